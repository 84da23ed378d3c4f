"""Untrusted zip files: members are read by name, never unpacked to disk, and within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import UnreadableSourceError
from reader.intake.bytes.guess import guess_codec

MEMBERS_CAP = 20_000
"""The most members of a file."""
MEMBER_CAP = 50 * 1024 * 1024
"""The most bytes of a member that is read."""
TOTAL_CAP = 500 * 1024 * 1024
"""The most bytes that are read from one file."""
RATIO_CAP = 200
"""The highest compression ratio of a member, beyond its first megabyte; honest text has about
ten."""
_IN_UTF_8 = 0x800
"""The flag of a member whose name is in UTF-8. Without it the specification says IBM437, but
programs write what their system uses."""
_CHUNK = 256 * 1024
_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError,
           EOFError, LookupError, OverflowError)  # fmt: skip


class ZipFile:
    """An open zip file that enforces the limits."""

    def __init__(self, source: bytes | Path, *, name: str) -> None:
        """Open the file.

        Raises:
            UnreadableSourceError: If it is not a zip file or has too many members.
        """
        self._name = name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
        except _ERRORS as error:
            raise UnreadableSourceError(
                f"{name}: not a complete zip file: download it again"
            ) from error
        if len(self._zip.infolist()) > MEMBERS_CAP:
            raise UnreadableSourceError(
                f"{name}: more than {MEMBERS_CAP:,} files in it: split it into smaller ones"
            )
        members = [
            each
            for each in self._zip.infolist()
            if each.filename and not each.filename.endswith("/")
        ]
        # If two members have one name the last counts, as in every other program.
        self._members = dict(zip(_names(members), members, strict=True))

    def __enter__(self) -> "ZipFile":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def names(self) -> Iterator[str]:
        """Iterate over the names of the members, in the order of the file."""
        return iter(self._members)

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def read(self, member: str) -> bytes:
        """Read a whole member.

        Raises:
            UnreadableSourceError: If it is missing, locked, damaged or expands too far.
        """
        found = self._members.get(member)
        where = f"{self._name}: {member}"
        if found is None:
            raise UnreadableSourceError(f"{where}: is missing")
        if found.flag_bits & 0x1:
            raise UnreadableSourceError(f"{where}: is locked with a password: unlock it first")
        try:
            return self._stream(found, where)
        except _ERRORS as error:
            raise UnreadableSourceError(f"{where}: is damaged: download the file again") from error

    def _stream(self, member: zipfile.ZipInfo, where: str) -> bytes:
        limit = min(MEMBER_CAP, max(2**20, member.compress_size * RATIO_CAP))
        parts: list[bytes] = []
        size = 0
        with self._zip.open(member) as stream:
            while part := stream.read(_CHUNK):
                size += len(part)
                self._read += len(part)
                if size > limit or self._read > TOTAL_CAP:
                    raise UnreadableSourceError(
                        f"{where}: expands to more data than any text needs: left out"
                    )
                parts.append(part)
        return b"".join(parts)


def _names(members: Sequence[zipfile.ZipInfo]) -> list[str]:
    """Return the names of members, in the encoding that those without a stated one share."""
    raw = [each.filename.encode("cp437") for each in members if not _is_stated(each)]
    codec = _codec(b"\n".join(raw))
    return [
        each.filename if _is_stated(each) else each.filename.encode("cp437").decode(codec)
        for each in members
    ]


def _is_stated(member: zipfile.ZipInfo) -> bool:
    """Return whether a name is certain: Python reads one in UTF-8 that is stated in a field."""
    by_field = member.filename != member.orig_filename
    return by_field or bool(member.flag_bits & _IN_UTF_8) or member.filename.isascii()


def _codec(names: bytes) -> str:
    """Return the encoding of names; IBM437, which gives each of them letters, if none fits all."""
    guess = guess_codec(names)
    for codec in ("utf-8", *([guess[0]] if guess else [])):
        with suppress(UnicodeDecodeError):
            names.decode(codec)
            return codec
    return "cp437"
