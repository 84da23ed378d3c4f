"""How commands write JSON."""

from collections.abc import Iterable
from typing import Any

from reader.cli.output import write


def write_values(values: Iterable[dict[str, Any]], *, lines: bool, several: bool) -> None:
    """Write JSON objects, each as soon as it is there."""
    # Imported here: text needs none of it.
    from reader.cli.formats import json_values

    if lines:
        for value in values:
            write(json_values.dump(value) + "\n")
    elif not several:
        for value in values:
            write(json_values.dump(value, indent=1) + "\n")
    else:
        opened = False
        for value in values:
            write((",\n" if opened else "[\n") + json_values.dump(value, indent=1))
            opened = True
        write("\n]\n" if opened else "[]\n")
