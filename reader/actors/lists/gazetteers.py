"""Lists of names that ship with the package; ``data/NOTICE`` credits their makers."""

import gzip
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.actors.lists.organizations import organizations

FILE = "gazetteers.txt.gz"
"""The packed lists, made by ``tests/quality/train/gazetteers.py``."""
SECTIONS = ("first", "surname", "common", "city", "company", "country")
"""The lists in the file, in order, separated by empty lines."""

_SHORT_FORMS = (
    "Afghanistan|America|Bolivia|Bosnia|Bosnia and Herzegovina|Brunei|Burma|Congo|Crimea"
    "|Czech Republic|Czechoslovakia|Côte d'Ivoire|DR Congo|Darfur|East Timor|England|Eurasia|Europe"
    "|Africa|Asia|Antarctica|Arctic|Australasia|North America|South America|Latin America"
    "|Central America|Southeast Asia|East Africa|West Africa|Middle East|Balkans|Caribbean"
    "|Eastern Europe|Western Europe|Britain|Great Britain|Hong Kong|Iran|Iraq|Ivory Coast|Kashmir"
    "|Kosovo|Kurdistan|Laos|Libya|Macau|Macedonia|Moldova|Myanmar|North Korea|Northern Ireland"
    "|Palestine|West Bank|Gaza|Gaza Strip|Russia|Scotland|South Korea|Soviet Union|South Sudan"
    "|Sudan|Syria|Taiwan|Tanzania|Tibet|UAE|UK|U.K.|US|U.S.|USA|U.S.A.|USSR|Vatican|Vatican City"
    "|Venezuela|Vietnam|Wales|Yemen|Yugoslavia|Zaire|West|Far East|Chechnya|Catalonia|Montenegro"
    "|Serbia|Bahamas|Netherlands|Philippines|Maldives|Mars|Moon|Earth|Jupiter|Saturn|Venus"
    "|Atlantic|Pacific|Pacific Ocean|Atlantic Ocean|Indian Ocean|Mediterranean|Persian Gulf"
    "|United States|United States of America|United Kingdom|D.C.|Washington|New York|Los Angeles"
    "|Bahrain|Denmark|Gambia|Jamaica|Romania|Tajikistan|Uganda|Czechia|North Macedonia|Cabo Verde"
    "|Western Sahara|Eswatini|Türkiye|Curaçao|GDR|G.D.R.|FRG|DRC|D.R.C.|PRC|P.R.C.|DPRK|D.P.R.K."
    "|ROK|KSA|U.A.E.|U.S.S.R.|FYROM|German Democratic Republic|East Germany|West Germany"
    "|Democratic Republic of the Congo|Democratic Republic of Congo|Republic of the Congo"
    "|People's Republic of China|Republic of Korea|Democratic People's Republic of Korea"
)
"""Places that the lists have under another name, or not at all."""


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """Sets of names, spelt as in a text."""

    first: frozenset[str]
    """First names of people, English for the most part."""
    surname: frozenset[str]
    """Surnames that are common in the United States."""
    common: frozenset[str]
    """Words that news writes without a capital, in lower case."""
    city: frozenset[str]
    """Cities above 15,000 inhabitants and the regions they lie in, with and without diacritics."""
    company: frozenset[str]
    """Large companies, with and without ``Inc.``, and other organizations known everywhere."""
    country: frozenset[str]
    """Countries, territories, continents and other places that newspapers name."""
    starts: dict[str, int]
    """First word of such names of several words -> the number of words in the longest."""

    def begins_name(self, word: str) -> bool:
        """Return whether a word is the name of a city, company or country, or begins one."""
        return (
            word in self.starts or word in self.city or word in self.country or word in self.company
        )


@cache
def gazetteers() -> Gazetteers:
    """Load the lists once."""
    body = gzip.decompress(Path(__file__).parents[1].joinpath("data", FILE).read_bytes())
    first, surname, common, city, company, country = (
        section.split("\n") for section in body.decode("utf-8").strip("\n").split("\n\n")
    )
    company += organizations()
    country += _SHORT_FORMS.split("|")
    starts: dict[str, int] = {}
    for name in (name for names in (city, company, country) for name in names if " " in name):
        begin, size = name.partition(" ")[0], name.count(" ") + 1
        if starts.get(begin, 0) < size:
            starts[begin] = size
    return Gazetteers(
        first=frozenset(first),
        surname=frozenset(surname),
        common=frozenset(common),
        city=frozenset(city),
        company=frozenset(company),
        country=frozenset(country),
        starts=starts,
    )
