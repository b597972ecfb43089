"""The forms a report takes, one a file."""
