"""What fills a cell of values: a number, a ratio, a product or a percentage, and nothing else."""

import re
from typing import Final

VALUE: Final = re.compile(r"\d+(?:[.,]\d+)*(?:\s?[/x]\s?\d+(?:[.,]\d+)*)?(?P<percent>\s?%)?")
# Digits and marks of numbers, however they are typed.
DIGITS: Final = re.compile(r"\d[\d.,/%\s]*")
