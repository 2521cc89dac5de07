"""The targets that units are given: their sheet, and how far each unit came."""
