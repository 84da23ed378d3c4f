"""Where what is kept lies: the state is precious, index and digests can be deleted at any time."""

from pathlib import Path

from reader.settings import Settings


def state_file(settings: Settings) -> Path:
    """Return the file that keeps what was read and how far."""
    return settings.state / "state.db"


def index_file(settings: Settings) -> Path:
    """Return the file that keeps the rows of lists."""
    return settings.cache / "index.db"


def digests_file(settings: Settings) -> Path:
    """Return the file that keeps digests."""
    return settings.cache / "digests.db"
