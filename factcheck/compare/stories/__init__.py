"""Articles -> which of them tell one story, and what each is on."""
