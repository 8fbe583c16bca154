"""YAML in, YAML out, schema, errors with file and line. Nothing here knows what the law means."""
