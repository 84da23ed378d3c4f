"""The names of the months in many languages, for dates that sources state outside their texts.

A row is a language; each month is the stems that its names and their cases begin with, without
accents. The full grammars of texts are in ``english`` and ``foreign``.
"""

import unicodedata
from functools import cache

_ROWS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "jan|jan feb marz|maerz|mrz apr mai jun jul aug sep okt nov dez",
    "fr": "janv fev mars avr mai juin juil aou sept oct nov dec",
    "es": "ene feb mar abr may jun jul ago sep|set oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "ca": "gen febr marc abr maig juny juliol|jul ago set oct nov des",
    "nl": "jan feb maart|mrt apr mei jun jul aug sep okt nov dec",
    "sv": "jan feb mars apr maj jun jul aug sep okt nov dec",
    "da": "jan feb mar apr maj jun jul aug sep okt nov dec",
    "nb": "jan feb mar apr mai jun jul aug sep okt nov des",
    "is": "jan feb mar apr mai jun jul agu sep okt nov des",
    "fi": "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu",
    "et": "jaan veebr marts apr mai juuni juuli aug sept okt nov dets",
    "lv": "jan febr mart apr mai jun jul aug sept okt nov dec",
    "lt": "saus vasar kovo|kovas baland geguz birzel liep rugpj rugsej spal|spalio lapkr gruod",
    "pl": "sty lut mar kwi maj cze lip sie wrz paz lis gru",
    "cs": "led uno bre dub kve cerven|cervn cervenec|cervence srp zar|zari rij listop pro",
    "sk": "jan feb mar apr maj jun jul aug sept okt nov dec",
    "sl": "jan feb mar apr maj jun jul avg sep okt nov dec",
    "hr": "sijec velj ozuj travn|travanj svib lip srp kolo ruj listop studen prosin",
    "hu": "jan febr marc apr maj juni|jun juli|jul aug szept okt nov dec",
    "ro": "ian feb mart apr mai iun iul aug sept oct noi|nov dec",
    "sq": "jan shk mars pri maj qer korr gush sht tet nen dhj",
    "tr": "oca|ocak sub mar nis may haz tem agu eyl eki kas ara",
    "id": "jan peb|feb maret apr mei jun jul agu|agustus sep okt nov des",
    "ru": "янв фев мар апр мая|май|мае июн июл авг сен окт ноя дек",
    "uk": "січ лют бер квіт трав черв лип серп вер жовт листоп груд",
    "be": "студ лют сак крас май|мая чэрв ліп жн вер кастр ліст снеж",
    "bg": "яну фев мар апр май юни юли авг сеп окт ное дек",
    "sr": "јан феб мар апр мај јун јул авг сеп окт нов дец",
    "el": "ιαν φεβ μαρ απρ μαι|μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    "he": "ינו|בינו פבר|בפבר מרץ|במרץ אפר|באפר מאי|במאי יוני|ביוני יולי|ביולי אוג|באוג ספט|בספט אוק|באוק נוב|בנוב דצמ|בדצמ",
    "ar": "يناير فبراير مارس ابريل|أبريل مايو يونيو يوليو اغسطس|أغسطس سبتمبر اكتوبر|أكتوبر نوفمبر ديسمبر",
    "hi": "जनवरी|जन फरवरी|फ़रवरी|फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "th": "มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา",
}  # fmt: skip


def plain_letters(word: str) -> str:
    """Return a word in small letters and without accents, as the stems are written."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in apart if unicodedata.category(char) != "Mn").replace("ł", "l")


def month_number(word: str, language: str = "") -> int | None:
    """Return the month that a word names, 1 to 12, or None when it names none.

    Args:
        word: The word, in any case, shortened or not.
        language: ISO 639-1 code when it is known: it decides where languages name different
            months alike (*listopad* is November in Czech and Polish and October in Croatian).
    """
    plain = plain_letters(word)
    own = _longest(plain, _stems(language)) if language in _ROWS else None
    return own or _longest(plain, _all_stems())


def _longest(plain: str, stems: dict[str, int]) -> int | None:
    for end in range(len(plain), 1, -1):
        if (found := stems.get(plain[:end])) is not None:
            return found
    return None


@cache
def _stems(language: str) -> dict[str, int]:
    months = _ROWS[language].split()
    return {
        plain_letters(stem): number
        for number, each in enumerate(months, start=1)
        for stem in each.split("|")
    }


@cache
def _all_stems() -> dict[str, int]:
    """Return the stems of all languages; where two differ, the one that comes first counts."""
    found: dict[str, int] = {}
    for language in _ROWS:
        for stem, number in _stems(language).items():
            found.setdefault(stem, number)
    return found
