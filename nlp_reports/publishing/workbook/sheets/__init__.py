"""What stands on the sheets of the workbook, as plain rows."""
