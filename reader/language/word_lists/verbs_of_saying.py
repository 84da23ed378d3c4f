"""Verbs of saying by language: who says something is a person or a body, and a line is no menu."""

SAYING: dict[str, tuple[str, ...]] = {
    "en": ("said", "says", "told", "asked", "wrote", "argued", "added"),
    "de": ("sagt", "sagte", "sagten", "erklärte"),
    "es": ("dijo",),
    "fr": ("a dit",),
    "it": ("disse", "ha detto"),
    "nl": ("zei",),
    "pt": ("disse",),
}
"""Verbs that hardly do anything but bring what somebody said."""

REPORTING = frozenset(SAYING["en"]).union(
    "denied announced replied explained claimed stated noted insisted warned declared commented "
    "reported confirmed called".split()
)
"""English verbs that bring what somebody said as a rule."""

SOURCES: dict[str, tuple[str, ...]] = {
    "en": ("according to",),
    "de": ("laut",),
    "es": ("según",),
    "fr": ("selon",),
    "it": ("secondo",),
    "nl": ("volgens",),
    "pt": ("segundo",),
}
"""What stands before the name of who said it."""


def words_of_saying() -> tuple[str, ...]:
    """Return the verbs of every language and the words before a source."""
    return tuple(
        sorted({word for words in (*SAYING.values(), *SOURCES.values()) for word in words})
    )
