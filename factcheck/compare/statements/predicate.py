"""What topics of two articles are told by where no statement by itself has it: rules know them by these names."""

CONTRARY = "answer"  # one question, answered in two ways
GROUP = "group"  # one number, of some and of all
