"""Rules on promotional language: words that sell."""
