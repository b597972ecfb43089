"""From an article and rules to diagnostics."""
