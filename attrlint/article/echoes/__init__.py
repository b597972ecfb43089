"""The same words elsewhere: in a record, in another draft, in display type."""
