"""The sums behind the arithmetic rules: printed figures as bands, dates, and what tests and whole numbers allow."""
