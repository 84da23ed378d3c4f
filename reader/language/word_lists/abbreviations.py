"""Abbreviations by language and role, lower case, without the last full stop.

Kept by hand; German, Spanish, Italian, Portuguese, French and Russian rows were compared with the
sentence-break suppressions of CLDR. What Punkt learnt from English text (data/punkt-en.json) comes
on top.
"""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of one language."""

    titles: frozenset[str]
    """Titles and links: what follows them belongs to the same sentence."""
    before_numbers: frozenset[str]
    """Words of a reference or a count: a number after them belongs to the same sentence."""
    last: frozenset[str]
    """Abbreviations that often end a sentence: and so on, companies, currencies, years."""
    others: frozenset[str]
    """The rest: a sentence ends with them only where the next word can only open one."""

    def __contains__(self, word: str) -> bool:
        """Return whether a word in small letters is one of them."""
        return (
            word in self.titles
            or word in self.before_numbers
            or word in self.last
            or word in self.others
        )


_TITLES = {
    "": "dr prof mr mrs ms st sr jr",
    "en": """
        mr mrs ms messrs mx dr drs prof rev hon sen rep gov gen col lt maj capt cmdr sgt cpl pvt adm
        brig pres supt insp det st fr e.g i.e vs cf mt ft sir gens reps sens viz esp
    """,
    "de": """
        dr prof hr hrn fr frl fa fam dipl ing mag st hl med phil jur rer nat theol dres z.b d.h bzw
        vgl s.o s.u sog insb bspw gebr
    """,
    "fr": "m mm mme mmes mlle mlles dr pr me mgr st ste cf c.-à-d p.ex",
    "es": """
        sr sra sres sras srs srta srtas d dña dª dr dra drs prof profa lic licdo licda ing arq gral
        cnel cap sto sta mons rev excmo excma ilmo ilma p.ej cf cfr mr mrs mt av avda
    """,
    "it": """
        sig sigg sig.ra dott dott.ssa dr prof avv ing arch geom rag on sen mons don cfr es
        ss st
    """,
    "pt": "sr sra sres sras dr dra drs prof profa eng arq d exmo exma ilmo pe p.ex cf sto sta",
    "nl": "dhr mevr mw dr drs prof ir ing mr ds st bijv d.w.z nl resp m.n o.l.v",
    "sv": "dr prof hr fr st t.ex bl.a d.v.s jfr s.k",
    "da": "dr prof hr fr st f.eks bl.a dvs jf ing cand",
    "nb": "dr prof hr fr st f.eks bl.a dvs jf",
    "pl": """
        dr mgr prof inż ks św gen płk kpt por hab np tzw tj m.in ww im kard abp bp ur zm
        proj niem
    """,
    "cs": "dr ing mgr mudr judr phdr prof doc sv p např tzv tj mj ul nám",
    "sk": "dr ing mgr mudr judr phdr prof doc sv p napr tzv t.j ul nám",
    "ru": """
        дж проф акад доц д-р г-н г-жа им ул просп пл пер д стр г пос пгт дер св т.е т.н см
        ср напр
    """,
    "uk": "проф акад доц ім вул просп пл пров м с св тобто див напр т.зв",
    "el": "κ κα κκ κος δρ καθ π.χ δηλ βλ",
    "hu": "dr ifj id özv prof st pl ún",
    "ro": "dl dna dra d-l d-na dr prof ing acad gen col sf",
    "fi": "prof dr esim ks vrt ns",
    "he": 'ד״ר ד"ר פרופ גב מר',
    "ar": "د أ م",
}

_BEFORE_NUMBERS = {
    "": "no nr art p pp vol ca tel fig s n° n",
    "en": """
        no nos art arts fig figs vol vols p pp ch chap sec secs eq eqs eqn ref refs tab para
        paras pt
        par cl app ex rs approx ca c circa est tel ext apt rm ste rte hwy ver v op jan feb mar apr
        jun jul aug sep sept oct nov dec lines ll ff n nn reg § stat cir
    """,
    "de": """
        nr abs art s kap bd bde abb tab anm fn ziff rn rdnr rz aufl ausg ca max min mind tel kl str
        std jan feb febr apr aug sept okt nov dez mo di mi do fr sa so § gem lt bis ab seit hausnr
        zit bl ver
    """,
    "fr": """
        no n art p pp vol chap fig env tél bd av rue janv févr avr juil sept oct nov déc réf
        al l
    """,
    "es": """
        núm no art arts pág págs p pp vol cap fig figs párr párrs párrf tel aprox n nº ene feb
        mar abr
        may jun jul ago sept oct nov dic ap inc
    """,
    "it": """
        n nr int sec art artt pag pagg p pp vol cap fig tav tab sez tel ca c gen feb mar apr ott nov
        dic par
    """,
    "pt": """
        n núm no séc art arts pág págs p pp vol cap fig tel aprox jan fev mar abr jun jul ago
        set out nov dez
    """,
    "nl": """
        nr art blz p pag hfst fig afb tel ca jan feb mrt apr jun jul aug sept okt nov dec str
        lid par
    """,
    "sv": "nr s sid kap kl ca st tel jan feb mar apr aug sept okt nov dec d avd fig tab jfr",
    "da": "nr s kap kl ca tel jan feb mar apr aug sept okt nov dec d den stk fig tab pr side",
    "nb": "nr s kap kl ca tel jan feb mar apr aug sept okt nov des d fig tab",
    "pl": "nr s str t poz godz ok art par rys tab ul al tel zob pt rozdz ust ryc",
    "cs": "č čís s str kap odst obr tab tel cca kl roč sv",
    "sk": "č čís s str kap odst obr tab tel cca roč",
    "ru": "рис табл гл п пп ст с стр т тт № тел кв корп абз ч д оф",
    "uk": "рис табл гл п пп ст с стор т № тел кв буд",
    "el": "αρ σελ κεφ τόμ εικ παρ τηλ",
    "hu": "sz old p fsz em kb kt tel bek §",
    "ro": "nr art alin pct lit pag p pp vol cap fig tel cca str",
    "fi": "s n nro kpl luku klo puh",
}

_LAST = {
    "": "etc",
    "en": """
        etc inc ltd corp co cos bros llc plc jr sr esq ph.d m.d b.a m.a m.p q.c k.c d.c u.s u.k
        u.n e.u
        u.s.a a.m p.m b.c a.d c.e b.c.e ave blvd rd dept univ assn al
    """,
    "de": "usw etc u.a u.ä u.v.m u.s.w u.dgl o.ä o.g v.chr n.chr mio mrd jh jhd jr e.v inc ltd co",
    "fr": "etc j.-c inc sté",
    "es": "etc a.c d.c a.m p.m ee.uu uu s.a inc ltd cía uds ud",
    "it": "ecc etc a.c d.c s.p.a s.r.l",
    "pt": "etc a.c d.c s.a ltda a.m p.m",
    "nl": "enz etc v.chr e.d e.a n.chr b.v n.v",
    "sv": "etc osv m.m m.fl o.d e.d f.kr e.kr kr mm o.s.v",
    "da": "osv etc m.m m.v m.fl mv f.kr e.kr kr o.l ol mio mia",
    "nb": "osv etc m.m mv m.fl f.kr e.kr kr o.l mill mrd",
    "pl": "itd itp r zł n.e p.n.e m.st in wiek w",
    "cs": "atd apod atp n.l př.n.l r kč",
    "sk": "atď apod a.i r n.l",
    "ru": "г гг др пр т.д т.п н.э руб коп тыс млн млрд в вв чел мин",
    "uk": "р рр ін т.д т.п н.е грн коп тис млн млрд ст",
    "el": "κ.λπ κ.ά κ.α μ.χ π.χ. π.μ μ.μ",
    "hu": "stb",
    "ro": "etc î.hr d.hr ș.a",
    "fi": "jne yms ym eaa jaa",
}

_REST = {
    "en": """
        gov't approx cit nos eds ed trans viz ala ariz calif colo conn del fla ga ill kan ky md mich
        minn mont neb nev okla tenn tex va vt wis wyo fed civ crim cir supp misc intl
    """,
    "de": """
        abt bzgl chr evtl geb gest ggf hrsg i.d.r inkl exkl verw zzgl kath ev österr schweiz ehem
        eigtl urspr allg jew röm einschl entspr frz engl u v z i a.d a.a.o i.v i.a k.u.k
        m.e p.a v.a z.t z.zt co op
    """,
    "fr": "éd coll trad dir av ap ex anc gouv env vol boul bull doc ill adj",
    "es": "ed trad col depto dpto admón prov c aa.vv ff ss hnos fund v.gr vid ej mss",
    "it": "ed trad col gen cap all arch div rif prof.ssa mitt dest",
    "pt": "ed trad av r ex obs dir org est dep gov hist",
    "nl": "bv evt excl incl red t.a.v t.o.v vgl zgn z.o.z i.v.m m.b.t m.i o.a o.m vs geb",
    "sv": "f.d fr.o.m m.a p.g.a resp t.o.m ung exkl inkl f.n",
    "da": "fx pga skt ifm vedr inkl ekskl i.e adm afd bl.a evt f.eks",
    "nb": "pga mht tlf inkl evt vedr jf ift bl.a",
    "pl": "tys mln mld wg zob por ur zm ok al ul tel woj pow gm",
    "cs": "cca dr hod kap mil mld popř příp resp odst obr srov roz",
    "sk": "cca hl mil mld nám obr por resp tel odst",
    "ru": "обл р-н изд ред род ум мкр наб бул ок акц зам",
    "uk": "обл р-н вид ред зам нар",
    "el": "εκ εκατ δισ λεωφ μτφρ επιμ",
    "hu": "vö ld u ált ker megj szerk ford",
    "ro": "bd ex jud p lt mun",
    "fi": "mm nk tri os v ts ko krs noin",
    "he": "עמ מס וכו",
    "ar": "ص ج هـ",
}
_SAME_AS = {"no": "nb", "nn": "nb"}


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of a language; a few common ones if it has no row."""
    code = _SAME_AS.get(language, language)
    return Abbreviations(
        *(
            frozenset((rows.get(code, "") + " " + rows.get("", "")).split())
            for rows in (_TITLES, _BEFORE_NUMBERS, _LAST, _REST)
        )
    )
