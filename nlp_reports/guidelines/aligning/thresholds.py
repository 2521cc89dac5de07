"""The numbers of alignment, set on the dev split by `benchmarks/coverage/tune.py`."""

NAMED, ALL_NAMED, PART_NAMED, LEAF_NAMED = 0.42, 0.75, 0.6, 0.6
"""Which share of a guideline title a heading must name to point to it, to point to nothing else; which share of a
heading's part, or of a heading, a title or a topic must hold."""

DOUBTED, ENOUGH_SAID, FEW_SAID = 0.42, 12.0, 4
"""A heading is not believed where the sentences below it have less than this share of their likeness to the topics that
it seems to name: where they have that much likeness together, and are that many."""

VOTED = 0.2
"""A heading that names nothing, above sentences that speak of what others name, points to each section of the guideline
that has this share of their likeness."""

ENOUGH = 3.0
"""A short heading of this weight names a title whose words it is made of."""

OWN_SECTION = 5.4
"""What a sentence gains for a topic that its heading points to."""

CLAIMS, CLAIMS_APART, CLAIMS_WIDE = 6.0, 8.0, 1.5
"""By how much more a sentence must speak of a topic that nothing else speaks of than of its own: under a heading that
points to it and few others, elsewhere, and under one that points to it and many."""

NARROW = 6.0
"""A heading that points to more topics than this helps each of them less."""

NO_SECTION = 2.4
"""The same where no heading points anywhere."""

OPENS = 1.9
"""What the sentence that opens a section gains for the first topic its heading points to."""

POINTED = 6.0
"""What a heading adds to the confidence in the topics it points to, shared among them."""

HALF = 6.0
"""A score of this much is a confidence of one half."""

SPEAKS = 0.5
"""A topic is spoken of when one sentence speaks of it with this confidence."""

PROVEN_SPEAKS = 0.3
"""The same for a sentence that is proven, under a heading that points to the topic."""

POINTED_SPEAKS = 0.2
"""The same for a sentence of some length, or a proven one, under a heading that points to few topics."""

BESIDE_SPEAKS = 0.62
"""The same for a sentence that speaks of another topic first."""

HARDLY_BESIDE = 0.4
"""With less confidence such a sentence says nothing of a topic that has sentences of its own."""

CLAIMED_BESIDE_SPEAKS = 0.8
"""The same where nothing in it is proven: "được chỉ đạo quyết liệt" says nothing of how committees are steered."""

TOUCH = 6.0
"""What it is worth that a matter of the topic is wholly touched."""

SMALL_MATTER = 6.0
"""How much weight a matter lacks before a touch of it counts in full."""

ALSO, ALSO_POINTED, ALSO_BARRED = 0.4, 0.33, 0.6
"""A further topic of a sentence needs this touch by what the others leave unexplained: anywhere, where the heading
points to it, and where it belongs to the other kind of section."""

OTHER_KIND = 2.7
"""What a topic of the background loses in the results, and the other way round."""

TOPICS_OF_ONE = 4
"""How many topics one sentence may have."""

STAYS, GOES_ON, GOES_BACK, SKIPS = (-0.8, 3.5, 9.5), (3.2, 3.1, -1.9), (-1.9, -4.7, -4.2), (-0.5, -1.8, -3.6)
"""What it is worth that a sentence keeps its neighbour's topic, goes on to the next one, goes back, or skips one.

Each across headings, under one heading, and in one paragraph or list; `benchmarks/coverage/steps.py` learns them."""

TABLE_SPEAKS = 8.0
"""A row of a table speaks of a topic from this score on."""

TOUCHED = 0.15
"""A sentence touches a matter from this share on ..."""

BESIDE = 0.3
"""... that is also this share of what it touches best in its topic."""

SIDE_MATTER = 0.2
"""A matter of less weight than this share of the guideline's mean matter is never said to lack."""

CLAIMED = 0.4
"""What it is worth that only general words speak of a matter, in the results."""

LIST_SHARE = 0.3
"""How much of a list its whole counts; the rest is its member told best."""

LIST_CLAIMED = 0.7
"""What a list is worth at most where general words alone speak of one of its members."""

WEAKLY = 0.3
"""An item of a list that speaks of a topic with less confidence is told by its lead alone."""

SITUATION = 1.7
"""What a sentence of the background gains for the topic that asks for the situation: it needs no words of its own."""

TOUCHES_TASK, SPEAKS_OF_TASK = 0.25, 0.4
"""A plan says nothing of a task that it touches less; a sentence clearly speaks of a task from this touch on."""
