"""Definitions against definitions: relations, witnesses, elements, history, tables."""
