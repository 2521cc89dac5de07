"""The findings of single files, as `nlp-reports check` prints them: lines, JSON, SARIF."""
