"""Formulas in TeX as lines of Unicode, and where they are in a text.

Simple formulas are read; what is unknown keeps its name. Money between two dollar signs is not a
formula.
"""

import re
from dataclasses import dataclass

from reader.document.formulas import formula_line, laid_out, operator

_SIGNS = dict(
    part.split("=", 1)
    for part in (
        "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ "
        "iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ varrho=ρ sigma=σ varsigma=ς tau=τ "
        "upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ "
        "Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω times=× cdot=· div=÷ pm=± mp=∓ leq=≤ le=≤ "
        "leqslant=≤ geq=≥ ge=≥ geqslant=≥ neq=≠ ne=≠ lt=< gt=> ll=≪ gg=≫ approx=≈ equiv=≡ "
        "sim=∼ simeq=≃ cong=≅ propto=∝ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ iint=∬ "
        "oint=∮ to=→ rightarrow=→ longrightarrow=→ leftarrow=← gets=← leftrightarrow=↔ "
        "Rightarrow=⇒ implies=⇒ Leftarrow=⇐ Leftrightarrow=⇔ iff=⇔ mapsto=↦ in=∈ notin=∉ ni=∋ "
        "subset=⊂ subseteq=⊆ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖ emptyset=∅ "
        "varnothing=∅ land=∧ wedge=∧ lor=∨ vee=∨ neg=¬ lnot=¬ forall=∀ exists=∃ ldots=… "
        "cdots=… dots=… vdots=⋮ degree=° circ=∘ colon=: prime=′ hbar=ℏ ell=ℓ Re=ℜ Im=ℑ aleph=ℵ "
        "oplus=⊕ otimes=⊗ perp=⊥ parallel=∥ mid=| vert=| lvert=| rvert=| Vert=‖ lVert=‖ "
        "rVert=‖ langle=⟨ rangle=⟩ lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ angle=∠ triangle=△ star=⋆ "
        "ast=∗ bullet=• dagger=† therefore=∴ because=∵ models=⊨ vdash=⊢ top=⊤ bot=⊥ lbrace={ "
        "rbrace=} backslash=\\ euro=€ pounds=£"
    ).split()
)
_ACCENTS = {
    "hat": "^", "widehat": "^", "bar": "¯", "overline": "¯", "tilde": "~", "widetilde": "~",
    "vec": "→", "dot": ".", "ddot": "¨", "acute": "´", "grave": "`", "check": "ˇ",
}  # fmt: skip
_FRACTIONS = frozenset("frac dfrac tfrac cfrac".split())
_WORDS = frozenset("text textrm textbf textit textsf texttt mbox hbox operatorname".split())
"""Commands whose words keep their spaces."""
_FONTS = frozenset(
    "mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak boldsymbol bm mathop mathbin "
    "mathrel underline substack underbrace overbrace boxed emph".split()
)
_FUNCTIONS = frozenset(
    "sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan log ln lg exp lim limsup liminf "
    "max min sup inf det dim ker deg gcd arg Pr hom mod bmod".split()
)
_WITHOUT_MEANING = frozenset(
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr displaystyle textstyle "
    "scriptstyle limits nolimits nonumber notag hfill mathstrut hline".split()
)
_WITH_AN_ARGUMENT = frozenset("label hspace vspace color phantom hphantom vphantom".split())
_SPACES = frozenset("quad qquad space thinspace".split())
_COLUMNS = frozenset("array alignat alignat* tabular".split())
"""Environments that say in an argument how wide they are."""
_DOUBLE = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
_TOKEN = re.compile(r"\\[A-Za-z]{1,40}\*?[ \t\n]{0,9}|\\.|\s+|.", re.DOTALL)
_LONGEST = 2_000
_DEEPEST = 40
"""Groups and arguments inside each other that are read."""
_IN_TEXT = re.compile(
    r"\\\((.{1,400}?)\\\)|\\\[(.{1,2000}?)\\\]|\$\$([^$]{1,2000})\$\$|"
    r"(?<![\w$\\])\$(?=\S)([^$\n]{1,300})(?<=[^\s\\])\$(?![\w$])",
    re.DOTALL,
)
"""A formula in TeX between the marks that MathJax, KaTeX and Pandoc look for."""
_MARK = re.compile(r"[$\\]")
"""What the marks begin with."""
_IS_TEX = re.compile(r"(?<!\\)(?:\\[A-Za-z]{2}|[\^_](?:\{|\w))")
"""An escaped sign is a letter."""
_SHORT = re.compile(r"[A-Za-z0-9=+\-*/<>()|,.!' ]{1,60}")
_WORD = re.compile(r"[A-Za-z]{2}")
_LABEL = re.compile(r"[A-Za-z]|[ivxIVX]{1,5}|\d{1,3}")
"""What is in brackets before a paragraph that is counted."""
_IDENTIFIER = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}_[A-Za-z]")
_PROSE = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,}[,.;:]?\s+[A-Za-z]{2,}")
_WORDS_IN_TEX = re.compile(r"\\(?:text|mathrm|mbox|operatorname)\w{0,8}\s?\{[^{}]{0,200}\}")


