"""How the embedded engine's models are made; no part of the installed package."""
