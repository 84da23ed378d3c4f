"""The letters of a page as PDFium returns them, joined into runs of one style.

PDFium is used here, in ``file.py`` and in ``tags.py``; the rest of the package uses runs.
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

from reader.intake.sandbox.parsers.pdf.accents import compose
from reader.intake.sandbox.parsers.pdf.runs import FIRST_FROM_RIGHT, Font, Run, Tag, is_from_right

LETTERS_CAP = 60_000
"""The most letters of one page that are read; a broadsheet has about thirty thousand."""
_GAP = 0.5
"""White space, in units of the font size, that ends a run: words are a quarter to a half apart."""
_WORD_GAP = 0.22
"""White space, in units of the font size, that counts as a space even if the file has none
there."""
_MANY_LETTERS = 8
"""The fewest letters of a run for the white space between them to be significant."""
_TRACKED = 0.09
"""White space between letters, in units of the font size, from which they are letterspaced."""
_BETWEEN_WORDS = 0.14
"""The additional white space between two words of such a run, in units of the font size."""
_SHIFT = 0.12
"""The largest difference in height between letters of one run, in units of the font size."""
_OTHER_TURN = 0.25
"""The share of a page's letters above which letters turned another way are read too."""
_BOLD = re.compile(
    r"bold|black|heavy|demi|-medi(?:ital)?$|[-,]bd|^(?:cm|ec|sf)(?:bx|ssbx|b\d)", re.IGNORECASE
)
_ITALIC = re.compile(r"ital|obliq|slanted|-it\b|cmti|cmsl|ecti|sfti", re.IGNORECASE)
_FIXED = re.compile(r"mono|courier|consol|menlo|typewriter|cmtt|ectt|sftt|code", re.IGNORECASE)
_MATH = re.compile(
    r"math|^(?:cm(?:mi|sy|ex|mib|bsy)|ms[ab]m|eu[frs][mb]|[rpt]x(?:mi|sy|ex))", re.IGNORECASE
)
"""Fonts that TeX, Word and MathJax use only in formulas."""
_SAYS_NOTHING = re.compile(r"^(?:[A-Z]{0,3}\d{0,5}|CIDFont\+F\d+|T{1,2}\d\w*)$")
"""Font names that producers number: then the weight of the letters says more."""
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_HIGH = 0.2
"""The least height of a raised figure's lower edge above the line, in units of its size."""
_RAISED_SIZE, _LIFT = 0.65, 0.35
"""The size of such a figure, and how far it is raised, in the same unit."""
_FIXED_FLAG, _ITALIC_FLAG, _BOLD_FLAG = 1, 1 << 6, 1 << 18
_BOLD_WEIGHT = 600
_HYPHEN_CODE = 2
"""The code that PDFium returns for a hyphen at the end of a line."""
_SPACE = 0x20
_ADOBES = (0xF721, 0xF7FF)
"""Where Adobe's older fonts have small capitals and old-style figures, in the order of Latin-1."""
_UNKNOWN_LETTER = "\ue000"
"""A placeholder for a letter in a private place of a font, such as a ligature."""
_UNKNOWN_SIGN = re.compile(rf"(?<![^\W\d_]){_UNKNOWN_LETTER}+(?![^\W\d_])")
"""A placeholder next to words, not within one."""
_INDIC = ("\u0900", "\u109f")
"""Scripts from Devanagari to Burmese, whose signs are over, under and around letters: PDFium sees
spaces before them."""
_UNNAMED = {
    0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl",
    0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
    0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
}  # fmt: skip
"""Ligatures, quotation marks and dashes of TeX's encodings (OT1, and T1 from 0x10)."""
_BULLET_CODES = frozenset({0x0F, 0x88, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076})
"""The codes of bullets in symbol fonts that do not identify them: those of TeX, Symbol and
Wingdings."""


@dataclass(frozen=True, slots=True)
class _Style:
    """The properties that letters of one text object share."""

    font: Font
    size: float
    turn: int
    """Quarter turns of the reading direction, counterclockwise; -1 for other angles."""
    tag: Tag | None = None
    artifact: bool = False

    def run(self, text: str, left: float, right: float, baseline: float) -> Run:
        """Return a run in this style."""
        run = Run(text, left, right, baseline, self.size, self.font, artifact=self.artifact)
        if self.tag is not None:
            run.level, run.place = self.tag.level, self.tag.place
            run.cell, run.item = self.tag.cell, self.tag.item
        return run


