"""What a command's exit code says."""

from collections.abc import Iterable

from nlp_reports.cli.options import Level

DONE, FOUND, CANNOT = 0, 1, 2


def verdict(severities: Iterable[str], fail_on: Level | None) -> int:
    """Return 1 where a finding weighs at least `fail_on`, else 0; `severities` are those of the findings that stand.

    >>> verdict(["hint", "warning"], Level.warning), verdict(["hint"], Level.warning), verdict(["error"], None)
    (1, 0, 0)
    """
    order = [level.value for level in Level]
    return FOUND if fail_on and any(order.index(one) <= order.index(fail_on.value) for one in severities) else DONE