def tex_formula(source: str) -> str:
    """Return a formula as a line of text.

    Args:
        source: TeX without the marks around it.
    """
    reading = _TokenStream(_TOKEN.findall(source[:_LONGEST]))
    parts = []
    while reading.place < len(reading.tokens):
        parts.append(reading.sequence(0))  # a brace that closes nothing ends one, too
    return formula_line("".join(parts))


def formula_at(markdown: str, place: int) -> tuple[str, int] | None:
    """Return the formula that begins at a place in Markdown, as a line, and where it ends."""
    found = _IN_TEXT.match(markdown, place)
    if found is None or not _is_formula_of_markdown(found):
        return None
    return tex_formula(_source(found)), found.end()


def has_formula(markdown: str) -> bool:
    """Return whether a formula begins anywhere in Markdown, as its parser may find it."""
    # Marks that are not those of a formula may have the first mark of one between them.
    return any(formula_at(markdown, mark.start()) for mark in _MARK.finditer(markdown))


def with_formulas(text: str) -> str:
    """Return a text with the formulas in it read.

    Args:
        text: The text, formulas between the marks that scripts, Pandoc and Org know.
    """
    if "$" not in text and "\\" not in text:
        return text

    return _IN_TEXT.sub(_read_formula, text)


def _read_formula(found: re.Match[str]) -> str:
    source = _source(found)
    is_formula = found[0].startswith("\\") or _is_formula(source)
    return tex_formula(source) if is_formula else found[0]


def _is_formula_of_markdown(found: re.Match[str]) -> bool:
    r"""Return whether marks are those of a formula; ``\[`` and ``\(`` may be mere brackets."""
    source = _source(found)
    if found[0].startswith("\\[") and not _IS_TEX.search(source):
        return False
    is_first = found.string[max(0, found.start() - 1) : found.start()] in {"", "\n"}
    if is_first and found[0].startswith("\\(") and _LABEL.fullmatch(source):
        return False
    return _is_formula(source)


def _source(found: re.Match[str]) -> str:
    return found[found.lastindex or 0]


def _is_formula(source: str) -> bool:
    """Return whether what is between marks is a formula, and not two prices or words."""
    bare = _WORDS_IN_TEX.sub("", source)
    if _IS_TEX.search(bare):
        return not _PROSE.search(bare) and not _IDENTIFIER.search(bare)
    return (
        _SHORT.fullmatch(source) is not None
        and not _WORD.search(source)
        and any(map(str.isalpha, source))
        and not source[0].isdigit()
    )


