"""The command line: a thin door that speaks Vietnamese; results on stdout, messages on stderr.

Exit codes: 0 done, 1 findings when `--fail-on` asks for it, 2 cannot run.
"""

from nlp_reports.cli.app import entry, main

__all__ = ["entry", "main"]
