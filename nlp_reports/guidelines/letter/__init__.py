"""What a guideline says around its outline: days, where to send, signs and rules, what may be answered by none."""
