"""Who reported: whose file is whose, which version counts, what came late and what was copied."""
