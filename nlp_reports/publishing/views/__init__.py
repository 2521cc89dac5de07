"""What notebooks show of a run, a report and a guideline: HTML, pandas frames, pictures, plain values."""