def page_runs(text_page: Any, tags: Mapping[int, Tag] | None = None) -> list[Run]:
    """Return the runs of a page, turned so that most of its text is upright.

    Args:
        text_page: PDFium's text page.
        tags: For a tagged page, its marked content and what its tree says of it.
    """
    turned: dict[int, list[Run]] = {}
    for turn, run in _PageReader(text_page, tags).runs():
        if run.text:
            turned.setdefault(turn, []).append(run)
    letters = Counter({turn: sum(len(run.text) for run in runs) for turn, runs in turned.items()})
    least = _OTHER_TURN * letters.total()
    found: list[Run] = []
    for turn, count in letters.most_common():
        # Stamps along a margin and labels of axes are turned too, but are not part of the text.
        if turn >= 0 and (not found or count > least):
            found += _below(found, turned[turn])
    return found


def _below(above: list[Run], runs: list[Run]) -> list[Run]:
    """Move runs that are turned another way below those that are read first."""
    if not above:
        return runs
    by = min(run.bottom for run in above) - max(run.top for run in runs) - 50
    return [replace(run, baseline=run.baseline + by) for run in runs]


def _without_tracking(run: Run, joints: list[tuple[str, float, bool]]) -> Run:
    """Return a run with its words separated anew if it is letterspaced, as in wide headings.

    Args:
        run: The run.
        joints: Each letter, the white space before it in points, and whether the file has a space
            there.
            there.
    """
    if len(joints) < _MANY_LETTERS:
        return run
    usual = sorted(gap for _, gap, _ in joints)[len(joints) // 2]
    if usual >= _TRACKED * run.size:
        words = usual + _BETWEEN_WORDS * run.size
        parts = (f" {text}" if spaced or gap > words else text for text, gap, spaced in joints)
        run.text = "".join(parts)
    return run


def _finished(run: Run, joints: list[tuple[str, float, bool]]) -> Run:
    """Return a finished run; a letter that its font does not name stays only within a word."""
    run = _without_tracking(run, joints)
    if _UNKNOWN_LETTER in run.text:
        run.text = _UNKNOWN_SIGN.sub("", run.text).replace(_UNKNOWN_LETTER, "\ufffd")
    return run


class _PageReader:
    """Reads the letters of one page."""

    def __init__(self, text_page: Any, tags: Mapping[int, Tag] | None) -> None:
        self._page = text_page
        self._tags = tags
        self._styles: dict[int, _Style] = {}
        self._fonts: dict[int, Font] = {}
        self._name = ctypes.create_string_buffer(256)
        self._mark = (ctypes.c_ushort * 64)()
        self._matrix = pdfium.FS_MATRIX()
        self._edges = tuple(ctypes.c_double() for _ in range(4))

    def runs(self) -> Iterator[tuple[int, Run]]:
        """Iterate over the runs and their turns, in the order of the file."""
        run: Run | None = None
        turn, spaced, guessed = -1, False, False
        joints: list[tuple[str, float, bool]] = []
        for text, style, box in compose(self._letters()):
            if style is None:
                guessed = True  # a space or a line end that PDFium put in
                continue
            if text.isspace():
                spaced = True
                continue
            left, right, baseline = _turned(box, style.turn)
            if run is not None and turn == style.turn:
                from_right = run.text[0] >= FIRST_FROM_RIGHT and is_from_right(run.text[0])
                if from_right and unicodedata.combining(text[0]):
                    run.text += text
                    continue
                gap = left - run.right
                if gap < 0 and left >= run.left and right > run.right - 0.1 * run.size:
                    gap = 0.0  # the letters of a ligature share its place
                # Letters that are read from the right are ordered by their places.
                apart = from_right or (text >= FIRST_FROM_RIGHT and is_from_right(text[0]))
                if not apart and _continues(run, style, baseline, gap):
                    believed = guessed and not _INDIC[0] <= text <= _INDIC[1]
                    parted = spaced or believed or gap > _WORD_GAP * style.size
                    run.text += f" {text}" if parted else text
                    joints.append((text, gap, spaced))
                    run.left, run.right = min(run.left, left), max(run.right, right)
                    spaced = guessed = False
                    continue
            if run is not None:
                yield turn, _finished(run, joints)
            run = style.run(text, left, right, baseline)
            turn, spaced, guessed, joints = style.turn, False, False, [(text, 0.0, False)]
        if run is not None:
            yield turn, _finished(run, joints)

    def _letters(self) -> Iterator[tuple[str, _Style | None, tuple[float, ...]]]:
        page, rect = self._page, pdfium.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        object_of, origin_of = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_GetCharOrigin
        address, none = ctypes.addressof, (0.0,) * 6
        last, style = -1, None
        high = 0
        for index in range(min(pdfium.FPDFText_CountChars(page), LETTERS_CAP)):
            owner = object_of(page, index)
            if not owner:
                yield " ", None, none
                continue
            key = address(owner.contents)
            if key != last:
                last, style = key, self._style(key, owner, index)
                origin_of(page, index, x, y)  # one line of text is one object
            code = unicode_of(page, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
                high = 0
            text = _letter(code) if code >= _SPACE else _control(code, style)
            if text:
                box_of(page, index, rect)
                box = rect.left, rect.bottom, rect.right, rect.top, x.value, y.value
                if (
                    text.isdecimal()
                    and style is not None
                    and self._is_raised(index, style, y.value)
                ):
                    lifted = y.value + _LIFT * style.size
                    box = (*box[:5], lifted)
                    yield text, replace(style, size=round(_RAISED_SIZE * style.size, 2)), box
                else:
                    yield text, style, box

    def _is_raised(self, index: int, style: _Style, baseline: float) -> bool:
        """Return whether the font itself draws a figure above the line, in full-size letters."""
        if style.turn != 0:
            return False
        left, right, bottom, top = self._edges
        pdfium.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        return bool(bottom.value > baseline + _HIGH * style.size)

    def _style(self, key: int, owner: Any, index: int) -> _Style:
        known = self._styles.get(key)
        if known is not None:
            return known
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        size *= math.hypot(matrix.c, matrix.d) or 1.0
        tag = artifact = None
        if self._tags is not None:
            tag = self._tags.get(pdfium.FPDFPageObj_GetMarkedContentID(owner))
            artifact = tag is None and self._is_artifact(owner)
        style = _Style(
            self._font(owner, index), round(max(size, 0.5), 2), _turn(matrix), tag, bool(artifact)
        )
        self._styles[key] = style
        return style

    def _is_artifact(self, owner: Any) -> bool:
        length = ctypes.c_ulong()
        for at in range(pdfium.FPDFPageObj_CountMarks(owner)):
            mark = pdfium.FPDFPageObj_GetMark(owner, at)
            pdfium.FPDFPageObjMark_GetName(mark, self._mark, ctypes.sizeof(self._mark), length)
            if bytes(self._mark)[: length.value].decode("utf-16-le", "replace") == "Artifact\0":
                return True
        return False

    def _font(self, owner: Any, index: int) -> Font:
        handle = pdfium.FPDFTextObj_GetFont(owner)
        key = ctypes.addressof(handle.contents) if handle else 0
        known = self._fonts.get(key)
        if known is not None:
            return known
        flags = ctypes.c_int()
        length = pdfium.FPDFText_GetFontInfo(self._page, index, self._name, 256, flags)
        name = self._name.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")
        name = _SUBSET.sub("", name)
        is_heavy = bool(flags.value & _BOLD_FLAG)
        if _SAYS_NOTHING.match(name):
            is_heavy = pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT
        font = Font(
            name,
            bold=bool(_BOLD.search(name)) or is_heavy,
            italic=bool(_ITALIC.search(name) or flags.value & _ITALIC_FLAG),
            fixed=bool(_FIXED.search(name) or flags.value & _FIXED_FLAG),
            math=bool(_MATH.search(name)),
        )
        self._fonts[key] = font
        return font


def _control(code: int, style: _Style | None) -> str:
    """Return the letter for a control code: unnamed fonts of TeX have letters there."""
    if code == _HYPHEN_CODE:
        return "-"
    if style is not None and not style.font.name and code in _UNNAMED:
        return _UNNAMED[code]
    if code in _BULLET_CODES:
        return "•"
    return " " if code in {9, 10, 13} else ""


def _letter(code: int) -> str:
    """Return the letters to read: ligatures are split, controls left out."""
    if code in _BULLET_CODES:
        return "•"
    if _ADOBES[0] <= code <= _ADOBES[1]:
        code += ord("!") - _ADOBES[0]
    if 0x7F <= code < 0xA0 or code == 0xFEFF or code & 0xFFFE == 0xFFFE:
        return ""
    letter = chr(code)
    # Ligatures, and Arabic letters in their joining forms.
    if 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFE or 0x2F00 <= code <= 0x2FDF:
        return unicodedata.normalize("NFKC", letter)
    return _UNKNOWN_LETTER if 0xE000 <= code <= 0xF8FF else letter


def _turn(matrix: Any) -> int:
    angle = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
    turn = round(angle / 90) % 4
    off = abs((angle - 90 * turn + 180) % 360 - 180)
    return turn if off < 10 else -1


def _turned(box: tuple[float, ...], turn: int) -> tuple[float, float, float]:
    """Return left, right and baseline of a letter as if it were upright."""
    left, bottom, right, top, x, y = box
    match turn:
        case 1:
            return bottom, top, -x
        case 2:
            return -right, -left, -y
        case 3:
            return -top, -bottom, x
        case _:
            return left, right, y


def _continues(run: Run, style: _Style, baseline: float, gap: float) -> bool:
    return (
        run.font is style.font
        and abs(run.size - style.size) < 0.2
        and (run.level, run.cell)
        == ((style.tag.level, style.tag.cell) if style.tag else (None, None))
        and abs(run.baseline - baseline) <= _SHIFT * style.size
        and -_GAP * style.size <= gap <= _GAP * style.size
    )
