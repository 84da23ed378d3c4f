"""What goes over the pipe between a program and its child: eight bytes of length, then bytes."""

from typing import IO

FRAME_CAP = 256 * 1024 * 1024
"""Bytes of the longest frame that is believed."""


def write_frames(pipe: IO[bytes], *frames: bytes) -> None:
    """Write frames, and see to it that they are on their way.

    Raises:
        OSError: If nobody reads them any more.
    """
    for frame in frames:
        pipe.write(len(frame).to_bytes(8, "big") + frame)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes | None:
    """Read a frame; None when the pipe ended before it was whole, or it is too long."""
    head = pipe.read(8)
    size = int.from_bytes(head, "big")
    if len(head) < 8 or size > FRAME_CAP:
        return None
    frame = pipe.read(size)
    return frame if len(frame) == size else None
