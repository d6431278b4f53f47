"""Report -> text: one module a format, each with a `render`. They see the model and nothing else of ours."""
