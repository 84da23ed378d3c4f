"""The licence of each installed distribution, from what it says of itself.

A distribution states its licence as an SPDX expression, in a field of free words, or by a
classifier; the first that is there counts, and the free words are told by the table below.
"""

import re
from contextlib import suppress
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply.pins import declared

PERMISSIVE = frozenset(
    "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 CNRI-Python ISC MIT MIT-0 MIT-CMU"
    " MPL-2.0 PSF-2.0"
    " Zlib".split()
)
"""What Reader may be made with. MPL-2.0 asks for changes to its own files alone; we make none."""

EXCEPTIONS = {
    "pycountry": "LGPL-2.1-only: sumy brings it; used as it is, and anyone can exchange it",
    "tld": "MPL-1.1 is one of the three it may be taken under; trafilatura brings it, as it is",
}

_SAID = [
    (r"apache", "Apache-2.0"),
    (r"mozilla|\bmpl\b", "MPL-2.0"),
    (r"3-clause", "BSD-3-Clause"),
    (r"bsd", "BSD-2-Clause"),
    (r"\bmit\b", "MIT"),
    (r"\bpsf|python software", "PSF-2.0"),
    (r"\bisc\b", "ISC"),
]
"""Free words to the licence they mean; a bare "BSD" is one of two that ask for the same."""


def licences(package: Distribution) -> tuple[str, ...]:
    """Tell the licences that all hold for a distribution; of alternatives, a permissive one.

    Returns:
        SPDX identifiers, sorted; empty when it states none that is known.
    """
    stated = next(iter(_field(package, "License-Expression")), "")
    if not stated:
        classifiers = _field(package, "Classifier")
        words = _field(package, "License") + [c for c in classifiers if c.startswith("License")]
        found = (name for row in words for sign, name in _SAID if re.search(sign, row.lower()))
        stated = next(found, "")
    choices = [re.split(r" AND ", choice) for choice in re.split(r" OR ", stated.strip("()"))]
    best = next((choice for choice in choices if PERMISSIVE.issuperset(choice)), choices[0])
    return tuple(sorted(name for name in best if name))


def _field(package: Distribution, name: str) -> list[str]:
    return package.metadata.get_all(name) or []


def problem(package: Distribution) -> str:
    """Say why a distribution may not be used; "" when it may."""
    found = licences(package)
    if canonicalize_name(package.name) in EXCEPTIONS or (found and set(found) <= PERMISSIVE):
        return ""
    return f"{package.name} {package.version}: {' and '.join(found) or 'no known licence'}"


def installed() -> list[Distribution]:
    """Give what the project needs, directly or not, as far as it is installed here, by name.

    Whatever else stands in the environment is none of ours.
    """
    found: dict[str, Distribution] = {}
    waiting = declared()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found:
            continue
        with suppress(PackageNotFoundError):
            found[name] = distribution(name)
            waiting += [each for each in _needs(found[name]) if _holds(each)]
    return [found[name] for name in sorted(found)]


def _needs(package: Distribution) -> list[Requirement]:
    return [Requirement(row) for row in package.requires or []]


def _holds(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})
