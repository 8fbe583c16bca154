"""What trainers need: popular errors with evidence, pairs of vignettes that differ by one fact."""
