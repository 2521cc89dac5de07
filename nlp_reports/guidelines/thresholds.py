"""The numbers of alignment, set on the dev split by `benchmarks/coverage/tune.py`."""

NAMED = 0.42
"""A heading speaks of a guideline item from this likeness on."""

OWN_SECTION = 2.6
"""What a sentence gains for a topic that its heading points to."""

NO_SECTION = 1.0
"""The same where no heading points anywhere."""

SPEAKS = 3.0
"""A sentence under another heading speaks of a topic from this score on."""

SPEAKS_AT_HOME = 1.0
"""A sentence under the topic's own heading speaks of it from this score on."""

ALSO = 4.6
"""A second topic of a sentence needs this score of its own."""

ALSO_SHARE = 0.62
"""And this share of the best one's."""

STAYS, STAYS_IN_PARAGRAPH, GOES_ON, GOES_BACK = 0.6, 2.2, 0.9, -0.5
"""What it is worth that a sentence keeps its neighbour's topic, goes on to the next one, or goes back."""

TABLE_SPEAKS = 2.5
"""A table speaks of a topic from this score on."""
