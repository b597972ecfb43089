"""What gives a report its weight: the law, a hedge, the form of a verb."""
