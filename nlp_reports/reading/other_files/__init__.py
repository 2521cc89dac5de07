"""Files that are not of Word: texts and saved web pages, as the same raw paragraphs and tables."""
