"""Commands that change something: each class carries out one group of them."""
