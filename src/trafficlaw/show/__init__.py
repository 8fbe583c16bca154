"""Tables and pages: results as something to look at."""
