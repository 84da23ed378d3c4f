"""The paths of Reader's own files. The state is precious; index and digests can be deleted."""

from pathlib import Path
from zlib import crc32

from reader.settings import Settings


def state_file(settings: Settings) -> Path:
    """Return the file that keeps what the user did."""
    return settings.state / "state.db"


def trash_folder(settings: Settings) -> Path:
    """Return the folder that removed articles go to."""
    return settings.state / "trash"


def index_file(settings: Settings, folder: Path) -> Path:
    """Return the index file of a folder."""
    tail = crc32(str(folder.absolute()).encode("utf-8", "surrogateescape"))
    return settings.cache / f"index-{tail:08x}.db"


def digests_file(settings: Settings) -> Path:
    """Return the file that keeps digests."""
    return settings.cache / "digests.db"
