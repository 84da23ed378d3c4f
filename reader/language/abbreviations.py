"""Abbreviations whose full stop does not end a sentence, by language, kept by hand.

Lower case, without the last full stop. Punkt adds what it learnt from text (data/punkt-en.json);
these rows hold for every text, also where training saw none of them.
"""

_TITLES = """
    mr mrs ms messrs mx dr drs prof rev hon sen rep gov gen col lt maj capt cmdr sgt cpl pvt adm
    brig pres supt insp det st sr jr fr br esq ph.d m.d b.a m.a m.p q.c k.c u.s u.k u.n e.u d.c
    u.s.a
"""
_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec"
_TIMES = "a.m p.m b.c a.d c.e b.c.e"
_COMPANIES = "inc ltd corp co bros dept univ assn intl"
_MISCELLANY = """
    nos vs v al etc e.g i.e cf approx est fig figs vol vols p pp eds cit ca
    viz ave blvd rd hwy mt ft sq gov't
"""
_STATES = """
    ala ariz calif colo conn del fla ga ill kan ky md mich minn mont neb
    nev okla tenn tex va vt wis wyo
"""

_LISTS: dict[str, str] = {
    "en": f"{_TITLES} {_MONTHS} {_TIMES} {_COMPANIES} {_MISCELLANY} {_STATES}",
    "de": """
        abs abt art bd bzgl bzw ca chr d.h dr dres evtl fam fr frl geb gem gest ggf hr hrsg
        i.d.r inkl jh jhd jr kap lt m.e max mind mio mrd n.chr nr o.ä o.g op p.a prof rd s.o s.u
        sog st std str tel u.a u.ä usw u.u v.a v.chr verw vgl vol z.b z.t zit zzgl jan feb apr
        jun jul aug sep sept okt nov dez ing dipl mag
    """,
    "fr": """
        m mm mme mmes mlle mlles dr pr me st ste av boul bd etc cf c.-à-d p pp vol art chap éd
        fig env janv févr avr juil sept oct nov déc apr av j.-c ex tél
    """,
    "es": """
        sr sra sres sras srta d dña dr dra prof lic ing gral cnel cap av avda c pág págs núm art
        vol ed etc ej p.ej ee.uu aa.vv ud uds admón dpto tel aprox
    """,
    "it": """
        sig sigg dott dr prof avv ing on sen gen col cap mons st s ss p pp pag pagg vol art cap
        ecc es cfr ca n nr tel a.c d.c
    """,
    "pt": """
        sr sra sres dr dra prof profa eng arq d exmo av r p pp pág vol art cap etc ex núm n tel
        aprox a.c d.c
    """,
    "nl": """
        dhr mevr mw dr drs prof ir ing mr ds st bijv bv blz ca d.w.z e.d enz etc evt excl fig
        incl jan feb mrt apr jun jul aug sep sept okt nov dec m.b.t m.i nl nr o.a o.m p pag red
        resp t.a.v t.o.v tel v.chr vgl zgn
    """,
    "sv": """
        bl.a d.v.s dr e.d e.kr etc ex f.d f.kr fr.o.m jfr kl m.fl m.m nr o.d osv p.g.a resp s.k
        st t.ex t.o.m
    """,
    "da": """
        bl.a ca dr e.kr etc f.eks f.kr fx jf kl m.fl m.m mv nr osv pga skt st
    """,
    "pl": """
        al dr godz gen inż itd itp m.in mgr np nr ok prof r s św tj tys ul ur wg zob
    """,
    "cs": """
        apod atd cca č dr gen hod ing kap mgr mil mj např nar odst popř prof př r resp s st str
        sv tj tzn tzv ul
    """,
}

_LISTS |= {
    "sk": """
        a.i apod atď č doc dr gen hl ing kap mgr mil mld napr nar nám obr odst por prof r resp s str
        sv t.j tel tzn tzv ul
    """,
    "hu": """
        dr ifj id özv kb pl stb ún vö ld old p sz u ált ker megj szerk ford fsz em
    """,
    "ro": """
        dl dna dra d-l d-na dr prof ing acad gen col str bd nr art alin p pp vol cca etc ș.a ex jud
    """,
    "fi": """
        esim ks mm ns nk ym yms jne tri prof os s v n noin ts vrt ko puh klo krs
    """,
    "nb": """
        ca dr e.kr f.eks f.kr kap kl mfl mht mill mrd nr o.l osv pga prof s st tlf vol jf evt inkl
    """,
    "ru": """
        г гг ул просп пл пер им проф акад доц руб коп тыс млн млрд т.е т.к т.д т.п др пр см ср рис
        табл стр обл р-н в вв н.э до.н.э св
    """,
    "uk": """
        р рр вул просп пл пров ім проф акад доц грн коп тис млн млрд т.зв т.д т.п ін див рис табл
        стор обл р-н ст св
    """,
    "el": """
        κ κα κκ κος δρ καθ αγ π.χ μ.χ π.μ μ.μ δηλ κ.λπ κ.ά βλ αρ σελ τηλ λεωφ εκ εκατ δισ
    """,
    "he": 'ד״ר ד"ר פרופ עמ מס וכו',
    "ar": "د أ م ص ج هـ",
}
_LISTS |= {"no": _LISTS["nb"], "nn": _LISTS["nb"]}

COMMON = frozenset("dr prof st etc nr no vol p pp tel".split())
"""For a language without a row of its own."""

NEVER_LAST = frozenset(
    """
    mr mrs ms messrs mx dr drs prof rev hon sen rep gov gen col lt maj capt cmdr sgt cpl pvt adm
    brig pres supt insp det st e.g i.e vs cf sig sra srta mme mlle dott hr fr dhr mevr проф акад доц
    ул вул просп им ім κ κα δρ mgr inż ing ks
    """.split()
)
"""Titles and links: what follows them always belongs to the same sentence."""


def abbreviations(language: str) -> frozenset[str]:
    """Return the abbreviations of a language, lower case, without the last full stop."""
    words = _LISTS.get(language)
    return frozenset(words.split()) | COMMON if words else COMMON
