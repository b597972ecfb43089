"""Who is who in a story: people and bodies by every form of their names."""
