"""Causal claims -> topics: one cause and one effect, and the claims on them that do not go together."""
