"""Files that are not of Word: texts, saved web pages and sheets of Excel, as the same raw paragraphs and tables."""
