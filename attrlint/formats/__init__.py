"""Readers: from a decoded file to prose and its blocks, one format a file."""
