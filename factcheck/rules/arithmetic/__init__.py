"""Rules on arithmetic: texts whose own figures do not go together."""
