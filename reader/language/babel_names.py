"""The names of languages in LaTeX (babel and polyglossia), which BibLaTeX's ``langid`` takes."""

_OF_CODE = dict(
    pair.split(":")
    for pair in (
        "af:afrikaans ar:arabic be:belarusian bg:bulgarian bs:bosnian ca:catalan cs:czech cy:welsh"
        " da:danish de:ngerman el:greek en:english eo:esperanto es:spanish et:estonian eu:basque"
        " fa:persian fi:finnish fr:french ga:irish gl:galician he:hebrew hi:hindi hr:croatian"
        " hu:hungarian hy:armenian id:indonesian is:icelandic it:italian ja:japanese ka:georgian"
        " ko:korean la:latin lt:lithuanian lv:latvian mk:macedonian ms:malay nb:norsk nl:dutch"
        " nn:nynorsk no:norsk pl:polish pt:portuguese ro:romanian ru:russian sk:slovak sl:slovene"
        " sq:albanian sr:serbian sv:swedish th:thai tr:turkish uk:ukrainian vi:vietnamese"
        " zh:chinese"
    ).split()
)
_OTHERS = dict(
    pair.split(":")
    for pair in (
        "american:en usenglish:en british:en ukenglish:en australian:en canadian:en german:de"
        " austrian:de naustrian:de swissgerman:de nswissgerman:de francais:fr frenchb:fr acadian:fr"
        " canadien:fr brazil:pt brazilian:pt portuges:pt mexican:es magyar:hu norwegian:no"
        " slovenian:sl serbianc:sr farsi:fa bahasa:id polutonikogreek:el"
    ).split()
)
"""Other names, of variants and of older versions -> the code."""
_CODES = {name: code for code, name in reversed(_OF_CODE.items())} | _OTHERS


def babel_name(code: str) -> str:
    """Return the name of a language; nothing if LaTeX has none.

    Args:
        code: Its ISO 639-1 code.
    """
    return _OF_CODE.get(code, "")


def code_of_babel_name(name: str) -> str:
    """Return the ISO 639-1 code of a language's name; the name itself if it is not known."""
    return _CODES.get(name.strip().lower(), name)
