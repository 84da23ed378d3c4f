"""Every rule of every grammar, over all that its pattern allows."""

from datetime import date

import pytest

from reader.dates.context import Context
from reader.dates.expressions import find_dates, grammar
from reader.dates.foreign.lexicon import LEXICONS
from reader.dates.labels import label
from reader.dates.rule import Row
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.dates.conftest import PUBLISHED
from tests.dates.variants import variants

LANGUAGES = ("en", *LEXICONS, "sv")
RULES = [(language, rule) for language in LANGUAGES for rule in grammar(language)]
NAMES = [f"{language} {rule.name}" for language, rule in RULES]


@pytest.mark.parametrize(("language", "rule"), RULES, ids=NAMES)
def test_a_rule_reads_all_that_its_pattern_allows(language: str, rule: Row) -> None:
    texts = variants(rule.pattern)
    assert texts
    for text in texts:
        for published in (PUBLISHED, None):
            context = Context(text, published, sentence_end=len(text))
            for match in rule.pattern.finditer(text):
                context.start, context.end = match.span()
                rule.make(match, context)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_all_that_the_rules_allow_is_read(language: str) -> None:
    texts = [text for rule in grammar(language) for text in variants(rule.pattern)[::5]]
    analysis = analyse(plain_document("\n\n".join(texts)), language=language, hide=False)
    for published in (PUBLISHED, date.min, date.max, None):
        found = find_dates(analysis, published=published)
        assert found
        assert all(label(each.value, each.type) for each in found)
