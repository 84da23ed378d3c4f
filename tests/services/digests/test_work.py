"""What goes to the process that makes digests comes out there as it went in."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.pipeline import find_facts
from reader.services.digests.work import FactsWork, SummaryWork, pack_work, unpack_work

OPTIONS = st.builds(
    FactsOptions,
    title=st.text(),
    published=st.none() | st.dates(min_value=date(1000, 1, 1)),
    language=st.none() | st.sampled_from(["en", "de"]),
    raw=st.booleans(),
    name=st.text(),
)
ANYTHING = st.text(st.characters(codec=None, categories=None))
"""Half characters too."""


@given(ANYTHING, OPTIONS)
def test_any_text_and_options_come_out_as_they_went_in(text: str, options: FactsOptions) -> None:
    work = FactsWork(plain_document(text), options)
    assert unpack_work(pack_work(work)) == work


def test_structure_comes_out_as_it_went_in() -> None:
    document = markdown_document(
        "# Title\n\n- one *two*\n- [three](https://example.org)\n\n> quote\n\n```py\nx\n```\n"
    )
    assert document.blocks
    assert document.inlines
    work = FactsWork(document, FactsOptions())
    assert unpack_work(pack_work(work)) == work
    more = SummaryWork(
        find_facts(document, work.options), SummaryOptions(method="lsa", length="120w")
    )
    assert unpack_work(pack_work(more)) == more
