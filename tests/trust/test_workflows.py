"""The workflows run what is there, on three platforms, with few rights; forms ask for enough."""

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
_MODULE = re.compile(r"python -m (tests[\w.]*)")


def loaded(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return value


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_modules_that_are_there_and_may_only_read(path: Path) -> None:
    workflow = loaded(path)
    assert workflow["permissions"] == {"contents": "read"}
    named = _MODULE.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if find_spec(name) is None] == []


def test_the_tests_run_on_linux_macos_and_windows() -> None:
    (tests,) = [loaded(path) for path in WORKFLOWS if path.stem == "tests"]
    matrix = tests["jobs"]["platforms"]["strategy"]["matrix"]
    systems = {name.split("-")[0] for name in matrix["os"]}
    systems |= {row["os"].split("-")[0] for row in matrix["include"]}
    assert systems == {"ubuntu", "macos", "windows"}


def test_a_bug_report_asks_for_what_doctor_prints() -> None:
    form = loaded(FORMS / "bug.yml")
    (report,) = [row for row in form["body"] if row.get("id") == "report"]
    assert "reader doctor --report" in report["attributes"]["label"]
    assert report["validations"]["required"]
