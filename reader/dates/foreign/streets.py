"""Words that make a day the name of a street: “Straße des 17. Juni”, “rue du 4 septembre”."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import any_of
from reader.document.lazy_pattern import lazy_compile

_OF_A_DAY = any_of("du des de_la del? do da dos di dei vom van van_(?:de|den|het) dne")
_PLACES = any_of(
    r"rue avenue boulevard quai place allée square impasse passage esplanade parvis station stade "
    r"\w{0,30}(?:straße|strasse|platz|allee|brücke|park|gasse|ufer|straat|laan|plein|kade|brug) "
    r"calle c/ plaza avenida av\. paseo glorieta estadio rua praça travessa alameda estádio bairro "
    r"via viale piazza piazzale vicolo stadio ulic[aiyeu] uli[cč]\w? ul\. al\. plac\w{0,2} alej[aie] náměstí tříd[aěyu] trg\w{0,2} "
    r"(?:ул|вул)(?:иц[аеыиія]\w?|\.) площ\w{2,5} проспект\w? strad[aă] străzii bulevardul\w? piața οδό[ςν]? πλατεία\w? gat[ae]n plass\w?"
)
_BEFORE = lazy_compile(rf"(?<!\w)(?:{_PLACES})(?:\s(?:{_OF_A_DAY}))?\s$", re.IGNORECASE)
_REACH = 60
"""Characters before a day in which the word for a street stands."""


def is_in_a_name(context: Context) -> bool:
    """Return whether a day is part of the name of a street or a square."""
    place = context.start
    return _BEFORE.search(context.text, max(0, place - _REACH), place) is not None
