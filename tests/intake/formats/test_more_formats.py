"""Rich text, mailboxes, reStructuredText, Org, papers and zip files; honest and hostile."""

import contextlib
import io
import zipfile
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.registry import format_of
from reader.intake.formats.source import parse_bytes

RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Arial;}{\f1\fnil\fcharset204 Arial Cyr;}}
{\info{\title Ice report}{\author Mona Lie}}{\stylesheet{\s1 heading 1;}}
{\pard\outlinelevel0 The ice\par}
\pard The pontoon was moved on Tuesday\'97said \ldblquote Caf\'e9\rdblquote  and
 {\b nobody} saw it \u8212?\u-10179?\u-8704?.{\footnote\pard It was built in 1904.}\par
{\f1 \'cf\'e0\'f0\'ee\'ec}\par{\*\generator Word;}{\pict 0102}Second\line line.\par}"""
MAIL = """From mona@ferry.example Mon Oct  2 18:40:00 2023
From: {0} <m@ferry.example>
Subject: {1}
Date: Mon, 02 Oct 2023 23:30:00 -0700

{2}

"""
RST = """.. a comment

==========
Ice report
==========

:Author: Mona Lie
:Date: 2 October 2023

The :ref:`pontoon <p>` was ``moved``, see `the page <https://ferry.example/p>`_::

    code = 1

Boats
-----

- one
- two
"""
ORG = """#+TITLE: Ice report
#+AUTHOR: Mona Lie
#+DATE: <2023-10-02 Mon>
#+FILETAGS: :ice:boats:

* TODO Boats :tag:
:PROPERTIES:
:ID: 1
:END:
The /pontoon/ was *moved*, see [[https://ferry.example/p][the page]].
#+BEGIN_SRC python
code = 1
#+END_SRC
"""
JATS = """<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS.dtd">
<article article-type="research-article" xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink">
<front><journal-meta><journal-title>Ice Letters</journal-title></journal-meta><article-meta>
<title-group><article-title>The <italic>ice</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Lie</surname>
<given-names>Mona</given-names></name></contrib></contrib-group>
<pub-date pub-type="ppub"><year>2023</year></pub-date>
<pub-date pub-type="epub"><day>2</day><month>10</month><year>2023</year></pub-date>
<kwd-group><kwd>ice</kwd></kwd-group><abstract><p>It held 10<sup>7</sup> tonnes.</p></abstract>
</article-meta></front><body><sec><title>Methods</title>
<p>We went <ext-link xlink:href="https://ferry.example/p">there</ext-link>
<xref ref-type="bibr">1</xref>.</p><list list-type="order"><list-item><p>one</p></list-item></list>
<sec><title>Boats</title><p>Two.</p></sec></sec></body></article>"""


def read(name: str, data: bytes | str, *, whole: bool = False) -> tuple[ParsedArticle, ...]:
    held = data.encode() if isinstance(data, str) else data
    return parse_bytes(held, name=name, whole=whole)


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def told(parsed: ParsedArticle) -> tuple[str, str, str]:
    about = parsed.metadata
    return about.title, about.author, str(about.published)


def test_rich_text_keeps_letters_headings_and_notes() -> None:
    (parsed,) = read("a.rtf", RTF)
    assert told(parsed) == ("Ice report", "Mona Lie", "None")
    document = parsed.text.document
    assert document.blocks[0].kind == "heading"
    assert lines(document.text) == [
        "The ice",
        "The pontoon was moved on Tuesday—said “Café” and nobody saw it —😀.[1]",
        "Паром",
        "Second",
        "line.",
        "[1] It was built in 1904.",
    ]


def test_a_mailbox_is_read_mail_by_mail() -> None:
    box = MAIL.format("Mona Lie", "One", ">From the pier.") + MAIL.format("Kari", "Two", "Later.")
    first, second = read("box.mbox", box)
    assert told(first) == ("One", "Mona Lie", "2023-10-02")
    assert first.text.document.text == "From the pier."
    assert told(second) == ("Two", "Kari", "2023-10-02")
    (whole,) = read("box.mbox", box, whole=True)
    assert [block.kind for block in whole.text.document.blocks].count("heading") == 2


def test_restructured_text_is_a_text_with_its_title() -> None:
    (parsed,) = read("a.rst", RST)
    assert told(parsed) == ("Ice report", "Mona Lie", "2023-10-02")
    assert lines(parsed.body) == [
        "The pontoon was `moved`, see [the page](https://ferry.example/p):",
        "```",
        "code = 1",
        "```",
        "## Boats",
        "- one",
        "- two",
    ]


SPHINX = """Boats
=====

See :func:`~ferry.sail` and :doc:`the log <log>`, a claim [1]_ and |gone|.

.. [1] Says the pilot.

.. image:: buoy.png
   :alt: A buoy

.. versionadded:: 3.1
   It sails.

.. code-block:: python
   :linenos:

   x = 1

.. toctree::
   :maxdepth: 2

   one

| Grey gull
| over water

.. raw:: html

   <b>raw</b>

.. include:: /etc/passwd
"""


def test_what_only_sphinx_knows_is_read_as_its_text() -> None:
    (parsed,) = read("a.rst", SPHINX)
    assert lines(parsed.body) == [
        "See ferry.sail and the log, a claim \\[1\\] and |gone|.",
        "\\[1\\] Says the pilot.",
        "![A buoy](buoy.png)",
        "3.1 It sails.",
        "```python",
        "x = 1",
        "```",
        "Grey gull\\",
        "over water",
    ]


def test_org_is_a_text_with_its_title() -> None:
    (parsed,) = read("a.org", ORG)
    assert told(parsed) == ("Ice report", "Mona Lie", "2023-10-02")
    assert parsed.metadata.tags == ("ice", "boats")
    assert parsed.body == (
        "## Boats\n\nThe *pontoon* was **moved**, see [the page](https://ferry.example/p).\n"
        "```python\ncode = 1\n```\n"
    )


@pytest.mark.parametrize(
    ("said", "title", "author"),
    [
        (r"{\title Ropes}{\author Ana Ruiz}", "Ropes", "Ana Ruiz"),
        (r"{\title Microsoft Word - ropes.doc}{\author Administrator}", "", ""),
        (r"{\title Document2}{\author user42}", "", ""),
        (r"{\title untitled}{\author Ana Ruiz and Bo Lind}", "", "Ana Ruiz, Bo Lind"),
    ],
)
def test_what_a_program_made_up_is_no_title_and_no_author(
    said: str, title: str, author: str
) -> None:
    (parsed,) = read("a.rtf", rf"{{\rtf1{{\info{said}}}The ropes hold.\par}}".encode())
    assert (parsed.metadata.title, parsed.metadata.author) == (title, author)


PAPER_PIECES = {
    "marks of notes": (
        (
            'Lit<sup><xref ref-type="bibr">2</xref></sup> by 3'
            '<xref ref-type="fn"><sup>1</sup></xref> in '
            '[<xref ref-type="bibr">4</xref>, <xref ref-type="bibr">5</xref>] and'
            ' (<xref ref-type="bibr">Roe 2010</xref>)'
        ),
        "Lit[2] by 3[1] in [4, 5] and (Roe 2010)",
    ),
    "a formula of two forms": (
        (
            r"<alternatives><tex-math>\documentclass{a}\begin{document}$f_3$\end{document}</tex-math>"
            "<mml:math><mml:msub><mml:mi>f</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>"
            "</alternatives> holds"
        ),
        "f₂ holds",
    ),
    "a prefix that is not declared": ("<m:math><m:mi>a</m:mi></m:math> <x:sub>b</x:sub>", "a b"),
    "a formula in TeX": (
        r"<tex-math>\documentclass{a}\begin{document}$f_3$\end{document}</tex-math> holds",
        "f₃ holds",
    ),
    "pictures of two forms": ("<alternatives><graphic/><graphic/></alternatives>A boat", "A boat"),
}


@pytest.mark.parametrize("what", PAPER_PIECES)
def test_a_piece_of_a_paper_is_read(what: str) -> None:
    piece, text = PAPER_PIECES[what]
    paper = (
        '<article xmlns:mml="http://www.w3.org/1998/Math/MathML"><front><article-meta/></front>'
        f"<body><p>{piece}.</p></body></article>"
    )
    (parsed,) = read("a.nxml", paper.encode())
    assert parsed.text.document.text == f"{text}."


def test_a_table_of_a_paper_that_is_a_picture_too_is_read() -> None:
    rows = "<tr><th>Lake</th><th>Ice</th></tr><tr><td>Lie</td><td>9 cm</td></tr>"
    paper = (
        "<article><front><article-meta/></front><body><sec><p>Ice grew.</p><table-wrap>"
        f"<alternatives><graphic/><table>{rows}</table></alternatives></table-wrap></sec></body>"
        "</article>"
    )
    (parsed,) = read("a.nxml", paper.encode())
    assert parsed.text.document.text == "Ice grew.\n\nLake │ Ice\nLie │ 9 cm"


def test_a_paper_has_its_summary_sections_and_authors() -> None:
    (parsed,) = read("a.nxml", JATS)
    assert told(parsed) == ("The ice", "Mona Lie", "2023-10-02")
    assert (parsed.metadata.site, parsed.metadata.tags) == ("Ice Letters", ("ice",))
    document = parsed.text.document
    assert lines(document.text) == [
        "Abstract", "It held 10⁷ tonnes.", "Methods", "We went there [1].", "one", "Boats", "Two.",
    ]  # fmt: skip
    assert [block.level for block in document.blocks if block.kind == "heading"] == [2, 2, 3]


def zipped(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return made.getvalue()


def test_a_zip_file_opens_as_the_articles_in_it() -> None:
    data = zipped(
        a_dot_md=b"# One\n\nText.",
        b__c_dot_rtf=RTF,
        _dot_hidden_dot_md=b"No.",
        photo_dot_jpg=b"\xff",
        broken_dot_docx=b"PK",
        inner_dot_zip=zipped(x_dot_md=b"x"),
    )
    first, second = read("articles.zip", data)
    assert [each.metadata.title for each in (first, second)] == ["One", "Ice report"]
    broken, left_out = first.notes
    assert "broken.docx" in broken
    assert left_out == "Left out of it: inner.zip, photo.jpg."
    (whole,) = read("articles.zip", data, whole=True)
    assert "Ice report" in whole.text.document.text


ENTITIES = b"""<!DOCTYPE article [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>
<article dtd-version="1">&c;</article>"""
HOSTILE = {
    "groups without end": ("a.rtf", b"{\\rtf1 " + b"{" * 200_000),
    "groups that are never opened": ("a.rtf", b"{\\rtf1 " + b"}" * 100_000 + b"x"),
    "a number without end": ("a.rtf", b"{\\rtf1\\u" + b"9" * 100_000 + b" x}"),
    "an unknown page of letters": ("a.rtf", b"{\\rtf1\\ansicpg99999 x\\uc-5\\u-1?}"),
    "half a letter": ("a.rtf", b"{\\rtf1 a\\u-10179?b\\'}"),
    "no rich text": ("a.rtf", b"{\\rt"),
    "a mailbox of nothing": ("a.mbox", b"From x 10:00\n" * 100_000),
    "a mail with a million parts": (
        "a.mbox",
        b"From x 10:00\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\n\n" * 300_000,
    ),
    "entities that grow": ("a.nxml", ENTITIES),
    "sections without end": ("a.nxml", b'<article dtd-version="1"><body>' + b"<sec>" * 50_000),
    "a zip of zeros": ("a.zip", zipped(a_dot_md=b"\0" * 60_000_000)),
    "a zip of zips": ("a.zip", zipped(a_dot_zip=zipped(b_dot_zip=b"x"))),
    "no zip": ("a.zip", b"PK\3\4" + b"x" * 1000),
    "marks without end": ("a.org", b"*" * 200_000 + b"[[" * 100_000),
    "underlines without end": ("a.rst", b"=" * 200_000 + b"\n" + b"`" * 200_000),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_opens_or_says_why_not(what: str) -> None:
    name, data = HOSTILE[what]
    with contextlib.suppress(ReaderError):
        assert read(name, data)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (RTF, "rtf"),
        (MAIL.format("A", "B", "C").encode(), "mbox"),
        (JATS.encode(), "jats"),
        pytest.param(zipped(a_dot_md=b"x"), "zip", id="zip"),
        (b"From the pier at 10:30 the boat left.\nIt came back.", "text"),
        (b"{\\r is no rich text", "text"),
    ],
)
def test_a_format_is_told_by_its_first_bytes(data: bytes, name: str) -> None:
    assert format_of(data).name == name


def test_a_file_in_a_zip_names_where_it_is_from(tmp_path: Path) -> None:
    (parsed,) = read("articles.zip", zipped(a_dot_md=b"Text without a title."))
    assert (parsed.metadata.title, parsed.metadata.source) == ("a", "articles.zip#a.md")
