"""What speaks against a value that was taken, or bears it out: each module one kind of witness."""
