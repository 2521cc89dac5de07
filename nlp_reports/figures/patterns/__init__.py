"""The patterns of the cascade, by what they find; each with texts in which it must and must not fire."""
