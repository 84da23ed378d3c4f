"""Many articles at once: one function for a batch, and jobs over processes or a Dask cluster.

``digest_batch`` is what a job calls, here or on another machine, and what a user's own Ray or Spark
calls. It takes rows or an Arrow table and gives back the same.
"""

from reader.batch.digesting import digest_batch

SCHEMA_VERSION = 1
"""Incremented when a column of the result changes its name, its type or its meaning."""

__all__ = ["SCHEMA_VERSION", "digest_batch"]
