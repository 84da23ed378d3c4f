"""What is in a folder but left out of a list of articles, each with its reason."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from reader.document.lazy_pattern import lazy_compile

Reason = Literal[
    "hidden", "conflict copy", "other program", "saved page", "dead link", "repeated link",
    "unknown format",
]  # fmt: skip
"""Why something is not an article.

``hidden``: its name begins with a dot; ``conflict copy``: made by a program that syncs folders;
``other program``: a folder that a program keeps for itself; ``saved page``: the pictures and
scripts of a web page that a browser saved beside it; ``dead link``: a symbolic link to nothing;
``repeated link``: a link to something that is listed already, or to a folder around this one;
``unknown format``: Reader has no parser for it.
"""

_PLURALS: dict[Reason, tuple[str, str]] = {
    "hidden": ("hidden", "hidden"),
    "conflict copy": ("conflict copy", "conflict copies"),
    "other program": ("folder of another program", "folders of other programs"),
    "saved page": ("folder of a saved page", "folders of saved pages"),
    "dead link": ("link to nothing", "links to nothing"),
    "repeated link": ("link to what is listed already", "links to what is listed already"),
    "unknown format": ("file of another kind", "files of other kinds"),
}
_FOLDERS = frozenset(
    {
        "node_modules", "bower_components", "__pycache__", "@eadir", "#recycle", "#snapshot",
        "__macosx", "$recycle.bin", "system volume information", "lost+found",
    }
)  # fmt: skip
"""Folders of package managers, network drives and systems, in lower case."""
PAGE_FOLDERS = (
    "_files", ".files", "-files", "_file", "-Dateien", "_Dateien", "_archivos", "_arquivos",
    "_fichiers", "_bestanden", "_elemei", "_pliki", "_soubory", "_tiedostot", "_filer", "_dosyalar",
    "_fitxers", "_fails", "_failid", "_fajlovi", "_datoteke", "_bylos", "_ficheiros",
)  # fmt: skip
"""What browsers add to a page's name, in the language of the system, for the folder beside it."""
_CONFLICT = lazy_compile(
    r"\.sync-conflict-\d{8}-\d{6}|_conflict-\d{8}|\.conflict(?:\.|$)|\(conflict[ -]\d|"
    r"\([^()]{0,100}\b(?:conflicted copy|sfconflict|case conflict|konfliktkopie|"
    r"in konflikt stehende kopie|copie en conflit|copia en conflicto|copia in conflitto|"
    r"cópia em conflito)\b[^()]{0,100}\)",
    re.IGNORECASE,
)
"""How Syncthing, Dropbox, Nextcloud, Seafile and Resilio name the second version of a file."""
_CONFLICTING = "onfli"
"""Each match of ``_CONFLICT`` contains this."""
_TEMPORARY = ".reader-"
"""The names of the files that Reader is writing begin with this."""


class PassedOver(NamedTuple):
    """A file, a folder or a link that is not an article."""

    path: str
    """Its path."""
    reason: Reason
    """Why it was passed over."""


def reason_of_name(name: str, *, is_folder: bool) -> Reason | None:
    """Return why something of this name is passed over, or None if its name gives no reason."""
    if name.startswith((".", "~$")):
        return "hidden"
    if is_folder:
        return "other program" if name.lower() in _FOLDERS else None
    is_likely = _CONFLICTING in name.lower()
    return "conflict copy" if is_likely and _CONFLICT.search(name) else None


def saved_page_folders(names: Iterable[str]) -> frozenset[str]:
    """Return the names that the folders of saved pages would have: ``Ice_files`` of ``Ice.html``.

    Args:
        names: The names of everything in a folder.
    """
    pages = [name.rpartition(".") for name in names if name.lower().endswith((".html", ".htm"))]
    return frozenset(page[0] + ending for page in pages for ending in PAGE_FOLDERS)


def is_own(name: str) -> bool:
    """Return whether a name is that of a file that Reader itself is writing."""
    return name.startswith(_TEMPORARY)


def counted(passed: Iterable[PassedOver]) -> str:
    """Return how many were passed over by reason: ``3 hidden, 1 conflict copy``; may be empty."""
    counts = Counter(each.reason for each in passed)
    return ", ".join(
        f"{counts[reason]:,} {one if counts[reason] == 1 else many}"
        for reason, (one, many) in _PLURALS.items()
        if counts[reason]
    )
