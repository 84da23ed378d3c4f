"""Makes broken and hostile articles out of sound ones, the same for the same seed."""

import random
from collections.abc import Callable, Sequence

Mutation = Callable[[random.Random, bytes], bytes]

HOSTILE = (
    b"\x1b]0;owned\x07", b"\x1b[2J", b"\xc2\x9b2J", b"\x00", b"\x7f", b"\r", b"\x08\x08",
    "\u202egnp.exe\u202c".encode(), "\u2066a\u2069".encode(), "\U000e0041".encode(),
    b"[@click=app.quit]x[/]", b"[/]", b"[bold", b"\xff\xfe", b"\xed\xa0\xbd", b"\xef\xbb\xbf",
    b"&#27;", b"<script>", b"]]>", b"`" * 50, b"> " * 60, b"- " * 60, b"#" * 30, b"* _ *" * 20,
    b"![](", b"[a](javascript:alert(1))", b"\n---\n", b"---\ntitle: [\n---\n", b"{" * 80,
    b". " * 300, b"! ? " * 200, b"A. B. C. " * 100, b"may " * 100, b"1/1/1 " * 80,
    b"2021-13-45 ", b"99th century ", b"a" * 3000, "\u0301".encode() * 200, "漢字".encode() * 200,
    "שלום ".encode() * 80, "👩‍👩‍👧".encode() * 60, b"McMcMc O'O'O' al-al-al ",
    b"\n" * 300, b"\t" * 90,
)  # fmt: skip
"""Pieces that have broken readers of text before."""


def _insert(draw: random.Random, data: bytes) -> bytes:
    place = draw.randint(0, len(data))
    return data[:place] + draw.choice(HOSTILE) + data[place:]


def _cut(draw: random.Random, data: bytes) -> bytes:
    start = draw.randint(0, len(data))
    return data[:start] + data[start + draw.randint(0, 400) :]


def _flip(draw: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.randint(1, 40)):
        if changed:
            changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def _repeat(draw: random.Random, data: bytes) -> bytes:
    start = draw.randint(0, len(data))
    piece = data[start : start + draw.randint(1, 300)]
    return data[:start] + piece * draw.randint(2, 40) + data[start:]


def _shuffle(draw: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    draw.shuffle(lines)
    return b"\n".join(lines)


def _case(draw: random.Random, data: bytes) -> bytes:
    return data.upper() if draw.random() < 0.5 else data.lower()


def _encode(draw: random.Random, data: bytes) -> bytes:
    encoding = draw.choice(("utf-16", "utf-32", "cp1252", "shift_jis", "utf-7"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _noise(draw: random.Random, _data: bytes) -> bytes:
    return draw.randbytes(draw.randint(0, 2000))


MUTATIONS: tuple[Mutation, ...] = (
    _insert, _insert, _insert, _cut, _flip, _repeat, _shuffle, _case, _encode, _noise,
)  # fmt: skip


def mutated(seed: int, originals: Sequence[bytes]) -> bytes:
    """Return one article: a sound one after one to five mutations.

    Args:
        seed: The same seed gives the same article.
        originals: The sound ones.
    """
    draw = random.Random(seed)
    data = draw.choice(originals)
    for _ in range(draw.randint(1, 5)):
        data = draw.choice(MUTATIONS)(draw, data)
    return data[:200_000]
