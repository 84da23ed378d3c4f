"""The sample articles that come with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent.parent


def samples_folder() -> Path | None:
    """Return the folder of sample articles: in the wheel, or beside the package in a clone."""
    for folder in (_PACKAGE / "samples", _PACKAGE.parent / "articles"):
        if folder.is_dir():
            return folder
    return None
