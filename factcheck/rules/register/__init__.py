"""Rules on the register: what an article says against the checked claims."""
