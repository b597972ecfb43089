"""Which words of a sentence report what somebody says, and where the report ends."""
