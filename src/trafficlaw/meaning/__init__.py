"""What a definition means: the set of fact patterns that it covers, as exact set algebra."""
