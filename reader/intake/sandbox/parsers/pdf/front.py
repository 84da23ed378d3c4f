"""The front of a document: title, authors and day, from its data where that is sane."""

import re
from datetime import date

_NO_TITLE = re.compile(
    r"\W?(?:anonymous|unspecified|unknown|untitled)\b|"
    r"(?:microsoft (?:word|powerpoint|excel)\b|(?:word )?document ?\d{0,3}$|"
    r"(?:print|layout|slide) ?\d{0,3}$|.{0,200}\.(?:docx?|dotx?|rtf|odt|tex|dvi|ps|pdf|indd|qxd|"
    r"html?|txt|pptx?|xlsx?|pages|wpd|fm|md)$|https?://|file:|about:blank|[\w.-]{0,40}\d{5,}$)",
    re.IGNORECASE,
)
"""Titles that a program made up of the name of a file, or of nothing."""
_NO_AUTHOR = re.compile(
    r"\W?(?:anonymous|unspecified|unknown)\W?|(?:admin(?:istrator)?|user|owner|author|unknown|anonymous|none|default|test|root|guest|"
    r"microsoft|adobe|apple|dell|hp|acer|lenovo|asus|standard(?:user)?|[\w.-]{1,30}\d{2,}|"
    r"https?://.*|[a-z0-9._-]+)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r";|\sand\s|,(?=\s?\S{1,40}\s)")
_PRINTED = re.compile(
    r"mozilla|firefox|chrom(?:e|ium)|safari|\bedge\b|\bopera\b|skia|wkhtmltopdf|webkit|\bcairo\b|"
    r"print to pdf|printer|pdfcreator|cutepdf|dopdf|bullzip|primopdf|pdf24|novapdf|"
    r"\bscan|camscanner|xerox|ricoh|canon|kyocera|konica|brother|epson|\bocr|abbyy|img2pdf|"
    r"outlook|thunderbird|apple mail",
    re.IGNORECASE,
)
"""Programs that print or scan what was written before: a browser, a printer driver, a scanner."""
_DAY = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_FIRST_YEAR = 1990
"""PDF is from 1993; programs that do not know the day give 1601, 1904, 1970 or 1980."""


def stated_title(fields: dict[str, str]) -> str:
    """Return the title that the file gives, when it is one."""
    title = fields.get("Title", "")
    title = re.sub(r"^Microsoft (?:Word|PowerPoint) - ", "", title)
    has_letters = any(map(str.isalpha, title))
    return title if has_letters and len(title) <= 400 and not _NO_TITLE.match(title) else ""


def stated_authors(fields: dict[str, str]) -> str:
    """Return the authors that the file names, when they are names."""
    text = fields.get("Author", "")
    names = [name for each in _BETWEEN.split(text[:1_000]) if (name := each.strip())]
    if any(_is_no_name(name) for name in names):
        return ""
    return ", ".join(names)


def _is_no_name(name: str) -> bool:
    if not any(map(str.isalpha, name)) or any(sign.isdigit() or sign in "@/\\" for sign in name):
        return True
    return (name.islower() or " " not in name) and bool(_NO_AUTHOR.fullmatch(name))


def stated_day(fields: dict[str, str], today: date) -> str:
    """Return the day on which the file says it was made, where it was made, as an ISO date.

    Of a page that was printed or scanned it says only when that was done: then there is none.
    """
    if any(_PRINTED.search(fields.get(name, "")) for name in ("Creator", "Producer")):
        return ""
    found = _DAY.match(fields.get("CreationDate", ""))
    if not found:
        return ""
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return ""
    return day.isoformat() if date(_FIRST_YEAR, 1, 1) <= day <= today else ""
