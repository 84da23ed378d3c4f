"""Lists of names that ship with the package; ``data/NOTICE`` credits their makers."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FILE = "gazetteers.txt.gz"
"""The packed lists, made by ``tests/quality/train/gazetteers.py``."""
SECTIONS = ("first", "city", "company", "country")
"""The lists in the file, in order, an empty line between two."""
SHA256 = "6d173883ef5f182089b3610a315970566d7fc928d693ca740f19cc2ef76e834e"
"""Of the unpacked file: what was made and what is read are the same."""

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
)
"""Places that the lists know under another name, or not at all."""
_ORGANIZATIONS = (
    "ABC|AFP|AP|Al Jazeera|Al-Jazeera|Al-Qaeda|al-Qaeda|Al Qaeda|Associated Press|BBC|BBC News|Boko"
    " Haram|CBC|CBS|CIA|CNN|Congress|DEA|ECB|ESA|EU|European Commission|European Parliament"
    "|European Union|FBI|FIFA|Facebook|Fatah|Federal Reserve|Fox News|GOP|Google|Greenpeace|Haaretz"
    "|Hamas|Hezbollah|Hizbullah|House of Commons|House of Lords|House of Representatives|IAEA|IBM"
    "|ICC|IMF|IOC|IRA|Interpol|Islamic State|Kremlin|Le Monde|MI5|MI6|MSNBC|NASA|NATO|NBA|NBC|NFL"
    "|NHL|NPR|New York Times|Oxfam|Pentagon|Red Cross|Reuters|SEC|Scotland Yard|Senate|Sinn Féin"
    "|Supreme Court|Taliban|The Guardian|The New York Times|The Times|Twitter|UEFA|UN|U.N.|UNESCO"
    "|UNICEF|USA Today|United Nations|WHO|WTO|Wall Street Journal|Washington Post|White House"
    "|Wikimedia Foundation|WikiLeaks|World Bank|World Health Organization|Xinhua|YouTube"
)
"""Organizations that newspapers name day by day."""


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """Sets of names, spelt as in a text."""

    first: frozenset[str]
    """First names of people, English for the most part."""
    city: frozenset[str]
    """Cities above 15,000 inhabitants and the regions they lie in, with and without diacritics."""
    company: frozenset[str]
    """Large companies, with and without ``Inc.``, and other organizations known everywhere."""
    country: frozenset[str]
    """Countries, territories, continents and other places that newspapers name."""


@cache
def gazetteers() -> Gazetteers:
    """Load the lists once.

    Returns:
        The lists; they are empty when the file is missing or is not the one that was made.
    """
    try:
        packed = files("reader.actors").joinpath("data", FILE).read_bytes()
        body = gzip.decompress(packed)
    except (OSError, EOFError, gzip.BadGzipFile):
        body = b""
    if hashlib.sha256(body).hexdigest() != SHA256:
        body = b"\n\n" * (len(SECTIONS) - 1)
    first, city, company, country = (
        frozenset(section.split("\n")) - {""} for section in body.decode("utf-8").split("\n\n")
    )
    return Gazetteers(
        first=first,
        city=city,
        company=company | frozenset(_ORGANIZATIONS.split("|")),
        country=country | frozenset(_SHORT_FORMS.split("|")),
    )
