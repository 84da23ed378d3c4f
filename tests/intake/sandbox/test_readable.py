"""What markup alone says is in the text of a page, a book and a feed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.building import build_document
from reader.document.raised import raised
from reader.intake.sandbox.parsers.epub import page_blocks
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.page import parse_page

STORY = (
    "<p>The board of the harbour met on Monday and talked until the last boat had gone. Nobody had "
    "thought that the crane would be moved, and the pilot said so more than once. In the end they "
    "agreed to wait for the spring before anything was signed.</p>"
)


def text(fragment: str) -> str:
    return build_document(fragment_blocks(fragment, "")).text


RAISED = [
    ("7", "10", "⁷"), ("−3", "10", "⁻³"), ("2", "4 km", "²"), ("3", "40 m", "³"), ("2", "x", "²"),
    ("n", "2", "ⁿ"), ("2", "(a + b)", "²"), ("2", "E = mc", "²"), ("2+", "Ca", "²⁺"),
    ("n+1", "2", "ⁿ⁺¹"), ("q", "2", "^q"),
    ("2", "Mona Lie", "[2]"), ("3", "the Ice Trust", "[3]"), ("1", "was old.", "[1]"),
    ("4", "in 2019", "[4]"), ("12", "it cost 350", "[12]"), ("1,2", "were told", "[1,2]"),
    ("*", "the crew", "[*]"), ("[5]", "the crew", "[5]"), ("2", "Such as I", "[2]"),
    ("th", "the 19", "th"), ("me", "M", "me"), ("TM", "Icebox", "™"), ("er", "le 1", "er"),
]  # fmt: skip


@pytest.mark.parametrize(("letters", "before", "read"), RAISED)
def test_raised_letters_are_a_power_a_mark_or_an_ending(
    letters: str, before: str, read: str
) -> None:
    assert raised(letters, before=before) == read


FRAGMENTS = {
    "powers and marks": (
        "<p>It held 10<sup>6</sup> tons on 3 km<sup>2</sup>, wrote Ada Roe<sup>4</sup>.</p>",
        "It held 10⁶ tons on 3 km², wrote Ada Roe[4].",
    ),
    "a mark that is a link": (
        '<p>It was old.<sup id="r1"><a href="#n1">1</a></sup> So was he.</p>',
        "It was old.[1] So was he.",
    ),
    "a mark that says what it is": (
        '<p>It was old.<a role="doc-noteref" href="#n1">1</a> So was he.</p>',
        "It was old.[1] So was he.",
    ),
    "a power of what is set apart": ("<p><i>x</i><sup>2</sup> + 1</p>", "x² + 1"),
    "a figure that is no mark": ("<p>See <a href='#part'>12</a> there.</p>", "See 12 there."),
    "a formula": (
        "<p>So <math><mi>a</mi><mo>=</mo><mn>2</mn><mi>b</mi></math>, as known.</p>",
        "So a = 2b, as known.",
    ),
    "an index and the count in a substance": (
        "<p>x<sub>i</sub>, T<sub>max</sub>, a<sub>1</sub>, CO<sub>2</sub>, HbA<sub>1c</sub></p>",
        "x_i, T_max, a_1, CO2, HbA1c",
    ),
    "a power of two letters": ("<p>x<sup>a+b</sup></p>", "xᵃ⁺ᵇ"),
    "a sign over a letter, an operator that is not drawn and words": (
        ("<math><mover><mi>x</mi><mo>¯</mo></mover><mo>=</mo><mi>k</mi><mo>\u2062</mo><mi>T</mi>"
        "<mtext> if cold</mtext></math>"),
        "x̄ = kT if cold",
    ),
    "formulas in TeX that a script would draw": (
        r"<p>So \(x^{2}\), $$\frac{1}{2}$$ and $a_1$ cost $5 and $6.</p><pre>\(x^2\)</pre>",
        "So x², 1/2 and a₁ cost $5 and $6.\n\n\\(x^2\\)",
    ),
    "the lines of a cell": (
        ("<table><tr><td>Lie</td><td>1 Quay<br>Lune<br></td></tr><tr><td>Roe</td><td>-</td></tr>"
        "</table>"),
        "Lie │ 1 Quay / Lune\nRoe │ -",
    ),
    "a fraction and a root": (
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac><mo>=</mo>"
         "<msqrt><msup><mi>x</mi><mn>2</mn></msup></msqrt></math>"),
        "(a + b)/c = √x²",
    ),
    "a formula that is drawn once more": (
        ('<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>E</mi>'
         "<mo>=</mo><mi>m</mi></mrow><annotation>E=m</annotation></semantics></math></span>"
         '<span class="katex-html" aria-hidden="true">E=m</span></span> holds.</p>'),
        "So E = m holds.",
    ),
    "a formula in a script": (
        '<p>So <script type="math/tex">\\frac{1}{2} \\pi r^2</script> holds.</p>',
        "So 1/2 πr² holds.",
    ),
    "readings of signs": (
        "<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>に行く</p>", "港に行く",
    ),
    "soft hyphens": ("<p>Hol\u00adlister\u200b on 2 Octo&shy;ber\ufeff</p>",
                     "Hollister on 2 October"),
    "spaces between Thai words": ("<p>ไป\u200bบ้าน</p>", "ไป\u200bบ้าน"),
    "a joiner in a word": ("<p>نمی\u200cخواهم</p>", "نمی\u200cخواهم"),
    "the way back from a note": (
        '<ol><li id="n1">Built in 1904. <a href="#r1">↩︎</a></li></ol>', "Built in 1904.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FRAGMENTS)
def test_what_markup_says_is_in_the_text(case: str) -> None:
    source, read = FRAGMENTS[case]
    assert text(source) == read


def test_a_book_is_read_alike() -> None:
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
        '<p>It held 10<sup>6</sup> tons.<a epub:type="noteref" href="n.xhtml#a">2</a></p>'
        '<p><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>a</m:mi><m:mo>=</m:mo>'
        "<m:mn>2</m:mn></m:math></p></body></html>"
    )
    assert build_document(page_blocks(page.encode())).text == "It held 10⁶ tons.[2]\n\na = 2"


def test_a_list_in_a_cell_of_a_page_keeps_its_words() -> None:
    table = (
        "<table><tr><th>Seat</th><td>29 euros</td></tr>"
        "<tr><th>Room</th><td><ol><li>One bed</li><li>Two beds</li></ol></td></tr></table>"
    )
    page = f"<html><body><main><h1>Fares</h1>{STORY}{table}</main></body></html>"
    assert "Room │ One bed / Two beds" in parse_page(page.encode())["document"]["text"]


NOTES = {
    "Hugo": '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>{0}&#160;'
            '<a href="#fnref:1">↩︎</a></p></li><li id="fn:2"><p>{1}</p></li></ol></section>',
    "Substack": '<div class="footnote"><a id="fn:1" href="#fnref:1">1</a><div><p>{0}</p></div>'
                '</div><div class="footnote"><a id="fn:2" href="#fnref:2">2</a><div><p>{1}</p>'
                "</div></div>",
    "WordPress": '<ol class="wp-block-footnotes"><li id="fn:1">{0} <a href="#fnref:1">↩</a></li>'
                 '<li id="fn:2">{1} <a href="#fnref:2">↩</a></li></ol>',
    "beside the text": '<aside id="fn:1"><p>1. {0}</p></aside>'
                       '<aside id="fn:2"><p>2. {1}</p></aside>',
}  # fmt: skip


@pytest.mark.parametrize("markup", NOTES)
def test_the_notes_of_a_page_are_at_its_end(markup: str) -> None:
    notes = NOTES[markup].format("It came from Lund in 1904.", "By a year.")
    page = (
        "<html><head><title>T</title></head><body><nav><a href='/'>Home</a></nav><article>"
        '<p>The crane is old.<sup id="fnref:1"><a href="#fn:1">1</a></sup> The pilot is older.'
        f'<sup id="fnref:2"><a href="#fn:2">2</a></sup></p>{STORY}{notes}</article></body></html>'
    )
    found = parse_page(page.encode(), url="https://harbour.example/a")["document"]["text"]
    assert found.startswith("The crane is old.[1] The pilot is older.[2]")
    end = found[found.index("was signed.") :]
    assert end.count("It came from Lund in 1904.") == end.count("By a year.") == 1
    assert "↩" not in found


def test_a_count_of_comments_is_no_mark() -> None:
    page = (
        f"<html><body><article>{STORY}<a href='#comments'>12</a></article>"
        "<div id='comments'>Be kind to each other.</div></body></html>"
    )
    assert "kind" not in parse_page(page.encode())["document"]["text"]


def test_sources_below_an_article_are_no_notes() -> None:
    page = (
        f"<html><body><article><p>It is old.<sup><a href='#cite_note-1'>[1]</a></sup></p>{STORY}"
        "</article><ol class='references'><li id='cite_note-1'>Roe, A. (1999). Cranes.</li></ol>"
        "</body></html>"
    )
    assert "Cranes" not in parse_page(page.encode())["document"]["text"]


PIECES = """<sup> </sup> <math> </math> <mi> </mi> <mfrac> </mfrac> <msup> </msup> <ruby> </ruby>
<rt> </rt> <a+href='#a'> </a> <p+id='a'> </p> <span+class='katex-html'> </span> 2 km x [1] ↩ word
<script+type='math/tex'>\\frac{a} </script>""".split()


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=150, deadline=None)
def test_any_markup_is_read_and_ordinary_words_stay(pieces: list[str]) -> None:
    source = " ".join(pieces).replace("+", " ")
    assert "harbour" in text(f"<p>harbour</p>{source}")


def test_a_formula_that_mathjax_drew_is_read_once() -> None:
    math = "<math><mi>a</mi><mo>=</mo><mn>2</mn><mi>b</mi></math>"
    drawn = f'<span class="MathJax_CHTML"><span>ab</span><span class="MJX">{math}</span></span>'
    kept = '<script type="math/tex">a = 2b</script>'
    for source in (f"<p>If {drawn}.</p>", f"<p>If {drawn}{kept}.</p>"):
        (block,) = fragment_blocks(source, "")
        assert block.text.replace(" .", ".") == "If a = 2b."


def test_code_in_a_table_of_numbered_lines_is_code() -> None:
    numbers, code = "<td><pre>1\n2</pre></td>", "<td><pre>a = 1\nb = 2</pre></td>"
    lines = "<td>1 2</td><td>" + "".join(
        f"<div><code>{line}</code></div>" for line in ("a = 1", "b = 2")
    )
    for cells in (f"{numbers}{code}", lines):
        (block,) = fragment_blocks(f"<table><tr>{cells}</tr></table>", "")
        assert (block.kind, block.text) == ("code", "a = 1\nb = 2")


def test_one_line_of_code_in_a_table_takes_nothing_else_away() -> None:
    cells = "<td>Rope</td><td><div><code>a</code></div></td>"
    found = fragment_blocks(f"<table><tr>{cells}</tr></table>", "")
    assert "Rope" in " ".join(block.text for block in found)
