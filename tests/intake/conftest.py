"""Parsers in this very process, for tests that are about what they make of their input."""

import json
from typing import Any

import pytest

from reader.intake.sandbox import process
from reader.intake.sandbox.child import Reply
from reader.intake.sandbox.parsers.__main__ import parse
from reader.intake.sandbox.pool import ChildPool


class _Here(ChildPool):
    """Stands where the child processes do: the same JSON goes in and out, in this process."""

    def run(self, head: dict[str, Any], data: bytes, **_: object) -> Reply:
        return Reply(*parse(json.loads(json.dumps(head)), data))


@pytest.fixture
def no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse here: quick, and seen by a measurement of what the tests reach."""
    monkeypatch.setattr(process, "PARSERS", _Here("none", most_idle=0, idle_seconds=1))
