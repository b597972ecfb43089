"""Whom each source of a story means."""
