# One command runs every check, and CI runs the same.
.PHONY: check schema manifest page

check:
	bash .ci/run

schema:
	.venv/bin/python -m trafficlaw.files.schema

page:
	(printf '# Every instrument in a paragraph\n\n'; .venv/bin/trafficlaw describe --format markdown) > docs/instruments.md

manifest:
	.venv/bin/trafficlaw check --texts $(TEXTS) --write-manifest definitions/quotations.json
