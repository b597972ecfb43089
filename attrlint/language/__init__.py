"""From prose to sentences of tagged words, with the quotation marks paired."""
