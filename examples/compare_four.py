"""Put the four flagship instruments side by side, then ask for one of their relations.

Run it with ``python examples/compare_four.py``.
"""

import trafficlaw as tl

four = tl.compare("palermo", "tvpa", "uk-soa-2003", "cets-197")
print(four)

print()
print("CETS 197 to the Protocol:", four.relation("cets-197", "palermo").relation)
