#!/usr/bin/env python3
"""Write requirements.lock: the versions and hashes of every dependency, for all systems, without any address.

python delivery/lock.py            needs `uv` (pip install uv)
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
HEAD = "# Written by `python delivery/lock.py`; install with `pip install --require-hashes -r requirements.lock`.\n"
_ASK = (
    "uv",
    "pip",
    "compile",
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--no-header",
    "pyproject.toml",
)
ADDRESS = re.compile(r"(?i)\w+://|^\s*(?:-i|--(?:extra-)?index-url|--find-links|-f)\b", re.MULTILINE)


def main() -> int:
    """Write the lock; return 0, or 2 where uv fails or an address would be written."""
    done = subprocess.run(_ASK, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return 2
    if ADDRESS.search(done.stdout):
        print("the lock would hold an address; nothing was written", file=sys.stderr)
        return 2
    LOCK.write_text(HEAD + done.stdout, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
