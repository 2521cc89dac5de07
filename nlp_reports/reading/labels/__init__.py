"""What numbers a line: labels as they are typed, and numbers as the formats of Word write them."""
