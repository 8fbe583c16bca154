"""Facts under a definition: an exact outcome, what would decide it, and the reasons."""
