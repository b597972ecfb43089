"""Whom a story does not name, and why."""
