"""Figures that no language reads as a date: versions and telephone numbers."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import any_of
from reader.dates.rule import Piece, Rule, rule, words


def _none(match: re.Match[str], context: Context) -> tuple[Piece, ...]:
    return ()


_VERSION = (
    "version versions versión versiones versione versioni versão versões versie versies versionen "
    "release releases firmware verze vydání wersja wersji wersję версия версии версию версію версія"
)
_PRODUCTS = "Build Python Ubuntu iOS macOS Android Windows Office Photoshop"
_VERSIONED = words(f"{_VERSION} {_PRODUCTS.lower()}")
_NUMBERED = words("no nr nos nrs n nº")
_PHONE = words("0 0/")

RULES: tuple[Rule, ...] = (
    rule("version 10.2.2015", rf"(?:(?i:{any_of(_VERSION)})\s?(?=\d{{3}}|\d{{1,2}}\.\d)(?!\d{{1,2}}\.0\d\.\d{{4}})|{any_of(_PRODUCTS)}\s?)\d{{1,4}}(?:\.\d{{1,4}}){{0,6}}[a-z]?(?!\.?\d)", _none, triggers=_VERSIONED, first_words=_VERSIONED),
    rule("0800 1950 2020", r"0\d{2,4}\)?(?:\s\d{2,5}){2,4}(?![.,:]?\d)|0\d(?:\s\d\d){4}(?![.,:]?\d)|0\d{3,4}[\s/]\d{4,5}(?!\d)|(?<=\+)\d{1,3}(?:[\s-]\d{2,5}){2,5}(?!\d)", _none, triggers=_PHONE, first_words=_PHONE),
    rule("no. 2019/44", r"(?:[Nn][or]s?\.\s?|[Nn][°º]\s?|[Nn]\.º\s?)(?:\d{3,6}|\d{1,6}[/-]\d{1,6})(?![.,/-]?\d)", _none, triggers=_NUMBERED, first_words=_NUMBERED),
)  # fmt: skip
