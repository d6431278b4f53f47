"""Numeric claims -> topics: which tell of one thing, and how far their values agree."""
