"""Two articles on one story -> the values told in words that exclude each other: when, which in order, for nothing."""
