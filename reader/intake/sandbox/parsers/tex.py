"""A formula in TeX as a line of Unicode, as far as simple ones go; the rest keeps its letters."""

import re
from typing import Any

from reader.document.raised import power

_NAMES = dict(
    part.split("=", 1)
    for part in (
        "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ "
        "lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ "
        "omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Phi=Φ Psi=Ψ Omega=Ω "
        "times=× cdot=· div=÷ pm=± mp=∓ leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ approx=≈ equiv=≡ sim=∼ "
        "infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ to=→ rightarrow=→ leftarrow=← Rightarrow=⇒ "
        "in=∈ notin=∉ subset=⊂ subseteq=⊆ cup=∪ cap=∩ forall=∀ exists=∃ ldots=… cdots=… dots=… "
        "degree=° circ=° prime=′ hbar=ℏ ell=ℓ"
    ).split()
)
_DROPPED = re.compile(
    r"\\(?:left|right|displaystyle|textstyle|big|Big|bigl|bigr|quad|qquad|limits|nolimits)(?![A-Za-z])"
)
_GROUPED = re.compile(
    r"\\(?:text|mathrm|mathbf|mathit|operatorname|textbf|textit|mathbb|mathcal|vec|hat|bar)\s?"
    r"\{([^{}]{0,200})\}"
)
_FRACTION = re.compile(r"\\[dt]?frac\s?\{([^{}]{0,200})\}\s?\{([^{}]{0,200})\}")
_ROOT = re.compile(r"\\sqrt\s?\{([^{}]{0,200})\}")
_POWER = re.compile(r"\^(?:\{([^{}]{0,60})\}|([A-Za-z0-9*]))")
_INDEX = re.compile(r"_(?:\{([^{}]{0,60})\}|([A-Za-z0-9]))")
_NAME = re.compile(r"\\([A-Za-z]{1,20})")
_SPACE = re.compile(r"\\[,;:!> ]|~|&|\\\\")
_IN_TEXT = re.compile(
    r"\\\((.{1,400}?)\\\)|\\\[(.{1,400}?)\\\]|\$\$([^$]{1,400})\$\$|"
    r"(?<![\w$\\])\$(?=\S)([^$\n]{1,300})(?<=\S)\$(?![\w$])",
    re.DOTALL,
)
"""A formula in TeX between the marks that MathJax and KaTeX look for."""
_IS_TEX = re.compile(r"\\[A-Za-z]{2}|[\^_](?:\{|\w)")
_KEPT = frozenset("pre code textarea kbd samp tt script style".split())
"""Elements in which a sign is a sign."""
_LONGEST = 2_000
_ROUNDS = 6


def tex_formula(source: str) -> str:
    """Return a formula as a line of text.

    Args:
        source: TeX without the dollars around it.
    """
    text = _DROPPED.sub("", source[:_LONGEST])
    for _ in range(_ROUNDS):
        before = text
        text = _GROUPED.sub(r"\1", text)
        text = _FRACTION.sub(lambda found: f"{_group(found[1])}/{_group(found[2])}", text)
        text = _ROOT.sub(lambda found: f"√{_group(found[1])}", text)
        text = _POWER.sub(lambda found: power(_named(found[1] or found[2] or "")), text)
        text = _INDEX.sub(lambda found: f"_{_group(found[1] or found[2] or '')}", text)
        if text == before:
            break
    text = _SPACE.sub(" ", _named(text)).replace("{", "").replace("}", "")
    return " ".join(text.split())


def read_tex(root: Any) -> None:
    """Change a tree of HTML in place: formulas in its text that a script would draw are read.

    Args:
        root: An lxml element.
    """
    inside: list[Any] = []
    for element in root.iter():
        while inside and inside[-1] is not element.getparent():
            inside.pop()
        kept = bool(inside) or not isinstance(element.tag, str) or element.tag in _KEPT
        if kept:
            inside.append(element)
        elif element.text:
            element.text = with_formulas(element.text)
        # What follows an element is not inside it.
        if element.tail and len(inside) == int(kept):
            element.tail = with_formulas(element.tail)


def with_formulas(text: str) -> str:
    """Return a text with the formulas in it read; money between two dollar signs is none.

    Args:
        text: The text, formulas between the marks that scripts and Org know.
    """
    if "$" not in text and "\\" not in text:
        return text
    return _IN_TEXT.sub(_read_formula, text)


def _read_formula(found: re.Match[str]) -> str:
    source = next(filter(None, found.groups()))
    surely = found[0].startswith("\\")
    return tex_formula(source) if surely or _IS_TEX.search(source) else found[0]


def _named(text: str) -> str:
    return _NAME.sub(lambda found: _NAMES.get(found[1], found[1]), text)


def _group(text: str) -> str:
    text = text.strip()
    return text if text.isalnum() or len(text) <= 1 else f"({text})"
