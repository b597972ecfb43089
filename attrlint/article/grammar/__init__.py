"""A sentence as its tags show it: noun phrases, subjects, and what each word can be."""
