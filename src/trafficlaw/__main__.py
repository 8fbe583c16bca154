"""Run the command line with ``python -m trafficlaw``."""

from trafficlaw.cli import main

raise SystemExit(main())
