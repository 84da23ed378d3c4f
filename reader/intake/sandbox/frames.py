"""The frames in the pipe between a program and its child: eight bytes of length, then the bytes."""

from typing import IO

FRAME_CAP = 256 * 1024 * 1024
"""The most bytes of a frame; a longer one is rejected."""


def write_frames(pipe: IO[bytes], *frames: bytes) -> None:
    """Write frames and flush them.

    Raises:
        OSError: If nobody reads them any longer.
    """
    for frame in frames:
        pipe.write(len(frame).to_bytes(8, "big") + frame)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes | None:
    """Read a frame; None if the pipe ended before it was complete, or it is too long."""
    head = pipe.read(8)
    size = int.from_bytes(head, "big")
    if len(head) < 8 or size > FRAME_CAP:
        return None
    frame = pipe.read(size)
    return frame if len(frame) == size else None
