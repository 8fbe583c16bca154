"""The law of a place on a day: what bound it, what its own law was, and whether that suffices."""
