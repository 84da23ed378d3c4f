"""Which language words are in by how they end or begin, for a title or a few names of places.

N-grams guess Oromo or Pig Latin from so little text. These endings decide only where they do.
"""

from reader.document.lazy_pattern import lazy_compile

_FEWEST = 2
"""Words that must look like a language: of the 244 English headlines of wikinews-train 11 were taken
for another language with one, 8 with two."""
_SHORTEST = 5
"""Letters of the shortest word whose ending is looked at."""
_ENDINGS = {
    "de": r".+(?:ung|ungen|keit|heit|schaft|lich|isch|ische|ischen|chen|burg|dorf|feld|heim|hausen|furt|"
    r"stadt|strasse|straße|platz|werk|verein|amt|zeit|friesland|see|berg|bach|brücke|rat|tag|haus)"
    r"|(?:nord|ost|süd|west|ober|unter|bundes|landes|stadt|gemeinde)[^\W\d_]{3,}|[^\W\d_]*ß[^\W\d_]*",
    "fr": r".+(?:tion|tions|ment|eux|euse|euses|aire|aires|ité|ités|eau|eaux|ais|aise|ique|iques|oire|ville)",
    "es": r".+(?:ción|ciones|dad|dades|mente|miento|anza|illo|illa|ería|eros|ador|adora)|[^\W\d_]*ñ[^\W\d_]*",
    "pt": r".+(?:ção|ções|dade|dades|mente|agem|inho|inha|eiro|eira|ões|ães)",
    "it": r".+(?:zione|zioni|mento|menti|ità|etto|etta|ezza|aggio|iere|elli|ella|ieri|issimo|issima)",
    "nl": r".+(?:heid|ing|ingen|lijk|lijke|schap|tje|tjes|straat|ij|dijk|stelling|werken|kerk|raad|huis|burg)",
    "sv": r".+(?:ning|ningen|skap|lig|liga|isk|iska|heten|gatan|stad|sjö|köping|borg|holm|vik)",
    "pl": r".+(?:ość|ości|anie|enie|ski|ska|skie|owy|owa|owie|ych|czyk|ów)|[^\W\d_]*[łżź][^\W\d_]*",
    "cs": r".+(?:ost|osti|ání|ení|ský|ská|ské|ých|ový|ová)|[^\W\d_]*[řěů][^\W\d_]*",
    "tr": r".+(?:lar|ler|ları|leri|lık|lik|ması|mesi|ında|inde)|[^\W\d_]*[ğı][^\W\d_]*",
    "hu": r".+(?:ság|ség|ban|ben|nak|nek|ok|ek|ások|ések)|[^\W\d_]*[őű][^\W\d_]*",
    "fi": r".+(?:nen|ssa|ssä|sta|stä|lla|llä|minen|kunta|katu|järvi|saari|aan|een)",
    "ro": r".+(?:ului|ilor|ul|ătate|ția|ție|ești|escu)|[^\W\d_]*[țșă][^\W\d_]*",
}  # fmt: skip
_PATTERNS = {code: lazy_compile(row) for code, row in _ENDINGS.items()}


def told_by_endings(words: list[str]) -> str | None:
    """Return the language that most words look like; None if one word does, or two languages tie.

    Args:
        words: The words of a short text, in small letters.
    """
    long = [word for word in words[:40] if len(word) >= _SHORTEST]
    counts = {
        code: sum(pattern.fullmatch(word) is not None for word in long)
        for code, pattern in _PATTERNS.items()
    }
    best = max(counts.values())
    found = [code for code, count in counts.items() if count == best]
    return found[0] if best >= _FEWEST and len(found) == 1 else None
