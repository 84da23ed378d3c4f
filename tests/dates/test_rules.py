"""Every rule of every grammar, over all that its pattern allows."""

from datetime import date

import pytest

from reader.dates.context import Context
from reader.dates.expressions import find_dates, grammar
from reader.dates.foreign.grammar import LEXICONS
from reader.dates.labels import label
from reader.dates.matching import candidates
from reader.dates.rule import Grammar, Rule, rule
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.dates.conftest import PUBLISHED
from tests.dates.variants import variants

LANGUAGES = ("en", *LEXICONS, "sv", "cs", "ru", "fi", "ca", "ja")
RULES = [(language, each) for language in LANGUAGES for each in grammar(language).rules]
NAMES = [f"{language} {each.name}" for language, each in RULES]


@pytest.mark.parametrize(("language", "rule"), RULES, ids=NAMES)
def test_a_rule_reads_all_that_its_pattern_allows(language: str, rule: Rule) -> None:
    texts = variants(rule.pattern)
    assert texts
    for text in texts:
        for published in (PUBLISHED, None):
            context = Context(text, published, sentence_end=len(text))
            for match in rule.pattern.finditer(text):
                context.start, context.end = match.span()
                rule.resolve(match, context)


@pytest.mark.parametrize(("language", "rule"), RULES, ids=NAMES)
def test_every_match_of_a_rule_is_reached_by_the_words_that_it_states(
    language: str, rule: Rule
) -> None:
    grammar = Grammar((rule,))
    unreached = [
        text
        for text in variants(rule.pattern)
        if not any(
            start == match.start()
            for start, *_ in candidates(text, grammar)
            for match in [rule.pattern.search(text)]
            if match
        )
    ]
    assert unreached == []


def test_a_grammar_with_a_rule_without_triggers_is_refused() -> None:
    silent = rule("at Michaelmas", "at Michaelmas", lambda *_: None, triggers=frozenset())
    with pytest.raises(ValueError, match="at Michaelmas"):
        Grammar((silent,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_all_that_the_rules_allow_is_read(language: str) -> None:
    texts = [text for each in grammar(language).rules for text in variants(each.pattern)[::5]]
    analysis = analyse(plain_document("\n\n".join(texts)), language=language, hide=False)
    for published in (PUBLISHED, date.min, date.max, None):
        found = find_dates(analysis, published=published)
        assert found
        assert all(label(each.value, each.type) for each in found)
