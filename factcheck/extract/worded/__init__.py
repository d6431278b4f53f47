"""Sentence -> values that words tell: weekdays, times of day, places in an order, results, what is free of charge.

They are no quantities of a claim, and are read only where two articles on one story are laid beside each other.
"""
