"""A folder that represents one file, such as an unpacked book, packed as a zip file."""

import io
import os
from pathlib import Path

from reader.errors import UnreadableSourceError

_FILES = 5_000
"""The most files in such a folder."""


def pack_folder(folder: Path, *, cap: int) -> bytes:
    """Return a zip file of the files in a folder; symbolic links are left out.

    Args:
        folder: The folder.
        cap: The most bytes that its files may have together.

    Raises:
        UnreadableSourceError: If it cannot be read, or contains more than that.
    """
    import zipfile

    packed = io.BytesIO()
    size = count = 0
    try:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for place, _, names in os.walk(folder):
                for path in (Path(place, name) for name in sorted(names)):
                    if path.is_symlink() or not path.is_file():
                        continue
                    size, count = size + path.stat().st_size, count + 1
                    if size > cap or count > _FILES:
                        raise UnreadableSourceError(
                            f"{folder}: more than {cap // 2**20} MB or {_FILES:,} files in it"
                        )
                    archive.writestr(path.relative_to(folder).as_posix(), path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableSourceError(f"{folder}: cannot be read: {reason}") from error
    return packed.getvalue()
