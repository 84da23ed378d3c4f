"""A formula in MathML as a line of Unicode: ``a = 2b``, ``x² + y²``, ``(a + b)/c``, ``√(2x)``."""

from typing import Any

from reader.document.raised import power

_SPACED = frozenset("=+−-×÷±≤≥<>≈≠≡→⇒∈∉⊂⊆∪∩∧∨·")
_ACCENTS = frozenset("¯^~→.˙´`ˆ‾_")
_DEEPEST = 60


def formula(element: Any) -> str:
    """Return a formula as a line of text.

    Args:
        element: The ``math`` element, or one inside it.
    """
    text = _line(element, 0)
    if not text and element.get("alttext"):
        from reader.intake.sandbox.parsers.tex import tex_formula

        text = tex_formula(element.get("alttext"))
    return " ".join(text.split())


def _line(element: Any, depth: int) -> str:
    if depth > _DEEPEST:
        return "".join(element.itertext())
    parts = [_line(child, depth + 1) for child in element if _is_shown(child)]
    name = _local(element)
    if name == "mo":
        sign = _own(element)
        return f" {sign} " if sign in _SPACED else sign
    if name in {"mi", "mn", "mtext", "ms"}:
        return _own(element)
    return _built(name, parts)


def _built(name: str, parts: list[str]) -> str:
    """Return an element that is made of others."""
    match name, parts:
        case "mfrac", [above, below]:
            text = f"{_group(above)}/{_group(below)}"
        case "msup" | "mover", [base, upper]:
            text = base + ("" if upper.strip() in _ACCENTS else power(upper))
        case "msub" | "munder", [base, lower]:
            text = f"{base}_{_group(lower)}"
        case "msubsup" | "munderover", [base, lower, upper]:
            text = f"{base}_{_group(lower)}{power(upper)} "
        case "msqrt", _:
            text = f"√{_group(''.join(parts))}"
        case "mroot", [base, index]:
            text = f"{power(index)}√{_group(base)}"
        case "mtr" | "mlabeledtr", _:
            text = " ".join(parts) + "; "
        case "mfenced", _:
            text = f"({', '.join(parts)})"
        case _:
            text = "".join(parts)
    return text


def _group(text: str) -> str:
    """Return what belongs together, in brackets where one could not see that."""
    text = text.strip()
    return text if text.isalnum() or len(text) == 1 else f"({text})"


def _own(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _is_shown(element: Any) -> bool:
    return _local(element) not in {"annotation", "annotation-xml", ""}


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
