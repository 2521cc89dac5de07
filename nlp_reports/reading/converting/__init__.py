"""Old Word files and those of LibreOffice become .docx by the program that this machine has."""
