"""Letterhead, title and addressees above the body; recipients and signature below it."""
