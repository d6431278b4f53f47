"""Quantities -> the values they cover, and the verdict on two of them."""
