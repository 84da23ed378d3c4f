"""A packed file, such as ``page.html.gz``, to the bytes of the file in it."""

import base64
import bz2
import gzip
import io
import lzma
import zlib
from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import MEMBER_CAP, RATIO_CAP

_KINDS = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\0", lzma.open))
"""The first bytes of each kind, and what unpacks it."""
_CHUNK = 256 * 1024


def parse_packed(data: bytes) -> dict[str, str]:
    """Unpack a file once.

    Args:
        data: The whole file.

    Returns:
        ``data``: the unpacked bytes, in base 64.

    Raises:
        UnreadableSourceError: If it is damaged or expands too far.
    """
    limit = min(MEMBER_CAP, max(2**20, len(data) * RATIO_CAP))
    unpacked = bytearray()
    try:
        stream = _open(data)
        while part := stream.read(_CHUNK):
            unpacked += part
            if len(unpacked) > limit:
                raise UnreadableSourceError("expands to more data than any text needs")
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as error:
        raise UnreadableSourceError("damaged or incomplete: download it again") from error
    return {"data": base64.b64encode(unpacked).decode("ascii")}


def _open(data: bytes) -> Any:
    for mark, kind in _KINDS:
        if data.startswith(mark):
            return kind(io.BytesIO(data))
    raise UnreadableSourceError("not a packed file")
