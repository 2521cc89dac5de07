"""What the report says of each required topic: its evidence, what of it is proven, the verdict and the requests."""
