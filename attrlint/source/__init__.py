"""A file and the places in it."""
