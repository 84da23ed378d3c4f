"""How the time of every pattern and of every function on text grows with hostile text."""
