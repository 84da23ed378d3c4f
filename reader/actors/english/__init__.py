"""The English recogniser: a CRF over candidate spans, and the rules that correct it."""
