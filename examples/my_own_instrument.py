"""Add instruments, a question and a reading of your own on top of the shipped definitions.

The folder ``my-definitions`` beside this script holds an invented law. Its Act asks for “no real or
acceptable alternative”; the drafts of a bill ask for “no real and acceptable alternative” and for
“any vulnerability”. A word decides: the three end in three different sets.

Run it with ``python examples/my_own_instrument.py``.
"""

from pathlib import Path

import trafficlaw as tl

mine = tl.load(Path(__file__).parent / "my-definitions")
first, second = "example-bill#real-and-acceptable", "example-bill#any-vulnerability"

print("or, and:", tl.relation("example-act", first, library=mine).relation)
print("and, any:", tl.relation(first, second, library=mine).relation)

under = tl.relation("example-act", "palermo", reading="example-court", library=mine, most=1)
print(under.to_table(width=80))
