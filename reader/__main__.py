"""The way in for `reader` and `python -m reader`."""

from reader.cli.app import run


def main() -> int:
    """Run the program and return its exit code."""
    return run()


if __name__ == "__main__":
    raise SystemExit(main())
