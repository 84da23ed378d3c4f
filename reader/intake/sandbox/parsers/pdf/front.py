"""The day on which a PDF says that it was made, if that is plausible."""

import re
from datetime import date

_PRINTED = re.compile(
    r"mozilla|firefox|chrom(?:e|ium)|safari|\bedge\b|\bopera\b|skia|wkhtmltopdf|webkit|\bcairo\b|"
    r"print to pdf|printer|pdfcreator|cutepdf|dopdf|bullzip|primopdf|pdf24|novapdf|"
    r"\bscan|camscanner|xerox|ricoh|canon|kyocera|konica|brother|epson|\bocr|abbyy|img2pdf|"
    r"outlook|thunderbird|apple mail",
    re.IGNORECASE,
)
"""Programs that print or scan existing documents: a browser, a printer driver, a scanner."""
_DAY = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_FIRST_YEAR = 1990
"""PDF dates from 1993; programs that do not know the day give 1601, 1904, 1970 or 1980."""


def stated_day(fields: dict[str, str], today: date) -> str:
    """Return the day on which the file says that it was made, in its time zone, as an ISO date.

    A page that was printed or scanned only says when that was done: then nothing is returned.
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
