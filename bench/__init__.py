"""What attrlint costs: time and memory, measured from outside as whole commands."""
