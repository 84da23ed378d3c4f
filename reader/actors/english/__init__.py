"""The English recogniser: a CRF over candidate spans, and what corrects it."""
