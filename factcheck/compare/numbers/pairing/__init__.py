"""Two articles on one story -> which numbers of theirs are about one thing."""
