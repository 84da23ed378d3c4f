"""The title and the authors in the properties of a document, if they are plausible."""

import re

_NO_TITLE = re.compile(
    r"\W?(?:anonymous|unspecified|unknown|untitled)\b|"
    r"(?:microsoft (?:word|powerpoint|excel)\b|(?:word )?document ?\d{0,3}$|"
    r"(?:print|layout|slide) ?\d{0,3}$|.{0,200}\.(?:docx?|dotx?|rtf|odt|tex|dvi|ps|pdf|indd|qxd|"
    r"html?|txt|pptx?|xlsx?|pages|wpd|fm|md)$|https?://|file:|about:blank|[\w.-]{0,40}\d{5,}$)",
    re.IGNORECASE,
)
"""Titles that a program made up from the name of a file, or from nothing."""
_NO_AUTHOR = re.compile(
    r"\W?(?:anonymous|unspecified|unknown)\W?|(?:admin(?:istrator)?|user|owner|author|unknown|anonymous|none|default|test|root|guest|"
    r"microsoft|adobe|apple|dell|hp|acer|lenovo|asus|standard(?:user)?|[\w.-]{1,30}\d{2,}|"
    r"https?://.*|[a-z0-9._-]+)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r";|\sand\s|,(?=\s?\S{1,40}\s)")
_PROGRAM = re.compile(r"^Microsoft (?:Word|PowerPoint) - ")
_LONGEST = 400


def stated_title(title: str) -> str:
    """Return the title in the properties of a document; nothing if a program made it up.

    Args:
        title: The title property.
    """
    title = _PROGRAM.sub("", " ".join(title.split()))
    has_letters = any(map(str.isalpha, title))
    return title if has_letters and len(title) <= _LONGEST and not _NO_TITLE.match(title) else ""


def stated_authors(authors: str) -> str:
    """Return the authors in the properties of a document; nothing if they are not people's names.

    Args:
        authors: The author property.
    """
    names = [name for each in _BETWEEN.split(authors[:1_000]) if (name := each.strip())]
    if any(_is_no_name(name) for name in names):
        return ""
    return ", ".join(names)


def _is_no_name(name: str) -> bool:
    if not any(map(str.isalpha, name)) or any(sign.isdigit() or sign in "@/\\" for sign in name):
        return True
    return (name.islower() or " " not in name) and bool(_NO_AUTHOR.fullmatch(name))
