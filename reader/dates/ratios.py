"""Two numbers with a colon that are no hour, told by others like them that cannot be one."""

from reader.dates.context import Context
from reader.document.lazy_pattern import lazy_compile

_RATIO = lazy_compile(
    r"(?<![\d:.])\d{1,4}:(?:\d(?![\d:])|[6-9]\d(?!\d)|\d{3})|(?<![\d:.])(?:2[5-9]|[3-9]\d|\d{3}):\d"
)
"""Two numbers with a colon that are no hour: “2:1”, “1:2000”, “88:12”."""
_NEAR = 60
"""Characters on either side in which another ratio or result makes one of these too."""


def is_ratio_near(context: Context) -> bool:
    """Return whether the sentence has a ratio or a result near an expression."""
    start = max(context.sentence_start, context.start - _NEAR)
    stop = min(context.sentence_end or len(context.text), context.end + _NEAR)
    return _RATIO.search(context.text, start, stop) is not None


def is_round(minute: int) -> bool:
    """Return whether people name an hour with such minutes: “at 21:15” is one beside a result too."""
    return minute % 5 == 0
