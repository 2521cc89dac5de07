"""Files on the disk: whole or not at all, several in one step, never over what a person changed."""
