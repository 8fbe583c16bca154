"""The one place where results become language."""
