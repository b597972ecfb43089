"""What the quotations of a story are, and what the page shows of their speakers."""
