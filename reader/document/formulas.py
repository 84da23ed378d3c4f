"""A formula as a line of Unicode: ``a = 2b``, ``x² + y²``, ``(a + b)/c``, ``√(2x)``, ``xᵢ``.

MathML, TeX and Word's formulas are read by parsers of their own; this lays out what they find.
"""

import re
import unicodedata

from reader.document.raised import power

SPACED = frozenset("=+−-×÷±∓≤≥<>≈≠≡∼≅∝→←↔⇒⇐⇔↦∈∉⊂⊆∪∩∧∨·")
"""Signs that stand between what they relate."""
_SIGN_OF_A_VALUE = re.compile(r"((?:^|[(\[{=<>≤≥≠≈,;×÷/→⇒∈]) *)([+−±∓-]) +(?=\S)")
_SPACE_IN_BRACKETS = re.compile(r"(?<=[(\[⟨]) | (?=[)\]⟩;,])")
_ACCENTS = {
    "¯": "\u0304", "‾": "\u0305", "_": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303",
    "˜": "\u0303", "→": "\u20d7", ".": "\u0307", "˙": "\u0307", "¨": "\u0308", "´": "\u0301",
    "`": "\u0300", "ˇ": "\u030c",
}  # fmt: skip
"""Signs over a letter, and the characters that put them there."""
_LOWER = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_LOWERED = frozenset("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_WORD = re.compile(r"[^\W\d_]{2}")


def laid_out(name: str, parts: list[str]) -> str:
    """Return an element that is made of others as a line of text.

    Args:
        name: What MathML calls it.
        parts: The elements in it, as lines of text.
    """
    match name, parts:
        case "mfrac", [above, below]:
            text = f"{_group(above)}/{_group(below)}"
        case "mover", [base, upper] if upper.strip() in _ACCENTS:
            text = _accented(base.strip(), upper.strip())
        case "msup" | "mover", [base, upper]:
            text = base + power(upper)
        case "msub" | "munder", [base, lower]:
            text = base + _index(lower)
        case "msubsup" | "munderover", [base, lower, upper]:
            text = f"{base}{_index(lower)}{power(upper)} "
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


def operator(sign: str) -> str:
    """Return a sign with the spaces that it has around it."""
    return f" {sign} " if sign in SPACED else sign


def formula_line(text: str) -> str:
    """Return a formula that is laid out as one tidy line: ``x = −1``, not ``x = − 1``."""
    line = _SPACE_IN_BRACKETS.sub("", " ".join(text.split()))
    return _SIGN_OF_A_VALUE.sub(r"\1\2", line).rstrip(" ;")


def _index(text: str) -> str:
    """Return an index in lowered letters; a word, or what has no such letters, follows ``_``."""
    words = "".join(text.split())
    lower = words.translate(_LOWER)
    if _LOWERED.issuperset(lower) and not _WORD.search(words):
        return lower
    return f"_{_group(text)}"


def _accented(base: str, sign: str) -> str:
    """Return one letter with a sign over it; over several it is left out."""
    letter = len(unicodedata.normalize("NFC", base)) == 1
    return unicodedata.normalize("NFC", base + _ACCENTS[sign]) if letter else base


def _group(text: str) -> str:
    """Return what belongs together, in brackets where one could not see that."""
    text = text.strip()
    return text if text.isalnum() or len(text) <= 1 else f"({text})"
