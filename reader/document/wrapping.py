"""Text on one line, or wrapped at a width."""


def one_line(text: str) -> str:
    """Return the text on one line: every run of white space is a space."""
    return " ".join(text.split())


def wrap(text: str, width: int | None, indent: str = "", first: str | None = None) -> str:
    """Return the text wrapped at ``width`` columns, or on one line when there is none."""
    opening = indent if first is None else first
    if width is None:
        return opening + one_line(text)
    # Imported here: a list wraps nothing, and this compiles patterns.
    import textwrap

    return textwrap.fill(
        one_line(text),
        max(width, len(indent) + 20),
        initial_indent=opening,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
