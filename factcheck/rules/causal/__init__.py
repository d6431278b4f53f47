"""Rules on causes: how strongly something is said to bring about another."""
