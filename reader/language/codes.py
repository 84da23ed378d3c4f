"""The codes of languages: two letters each, as in ISO 639-1."""

import re

LANGUAGE_CODES = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu
    hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
_OF_THREE = dict(
    pair.split(":")
    for pair in (
        "ara:ar ces:cs chi:zh cze:cs dan:da deu:de dut:nl ell:el eng:en fin:fi fra:fr fre:fr ger:de"
        " gre:el heb:he hin:hi hun:hu ita:it jpn:ja kor:ko nld:nl nor:no pol:pl por:pt ron:ro"
        " rum:ro rus:ru spa:es swe:sv tur:tr ukr:uk zho:zh"
    ).split()
)
"""Three-letter codes (ISO 639-2), as books state them."""
_STATED = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,3}")


def language_code(stated: str) -> str | None:
    """Return the code in what a file states (``en``, ``en-GB``, ``eng``).

    Returns:
        The code of two letters; None for anything that names no known language (``und``).
    """
    found = _STATED.fullmatch(stated.strip()[:40])
    if not found:
        return None
    code = found[1].lower()
    code = _OF_THREE.get(code, code)
    return code if code in LANGUAGE_CODES else None
