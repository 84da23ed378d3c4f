"""Scripts that make the learnt weights and the lists of the package, from the data."""
