"""How large a file may be, and what is in it: whatever is larger is no report, and would only cost memory and time."""

MAX_FILE = 256 * 2**20
MAX_ENTRIES = 10_000
# A report of 37 pages has parts of 1–2 MB; an honest document part seldom shrinks to less than a fortieth.
MAX_PART = 32 * 2**20
MAX_TOTAL = 1024 * 2**20
MAX_RATIO = 200
RATIO_FROM = 8 * 2**20  # bytes below which a part may shrink as it likes
# Some five thousand pages.
MAX_PARAGRAPHS = 250_000
