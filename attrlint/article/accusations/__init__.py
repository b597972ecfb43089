"""Who is said to have done wrong, in whose voice, and what clears it."""
