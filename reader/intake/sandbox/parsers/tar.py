"""A tar file, to the names and places of the files in it."""

import io
import tarfile

from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import MEMBERS_CAP

_ERRORS = (tarfile.TarError, OSError, ValueError, EOFError, OverflowError, RecursionError)


def parse_tar(data: bytes) -> list[tuple[str, int, int]]:
    """Find the regular files in a tar file; links, devices and files with holes are ignored.

    Args:
        data: The whole file.

    Returns:
        For each its name, the offset of its first byte and its size in bytes, in the order of the
        file. No two of them share bytes.

    Raises:
        UnreadableSourceError: If it is not a tar file or has too many members.
    """
    found: list[tuple[str, int, int]] = []
    end = 0
    try:
        archive = tarfile.TarFile(fileobj=io.BytesIO(data), encoding="utf-8", errors="replace")
        for number in range(MEMBERS_CAP + 1):
            if (each := archive.next()) is None:
                return found
            # Each keeps the headers of the whole file, so together they take too much memory.
            archive.members.clear()  # type: ignore[attr-defined]
            if number == MEMBERS_CAP:
                break
            if not each.isreg() or each.issparse():
                continue
            if each.size < 0 or each.offset_data < end:
                raise ValueError("the files in it overlap")
            end = each.offset_data + each.size
            found.append((each.name.removeprefix("./"), each.offset_data, each.size))
    except _ERRORS as error:
        raise UnreadableSourceError("not a complete tar file: download it again") from error
    raise UnreadableSourceError(
        f"more than {MEMBERS_CAP:,} files in it: split it into smaller ones"
    )
