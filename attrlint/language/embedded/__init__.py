"""The engine that ships with attrlint: no download, milliseconds to start."""
