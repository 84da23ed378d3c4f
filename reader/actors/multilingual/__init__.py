"""Rules for names in languages that the recogniser has not learned."""
