"""What is claimed, what backs or limits it, and who answers."""
