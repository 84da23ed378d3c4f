r"""Rules with which the parser of Markdown reads TeX: ``$x^2$``, ``\(x^2\)`` and ``$$…$$``."""

import re
from typing import TYPE_CHECKING

from reader.document.tex import formula_at, tex_formula

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

FORMULA = "formula"
"""The token of a formula that has lines of its own; its content is the formula as it is read."""

_ENVIRONMENT = re.compile(
    r"\\begin\{((?:equation|align|gather|multline|eqnarray|displaymath)\*?)\}"
)
_MOST_LINES = 60
"""A display is shorter; another is text."""


def read_formulas(parser: "MarkdownIt") -> None:
    """Let a parser read formulas."""
    parser.inline.ruler.before("escape", FORMULA, _inline)
    parser.block.ruler.before(
        "fence", FORMULA, _block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def _inline(state: "StateInline", silent: bool) -> bool:
    # The parser passes both by place.
    if state.src[state.pos] not in "$\\":
        return False
    found = formula_at(state.src, state.pos)
    if found is None or found[1] > state.posMax:
        return False
    if not silent:
        state.push("text", "", 0).content = found[0]
    state.pos = found[1]
    return True


def _block(state: "StateBlock", first: int, last: int, silent: bool) -> bool:
    """Read a formula that has its lines for itself: no sign in it is a mark of Markdown."""
    head = _line(state, first)
    environment = _ENVIRONMENT.match(head)
    if not environment and not head.startswith(("$$", "\\[")):
        return False
    ends = (f"\\end{{{environment[1]}}}",) if environment else ("$$", "\\]")
    lines: list[str] = []
    for line in range(first, min(last, first + _MOST_LINES)):
        if state.isEmpty(line):
            return False
        lines.append(_line(state, line))
        formula = _display("\n".join(lines)) if lines[-1].endswith(ends) else None
        if formula is not None:
            break
    else:
        return False
    if not silent:
        state.line = line + 1
        token = state.push(FORMULA, "", 0)
        token.map, token.content = [first, line + 1], formula
    return True


def _line(state: "StateBlock", line: int) -> str:
    """Return a line without what is before it: white space, and the signs of a quote."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _display(source: str) -> str | None:
    """Return the formula that lines are, from their first mark to their last, or None."""
    if source.startswith("\\begin"):
        return tex_formula(source)
    found = formula_at(source, 0)
    return found[0] if found and found[1] == len(source) else None
