"""The outline of a guideline, however it is numbered or laid out: its sections and the items that become topics."""
