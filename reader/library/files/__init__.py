"""The files of a library: found, read and written."""
