"""Ask how two definitions relate for children and sexual purposes only, and see the witnesses.

Run it with ``python examples/relation_on_a_slice.py``.
"""

import trafficlaw as tl

children = {"age": "under-18", "activity": ["sexual-act", "sexual-performance"]}
found = tl.relation("tvpa", "palermo", given=children, most=2)

print(f"For children and sexual purposes: {found.relation}")
for side, witnesses in (("TVPA", found.only_in_a), ("Protocol", found.only_in_b)):
    for witness in witnesses:
        facts = dict(witness.facts)
        clear = "clear" if witness.clear else "doubtful"
        print(
            f"Only the {side} ({clear}): {facts['act']}, {facts['activity']}, {facts['happened']}"
        )

print()
print(found.to_table(width=80))
