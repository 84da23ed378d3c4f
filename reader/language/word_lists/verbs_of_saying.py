"""Verbs of saying by language: a person or a body says something, and a menu does not."""

SAYING: dict[str, tuple[str, ...]] = {
    "cs": ("řekl",),
    "da": ("sagde", "siger"),
    "de": ("sagt", "sagte", "sagten", "erklärte"),
    "en": ("said", "says", "told", "asked", "wrote", "argued", "added"),
    "es": ("dijo", "afirmó", "explicó"),
    "fi": ("sanoi",),
    "fr": (
        "a dit",
        "a déclaré",
        "a indiqué",
        "a affirmé",
        "a expliqué",
        "explique",
        "a ajouté",
        "estime",
    ),
    "hu": ("mondta",),
    "it": ("disse", "ha detto", "spiega"),
    "nl": ("zei", "zegt"),
    "no": ("sier",),
    "pl": ("powiedział", "powiedziała"),
    "pt": ("disse", "afirmou"),
    "ro": ("a spus",),
    "ru": ("сказал", "сказала", "сообщил", "заявил", "заявила"),
    "sv": ("sade", "säger"),
    "tr": ("dedi", "söyledi", "belirtti"),
}
"""Verbs that hardly do anything but bring what somebody said."""

REPORTING = frozenset(SAYING["en"]).union(
    "denied announced replied explained claimed stated noted insisted warned declared commented "
    "reported confirmed called".split()
)
"""English verbs that bring what somebody said as a rule."""

SAYING_UNSPACED = ("と述べ", "と話し", "と語っ", "表示", "说", "說", "말했다")
"""The same in languages that write words together, with what they are bent by."""

SOURCES: dict[str, tuple[str, ...]] = {
    "cs": ("podle",),
    "da": ("ifølge",),
    "de": ("laut",),
    "en": ("according to",),
    "es": ("según",),
    "fr": ("selon",),
    "it": ("secondo",),
    "nl": ("volgens",),
    "no": ("ifølge",),
    "pl": ("według",),
    "pt": ("segundo",),
    "ru": ("по словам",),
    "sv": ("enligt",),
}
"""What stands before the name of who said it."""


def words_of_saying() -> tuple[str, ...]:
    """Return the verbs of every language and the words before a source."""
    return tuple(
        sorted({word for words in (*SAYING.values(), *SOURCES.values()) for word in words})
    )


def single_words_of_saying() -> frozenset[str]:
    """Return the longest word of each: "according" for "according to"."""
    return frozenset(max(words.split(), key=len) for words in words_of_saying())
