"""What reStructuredText and Org have besides paragraphs is in the text, and their signs are not."""

import pytest

from reader.intake.formats.source import parse_bytes

RST = {
    "a table with boxes": (
        """
+-------+----------+
| place | crews    |
+=======+==========+
| Lune  | two,     |
|       | or three |
+-------+----------+
| both are old     |
+-------+----------+
""",
        "place │ crews\nLune │ two, or three\nboth are old │",
    ),
    "a table without boxes": (
        """
=====  =====
place  crews
=====  =====
Lune   two
       or three
Kells
=====  =====

After.
""",
        "place │ crews\nLune │ two or three\nKells │ \n\nAfter.",
    ),
    "a table of lists": (
        """
.. list-table:: Crews
  :header-rows: 1

  * - Place
    - Crew
  * -
    - Two

      or three
""",
        "Crews\n\nPlace │ Crew\n │ Two or three",
    ),
    "a table of values": (
        """
.. csv-table::
   :header: "Place", "Crew"

   "Lune, old", 2
""",
        "Place │ Crew\nLune, old │ 2",
    ),
    "verse": ("| The ice is thin\n| and so am I\n\nAfter.",
              "The ice is thin\nand so am I\n\nAfter."),
    "a term": ("pontoon\n    A boat that\n    does not move.\n",
               "pontoon\n\nA boat that does not move."),
    "a quote": ("He said:\n\n    The ice is thin.\n\n    -- Lie\n",
                "He said:\n\nThe ice is thin.\n\n—Lie"),
    "a note and a citation": (
        "It sank [1]_, says [Lie2023]_.\n\n.. [1] In\n   spring.\n.. [Lie2023] A report.\n",
        "It sank [1], says [Lie2023].\n\n[1] In spring.\n\n[Lie2023] A report.",
    ),
    "what stands for something": (
        (
            "The |boat| of Ruiz_ and `the yard`_.\n\n.. |boat| replace:: pontoon\n"
            ".. _Ruiz: https://e.org/r\n.. _the yard: https://e.org/y\n"
        ),
        "The pontoon of Ruiz and the yard.",
    ),
    "a picture": (
        ".. figure:: ice.png\n   :alt: The ice\n   :width: 400\n\n   In *spring*.\n",
        "The ice\n\nIn spring.",
    ),
    "a remark and what shows nothing": (
        ".. a remark\n   of two lines\n\n.. toctree::\n   :maxdepth: 2\n\n   guide\n\nAfter.",
        "After.",
    ),
    "what is for one kind of output": (
        (".. only:: html\n\n   Kept.\n\n.. mermaid:: a.mmd\n\n.. graphviz::\n\n   digraph {}\n\n"
        ".. literalinclude:: a.py\n\nAfter."),
        "Kept.\n\nAfter.",
    ),
    "a box": (".. warning:: Thin ice\n\n   - one\n   - two\n", "Warning\n\nThin ice\n\none\ntwo"),
    "code": (".. code-block:: python\n   :linenos:\n\n   x = `a`_\n\nAfter.", "x = `a`_\n\nAfter."),
    "a formula": ("So :math:`x^{2}`.\n\n.. math::\n\n   \\frac{1}{2}\n", "So x².\n\n1/2"),
    "items in items": (
        "#. one\n\n   - inner::\n\n       code\n\n#. two\n   and on\n",
        "one\ninner:\ncode\n\ntwo and on",
    ),
    "fields in the text": ("Text.\n\n:Place: Lune\n", "Text.\n\nPlace:\n\nLune"),
}  # fmt: skip
ORG = {
    "a table": ("| place | crews |\n|-------+-------|\n| Lune  | two   |\n\nAfter.",
                "place │ crews\nLune │ two\n\nAfter."),
    "verse": ("#+BEGIN_VERSE\nThe ice is thin\nand so am I\n#+END_VERSE\nAfter.",
              "The ice is thin\nand so am I\n\nAfter."),
    "a term": ("- pontoon :: a boat", "pontoon: a boat"),
    "a picture": ("#+CAPTION: The ice\n[[file:ice.png]]\n\n[[./b.jpg]]", "The ice\n\nb.jpg"),
    "notes": ("It sank.[fn:1] So did we.[fn:: Later.]\n\n[fn:1] In spring.",
              "It sank.[1] So did we.[n1]\n\n[1] In spring.\n\n[n1] Later."),
    "what is planned": ("* TODO Sail\nSCHEDULED: <2023-10-02 Mon>\nOut.", "Sail\n\nOut."),
    "code line by line": ("Run\n: make /all/\n: make it\nnow", "Run\n\nmake /all/\nmake it\n\nnow"),
    "remarks": ("#+begin_comment\nNo.\n#+end_comment\n# no\nYes <<here>>.", "Yes here."),
    "formulas and signs": ("\\alpha and $x^2$ and \\(\\frac{1}{2}\\) cost $5 and $6",
                           "α and x² and 1/2 cost $5 and $6"),
    "what was struck": ("It +sank+ swam, /so/.", "It sank swam, so."),
    "money": ("It cost $5, or 4$ more.", "It cost $5, or 4$ more."),
    "paths of Windows": ("In C:\\Users\\ann, ~D:\\alpha~ and =x\\beta=, \\beta.",
                         "In C:\\Users\\ann, D:\\alpha and x\\beta, β."),
    "links with signs in them": ("/See [[https://e.org/a/=b=/c][the *old* page]]/ [[https://e.org/?=d=]].",
                                 "See the old page https://e.org/?=d=."),
    "a drawer in small letters": (":LOGBOOK:\nGone.\n:end:\nText.", "Text."),
    "a drawer without an end": (
        "* One\n:LOGBOOK:\nKept.\n:LOGBOOK:\nGone.\n:END:\nMore.\n* Two\nText.",
        "One\n\nKept. More.\n\nTwo\n\nText.",
    ),
    "states of its own": (
        "#+TODO: FELL(f) SAW(s@/!) | B\n* SAW Oak\n* B [#A] Ash\n* TODO Elm",
        "Oak\n\nAsh\n\nTODO Elm",
    ),
    "drawers": (":NOTES:\nKept.\n:END:\n:LOGBOOK:\nGone.\n:END:\nText.", "Kept. Text."),
}  # fmt: skip


@pytest.mark.parametrize("what", RST)
def test_what_restructured_text_has_is_in_the_text(what: str) -> None:
    source, text = RST[what]
    (parsed,) = parse_bytes(source.strip("\n").encode() + b"\n", name="a.rst")
    assert parsed.text.document.text.rstrip() == text.rstrip()


@pytest.mark.parametrize("what", ORG)
def test_what_org_has_is_in_the_text(what: str) -> None:
    source, text = ORG[what]
    (parsed,) = parse_bytes(source.encode() + b"\n", name="a.org")
    assert parsed.text.document.text.rstrip() == text
