"""Rules on numbers: what two passages say of one thing."""