@dataclass(slots=True)
class _TokenStream:
    """The tokens of a formula, and how far they are read."""

    tokens: list[str]
    place: int = 0

    def sequence(self, depth: int, *, end: str = "}") -> str:
        """Return what comes up to the end of a group."""
        parts: list[str] = []
        while (token := self._next()) and token != end:
            parts.append(self._scripts(self._atom(token, depth), depth))
        return "".join(parts)

    def _next(self) -> str:
        token = self._peek()
        self.place += 1
        return token

    def _peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def _scripts(self, base: str, depth: int) -> str:
        """Return an atom with the index and the power that follow it."""
        scripts: dict[str, str] = {}
        while (sign := self._peek()) in {"^", "_"} and sign not in scripts:
            self.place += 1
            scripts[sign] = self._argument(depth)
        if not scripts:
            return base
        if scripts == {"^": "∘"}:
            return f"{base}°"
        names = {"_": "msub", "^": "msup", "_^": "msubsup"}
        order = sorted(scripts, reverse=True)
        parts = [base.rstrip(), *(scripts[sign] for sign in order)]
        line = laid_out(names["".join(order)], parts).rstrip()
        # What a sum is over stands apart from what is summed.
        return f"{line} " if base[-1:] in {" ", *"∑∏∫"} else line

    def _argument(self, depth: int) -> str:
        while self._peek().isspace():
            self.place += 1
        token = self._next()
        return self._atom(token, depth + 1).strip() if token not in {"", "}"} else ""

    def _raw(self) -> str:
        """Return the letters of a group as they are written."""
        while self._peek().isspace():
            self.place += 1
        if self._peek() != "{":
            return self._next()
        try:
            end = self.tokens.index("}", self.place)
        except ValueError:
            end = len(self.tokens)
        words = "".join(self.tokens[self.place + 1 : end])
        self.place = end + 1
        return words

    def _atom(self, piece: str, depth: int) -> str:
        if piece == "{":
            # What is nested deeper has its letters.
            return self.sequence(depth + 1) if depth < _DEEPEST else ""
        if piece.startswith("\\") and len(piece) > 1:
            name = piece[1:].strip().removesuffix("*")
            if not name.isalpha():
                return _escaped(piece[1])
            return self._command(name, depth) if depth < _DEEPEST else f"{name} "
        if piece.isspace() or piece in "~&}":
            return " " if piece != "}" else ""
        return "′" if piece == "'" else operator(piece)

    def _command(self, name: str, depth: int) -> str:
        if name in _SIGNS:
            return operator(_SIGNS[name])
        if name in _FRACTIONS:
            return laid_out("mfrac", [self._argument(depth), self._argument(depth)])
        if name in _ACCENTS:
            return laid_out("mover", [self._argument(depth), _ACCENTS[name]])
        if name in _WORDS:
            return with_formulas(self._raw())
        if name in _FONTS:
            return self._argument(depth)
        if name in _FUNCTIONS:
            return f"{name} "
        return self._rarer(name, depth)

    def _rarer(self, name: str, depth: int) -> str:
        match name:
            case "sqrt":
                return self._root(depth)
            case "mathbb":
                letters = self._argument(depth)
                return _DOUBLE.get(letters, letters)
            case "binom" | "dbinom" | "tbinom":
                return f"({self._argument(depth)} choose {self._argument(depth)})"
            case "overset" | "stackrel" | "underset":
                other, base = self._argument(depth), self._argument(depth)
                return laid_out("munder" if name == "underset" else "mover", [base, other])
            case "begin" | "end":
                if self._raw() in _COLUMNS and name == "begin":
                    self._raw()
                return " "
            case "tag":
                return f" ({self._raw()})"
            case _ if name in _WITH_AN_ARGUMENT:
                self._raw()
                return ""
            case _ if name in _WITHOUT_MEANING:
                if self._peek() == ".":
                    self.place += 1  # a bracket that is not drawn
                return ""
            case _:
                return " " if name in _SPACES else f"{name} "

    def _root(self, depth: int) -> str:
        index = ""
        if self._peek() == "[":
            self.place += 1
            index = self.sequence(depth + 1, end="]")
        base = self._argument(depth)
        return laid_out("mroot", [base, index]) if index else laid_out("msqrt", [base])


def _escaped(sign: str) -> str:
    if sign == "\\":
        return "; "
    return {"|": "‖", "!": ""}.get(sign, " " if sign in ",;: \n" else sign)
