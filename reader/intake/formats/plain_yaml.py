"""YAML as plain values: strings, lists and mappings. No tags, no aliases, no guessed types."""

from collections.abc import Iterator
from typing import Any

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The C parser, twelve times as fast, if PyYAML was built with it."""
_DEEPEST = 20
"""The most nested lists and mappings; the C parser itself would overflow at thousands."""


class InvalidYAMLError(Exception):
    """It is not valid YAML, or more than plain values; the message gives the line if known."""


def plain_value(block: str) -> object:
    """Return what YAML holds as strings, lists and mappings.

    Raises:
        InvalidYAMLError: If it is not valid YAML, or more than plain values.
    """
    try:
        return _of_stream(yaml.parse(block, Loader=_LOADER))
    except (yaml.YAMLError, ValueError) as error:  # ValueError: it contains half a character
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 2}" if mark is not None else ""
        raise InvalidYAMLError(where) from error


def _of_stream(events: Iterator[yaml.Event]) -> object:
    next(events)  # where the stream starts
    if isinstance(next(events), yaml.StreamEndEvent):
        return None
    value = _value(next(events), events, 0)
    next(events)  # where the document ends
    if not isinstance(next(events), yaml.StreamEndEvent):
        raise yaml.YAMLError("more than one document")
    return value


def _value(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        return event.value
    if isinstance(event, yaml.AliasEvent) or depth == _DEEPEST:
        raise yaml.YAMLError("aliases and deep nesting are not taken")
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_value(event, events, depth + 1))
        return items
    fields: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        name = _value(event, events, depth + 1)
        if not isinstance(name, str):
            raise yaml.YAMLError("a name that is no text")
        fields[name] = _value(next(events), events, depth + 1)
    return fields
