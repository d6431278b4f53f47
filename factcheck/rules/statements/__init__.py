"""Rules on statements: what two passages say that a thing is, is called, or that nobody knows."""
