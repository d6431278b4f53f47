"""Statements -> topics: status, definition and certainty of one thing, and which cannot both hold."""
