# One command runs every check, and CI runs the same.
.PHONY: check schema manifest page

check:
	bash .ci/run

schema:
	.venv/bin/python -m trafficlaw.files.schema

page:
	(printf '# Every instrument in a paragraph\n\n'; .venv/bin/trafficlaw describe --format markdown) > docs/instruments.md
	(printf '# Every law against the treaties\n\n'; .venv/bin/trafficlaw compare --all --against palermo --against cets-197 --against eu-dir-2011-36 --format markdown) > docs/laws-against-treaties.md

manifest:
	.venv/bin/trafficlaw check --texts $(TEXTS) --write-manifest definitions/quotations.json
