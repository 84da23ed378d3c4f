"""What a Word document shows, as ordinary letters: formulas (OMML) and fields, no hidden text."""

from itertools import islice
from typing import Any

from lxml import etree

from reader.document.formulas import formula_line, laid_out
from reader.intake.sandbox.parsers.xml import local, parse_xml

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_PARTS = {
    "f": ("mfrac", ("num", "den")),
    "ssup": ("msup", ("e", "sup")),
    "ssub": ("msub", ("e", "sub")),
    "ssubsup": ("msubsup", ("e", "sub", "sup")),
    "limlow": ("munder", ("e", "lim")),
    "limupp": ("mover", ("e", "lim")),
}
"""Element, in lower case -> its name in MathML, and its parts in the order of MathML."""
_CHARACTERS = {"nary": "∫", "acc": "\u0302"}
"""The text of elements that show something without containing text."""
_DEEPEST = 60
_SIGNS = (b"oMath", b"fldSimple", b"vanish")
_STAY = frozenset({"rpr", "fldchar", "instrtext"})
_NOT = ("0", "false", "off")
"""How a property says that it is not set."""


def with_plain_letters(source: bytes) -> bytes:
    """Return a part of a Word document with formulas and fields as letters, without hidden text.

    Args:
        source: ``word/document.xml`` or a part like it.
    """
    if not any(sign in source for sign in _SIGNS):
        return source
    root = parse_xml(source)
    if root is None:
        return source
    for element in list(root.iter(f"{{{_MATH}}}oMath")):
        _replace(element, [_run(_line(element, 0))])
    for element in list(root.iter(f"{{{_WORD}}}fldSimple")):
        _replace(element, list(element))
    for element in list(root.iter(f"{{{_WORD}}}vanish")):
        # Its properties are in the run; those of a paragraph hide only the sign at its end.
        run = next(islice(element.iterancestors(), 1, 2), None)
        if run is not None and local(run) == "r" and element.get(f"{{{_WORD}}}val") not in _NOT:
            # Signs of fields stay: they come in pairs, of which one may be hidden.
            for part in [each for each in run if local(each) not in _STAY]:
                run.remove(part)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _replace(element: Any, others: list[Any]) -> None:
    """Replace an element by others; those between formulas go into the paragraph itself."""
    parent = element.getparent()
    if parent is None:
        return
    if local(parent) == "omathpara" and (above := parent.getparent()) is not None:
        place = above.index(parent)
        above[place:place] = others
        parent.remove(element)
        return
    place = parent.index(element)
    parent[place : place + 1] = others


def _run(text: str) -> Any:
    run = etree.Element(f"{{{_WORD}}}r")
    letters = etree.SubElement(run, f"{{{_WORD}}}t")
    letters.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    letters.text = formula_line(text)
    return run


def _line(element: Any, depth: int) -> str:
    """Return an element of a formula as a line of text."""
    if depth > _DEEPEST:
        return "".join(element.itertext())
    name = local(element)
    if name == "t":
        return element.text or ""
    if name in _PARTS:
        math, parts = _PARTS[name]
        return laid_out(math, [_part(element, part, depth) for part in parts])
    if name == "rad":
        index, base = _part(element, "deg", depth), _part(element, "e", depth)
        return laid_out("mroot", [base, index]) if index.strip() else laid_out("msqrt", [base])
    if name == "nary":
        ends = [_part(element, part, depth) for part in ("sub", "sup")]
        sign = (
            laid_out("msubsup", [_character(element, "nary"), *ends])
            if any(ends)
            else _character(element, "nary")
        )
        return f"{sign}{_part(element, 'e', depth)}"
    if name == "acc":
        base, sign = _part(element, "e", depth), _character(element, name)
        return base + sign if len(base) == 1 else base
    if name == "d":
        inner = ", ".join(_line(each, depth + 1) for each in element if local(each) == "e")
        return f"({inner})"
    shown = (each for each in element if not local(each).endswith("pr"))
    return "".join(_line(each, depth + 1) for each in shown)


def _part(element: Any, name: str, depth: int) -> str:
    found = next((each for each in element if local(each) == name), None)
    return "" if found is None else _line(found, depth + 1)


def _character(element: Any, name: str) -> str:
    """Return the sign of an element, which is among its properties."""
    # Only its own: the elements in it may have signs too.
    properties = (each for each in element if local(each).endswith("pr"))
    marks = [mark for each in properties for mark in each.iter(f"{{{_MATH}}}chr")]
    stated = marks[0].get(f"{{{_MATH}}}val") if marks else None
    return stated or _CHARACTERS[name]
