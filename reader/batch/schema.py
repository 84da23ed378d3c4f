"""The columns of a result as Arrow types; loading this loads pyarrow."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.document.digest import SUMMARY_VERSION
from reader.document.facts import FACTS_VERSION
from reader.errors import ReaderError

try:
    import pyarrow as pa
except ImportError as error:
    raise ReaderError(
        "results of many articles are Parquet files, which need pyarrow: "
        "python -m pip install pyarrow"
    ) from error

_PIECE = [("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())]


def _pieces(*more: tuple[str, pa.DataType]) -> pa.DataType:
    return pa.list_(pa.struct([*_PIECE, *more]))


_VERSIONS = {
    "reader_schema": "1",
    "reader_facts": str(FACTS_VERSION),
    "reader_summary": str(SUMMARY_VERSION),
}

ARTICLES = pa.schema(
    [
        ("id", pa.string()),
        ("source", pa.string()),
        ("title", pa.string()),
        ("published", pa.date32()),
        ("published_by", pa.string()),
        ("language", pa.string()),
        ("words", pa.int32()),
        ("minutes", pa.int32()),
        ("text", pa.string()),
        ("markdown", pa.string()),
        ("method", pa.string()),
        ("summary", _pieces(("index", pa.int32()), ("score", pa.float64()))),
        ("mentions", _pieces(("kind", pa.string()))),
        (
            "actors",
            pa.list_(
                pa.struct(
                    [
                        ("name", pa.string()),
                        ("kind", pa.string()),
                        ("role", pa.string()),
                        ("salience", pa.float64()),
                        ("aliases", pa.list_(pa.string())),
                        ("mentions", _pieces()),
                    ]
                )
            ),
        ),
        (
            "dates",
            _pieces(
                ("type", pa.string()),
                ("value", pa.string()),
                ("since", pa.string()),
                ("until", pa.string()),
            ),
        ),
        ("hidden", _pieces(("reason", pa.string()))),
        ("facts", pa.binary()),
        ("error", pa.string()),
    ],
    metadata=_VERSIONS,
)
"""One row an article. Offsets are characters of ``text``, half-open. ``markdown`` is there where
the article has a structure that its text does not show; ``facts`` is what a library's cache keeps.
"""


def table_of(rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Return rows as a table; a lone half of a character, which UTF-8 cannot hold, becomes “?”."""
    try:
        return pa.Table.from_pylist(list(rows), schema=ARTICLES)
    except UnicodeEncodeError:
        return pa.Table.from_pylist([_storable(row) for row in rows], schema=ARTICLES)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {name: _storable(each) for name, each in value.items()}
    return [_storable(each) for each in value] if isinstance(value, list) else value
