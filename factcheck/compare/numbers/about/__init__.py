"""A numeric claim -> what its number is about, besides its slots; two of them -> what sets them apart."""
