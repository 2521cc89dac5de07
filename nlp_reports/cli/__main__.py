"""`python -m nlp_reports.cli`: the command line where no script is on the path."""

from nlp_reports.cli.app import entry

if __name__ == "__main__":
    entry()
