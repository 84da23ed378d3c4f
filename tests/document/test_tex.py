"""Tests of formulas in TeX, in a text and in Markdown."""

import pytest

from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.tex import tex_formula, with_formulas
from reader.document.to_markdown import to_markdown

FORMULAS = [
    ("a=2b", "a = 2b"),
    ("x^{10}", "x¹⁰"),
    (r"\frac{a+b}{c}", "(a + b)/c"),
    (r"\frac{\frac{1}{2}}{3}", "(1/2)/3"),
    (r"\sqrt[3]{2x}", "³√2x"),
    (r"\alpha \leq \beta_0", "α ≤ β₀"),
    (r"\left( \text{speed of } x \right)", "(speed of x)"),
    (r"\sum_{i=1}^{n} x_i^2", "∑ᵢ₌₁ⁿ xᵢ²"),
    (r"\lim_{x \to 0} \sin x", "lim_(x → 0) sin x"),
    (r"T_{\max} = -30^\circ", "T_max = -30°"),
    (r"f\colon \mathbb{R}\to\mathbb{R}", "f:ℝ → ℝ"),
    (r"\begin{aligned} a &= b \\ c &= -d \end{aligned}", "a = b; c = -d"),
    (r"\begin{array}{cc} 1 & 0 \\ 0 & 1\end{array}", "1 0; 0 1"),
    (r"\hat{y} = \overline{AB}", "ŷ = AB"),
    (r"\unknown{x}", "unknown x"),
    (r"x_{", "x"),
    ("^2", "^2"),
    ("a } b", "a b"),
    ("{" * 300 + "x" + "}" * 300, "x"),
    (r"\frac{\hat{a}}{\sqrt{\sqrt{b^{c^d}}}}", "â/(√(√bᶜᵈ))"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "read"), FORMULAS)
def test_tex_is_read_as_far_as_simple_formulas_go(source: str, read: str) -> None:
    assert tex_formula(source) == read


DEEP = [r"\hat", r"\frac", r"\sqrt[", r"\overset", r"x^\hat", "{\\hat x"]


@pytest.mark.parametrize("command", DEEP)
def test_commands_inside_each_other_without_end_are_read_as_far_as_the_cap(command: str) -> None:
    assert tex_formula(command * 500)


NOT_FORMULAS = [
    "Pears cost $5 today and $7 tomorrow.",
    "US$5 or A$6 (see a_b$), from $5 (see price_list) to 6 US$ a piece",
    "It cost $100$ or $20-$30, said Ke$ha.",
    "Set $HOME_DIR and $PATH_X$ first.",
    "paid $3_000 or $4_000",
]


@pytest.mark.parametrize("text", NOT_FORMULAS)
def test_money_and_names_between_dollar_signs_are_not_formulas(text: str) -> None:
    assert with_formulas(text) == text
    assert markdown_document(text).text == text


MARKDOWN = [
    ("The rule $a^2 * b * c^2$ and \\(x_1\\) hold for $n > 3$.",
     "The rule a² * b * c² and x₁ hold for n > 3."),
    ("Look:\n$$\n\\frac{x}{2}\n= y\n- z\n$$\nSo it is.", "Look:\n\nx/2 = y - z\n\nSo it is."),
    ("\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}", "a = b; c = d"),
    ("> $$\n> x^2 = y\n> $$\n> So.", "x² = y\n\nSo."),
    ("> \\[\n> x_1 > 2\n> \\]", "x₁ > 2"),
    ("Look:\n\n$$ x_1\n+ 2 $$", "Look:\n\nx₁ + 2"),
    ("- A buoy $$E=mc^2$$ floats", "A buoy E = mc² floats"),
    ("| $a_1$ | b |\n|---|---|\n| $\\alpha$ | c |", "a₁ │ b\nα │ c"),
    ("`$x_1$`\n\n    $y_1$", "$x_1$\n\n$y_1$"),
    ("Not \\\\(x^2\\\\) and \\$x_1\\$.", "Not \\(x^2\\) and $x_1$."),
    ("\\(a\\) The tenant pays.\n\\(b\\) So \\(a\\) holds.", "(a) The tenant pays. (b) So a holds."),
    ("$$\nnever closed\n\nNext.", "$$ never closed\n\nNext."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text"), MARKDOWN)
def test_formulas_in_markdown_are_read_and_all_else_stays(source: str, text: str) -> None:
    document = markdown_document(source)
    assert document.text == text
    assert markdown_document(to_markdown(document)).text == text


PLAIN = [
    "The sign $x_1$ and \\(x\\) and $$y^2$$.",
    "a $5_000 \\times 3$ b",
    "cost $5, then $a$",
    "a $$ b $$c^2$$ d",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_text_written_as_markdown_gets_no_formulas(text: str) -> None:
    assert markdown_document(to_markdown(plain_document(text))).text == text
