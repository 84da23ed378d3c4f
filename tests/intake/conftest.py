"""Parsers in this very process, for tests that are about what they make of their input."""

import json
from typing import Any

import pytest

from reader.intake.sandbox import process
from reader.intake.sandbox.parsers.__main__ import parse


class _Here:
    """Stands where a child process does: the same JSON goes in and out, in this process."""

    megabytes = 0
    pieces = 0

    def ask(self, head: dict[str, Any], data: bytes, seconds: float) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(json.dumps(parse(json.loads(json.dumps(head)), data)))
        return answer

    def end(self) -> None:
        """There is nothing to end."""


@pytest.fixture
def no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse here: quick, and seen by a measurement of what the tests reach."""
    monkeypatch.setattr(process, "_take", lambda _: _Here())
    monkeypatch.setattr(process, "_idle", [])
