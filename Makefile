# One command runs every check, and CI runs the same.
.PHONY: check schema manifest

check:
	bash .ci/run

schema:
	.venv/bin/python -m trafficlaw.files.schema

manifest:
	.venv/bin/trafficlaw check --texts $(TEXTS) --write-manifest definitions/quotations.json
