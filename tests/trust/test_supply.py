"""Dependencies are few, bounded, pinned with their hashes, permissive, and without known holes."""

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.supply import advisories, licences, sizes
from tests.supply.pins import BUILD_HASHES, CONSTRAINTS, HASHES, declared, read_pins, required

BY_DATE = {"pycountry", "regex"}
"""Numbered by the day they came out: no upper bound means anything."""


@pytest.mark.parametrize("requirement", declared(), ids=str)
def test_every_requirement_is_bounded_below_and_above(requirement: Requirement) -> None:
    operators = {each.operator for each in requirement.specifier}
    below = bool(operators & {">=", "=="}) or str(requirement.specifier) == "<2"
    above = bool(operators & {"<", "=="}) or requirement.name in BY_DATE
    assert below
    assert above


@pytest.mark.parametrize("requirement", declared(), ids=str)
def test_no_lower_bound_lets_in_a_version_with_a_known_hole(requirement: Requirement) -> None:
    lowest = [Version(e.version) for e in requirement.specifier if e.operator in {">=", "=="}]
    name = canonicalize_name(requirement.name)
    assert [found for version in lowest if (found := advisories.advisory(name, version))] == []


def test_no_pinned_version_has_a_known_hole() -> None:
    pinned = read_pins(CONSTRAINTS).values()
    assert [found for pin in pinned if (found := advisories.advisory(pin.name, pin.version))] == []


def test_a_hole_that_is_known_is_told() -> None:
    told = advisories.advisory("nltk", Version("3.9.1"))
    assert told == "nltk 3.9.1: CVE-2025-14009, mended in 3.10.4"


def test_every_file_that_the_checks_install_has_its_hash() -> None:
    for path in (HASHES, BUILD_HASHES):
        assert [pin.name for pin in read_pins(path).values() if not pin.hashes] == []


def test_the_hashes_are_of_the_pinned_versions() -> None:
    pinned, hashed = read_pins(CONSTRAINTS), read_pins(HASHES)
    apart = [
        name
        for name, pin in pinned.items()
        if name in hashed and hashed[name].version != pin.version
    ]
    assert apart == []


def test_everything_that_is_installed_here_may_be_used() -> None:
    assert [found for each in licences.installed() if (found := licences.problem(each))] == []


def test_a_licence_that_asks_for_more_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "EXCEPTIONS", {})
    found = [licences.problem(each) for each in licences.installed() if each.name == "pycountry"]
    assert len(found) == 1
    assert found[0].endswith("LGPL-2.1-only")


def test_every_dependency_has_a_reason_to_stay() -> None:
    assert sorted(sizes.WHY) == sorted(canonicalize_name(each.name) for each in required())


def test_what_only_one_dependency_brings_is_counted_with_it() -> None:
    costs = {name: (own, alone) for name, own, alone, _ in sizes.rows(["sumy", "nltk"])}
    assert "nltk" in sizes.with_all("sumy")
    assert costs["nltk"][1] == 0.0
    assert costs["sumy"][1] > costs["sumy"][0] > 0.0


@pytest.mark.parametrize("row", ["textual>=8", "textual", "x @ file:///tmp/x", "a==1,==2"])
def test_what_is_no_exact_version_is_no_pin(
    row: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("pins") / "pins.txt"
    path.write_text(row, encoding="utf-8")
    with pytest.raises(ValueError, match=r"exact version"):
        read_pins(path)
