"""Untrusted tar files: members are read by name, never unpacked to disk, and within limits."""

import io
import tarfile
from collections.abc import Iterator

from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import MEMBER_CAP, MEMBERS_CAP

_ERRORS = (tarfile.TarError, OSError, ValueError, EOFError, OverflowError, RecursionError)


class TarFile:
    """An open tar file that enforces the limits; links, devices and files with holes are ignored.

    A member takes as much space as it has bytes, so together they cannot be larger than the file.
    """

    def __init__(self, data: bytes, *, name: str) -> None:
        """Open the file.

        Raises:
            UnreadableSourceError: If it is not a tar file or has too many members.
        """
        self._name = name
        self._members: dict[str, tarfile.TarInfo] = {}
        try:
            self._tar = tarfile.TarFile(fileobj=io.BytesIO(data), errorlevel=0)
            for number, each in enumerate(self._tar):
                if number >= MEMBERS_CAP:
                    raise UnreadableSourceError(
                        f"{name}: more than {MEMBERS_CAP:,} files in it: split it into smaller ones"
                    )
                if each.isreg() and not each.issparse():
                    self._members[each.name.removeprefix("./")] = each
        except _ERRORS as error:
            raise UnreadableSourceError(
                f"{name}: not a complete tar file: download it again"
            ) from error

    def __enter__(self) -> "TarFile":
        return self

    def __exit__(self, *_: object) -> None:
        self._tar.close()

    def names(self) -> Iterator[str]:
        """Iterate over the names of the members, in the order of the file."""
        return iter(self._members)

    def read(self, member: str) -> bytes:
        """Read a whole member.

        Raises:
            UnreadableSourceError: If it is too large or damaged.
        """
        found = self._members[member]
        where = f"{self._name}: {member}"
        if found.size > MEMBER_CAP:
            raise UnreadableSourceError(f"{where}: larger than {MEMBER_CAP // 2**20} MB: left out")
        try:
            stream = self._tar.extractfile(found)
            return stream.read() if stream else b""
        except _ERRORS as error:
            raise UnreadableSourceError(f"{where}: is damaged: download the file again") from error
