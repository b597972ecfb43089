"""What a house decides: profile, rules, levels, words."""
