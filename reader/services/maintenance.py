"""Daily maintenance: back up the state, and delete old files from trash and cache."""

import os
import time
from contextlib import suppress
from datetime import date

from reader.services.paths import state_file, trash_folder
from reader.settings import Settings

_TRASH_DAYS = 30
"""How long a removed article stays in the trash."""
_INDEX_DAYS = 60
"""How long the index of a folder is kept after it was last opened."""


def run_daily(settings: Settings) -> None:
    """Back up the state once a day, and delete old files from the trash and the cache."""
    today = date.today()  # noqa: DTZ011 - the user's own day
    path = state_file(settings)
    if path.with_name(f"{path.stem}-{today:%Y%m%d}.db").exists():
        return
    from reader.library.state.backups import back_up

    if back_up(path, today) is None:
        return
    forgotten = time.time() - _INDEX_DAYS * 86_400
    with suppress(OSError):
        for index in settings.cache.glob("index-*.db*"):
            if index.stat().st_mtime < forgotten:
                index.unlink()
    old = time.time() - _TRASH_DAYS * 86_400
    with suppress(OSError):
        for item in os.scandir(trash_folder(settings)):
            if item.is_file(follow_symlinks=False) and item.stat().st_ctime < old:
                os.unlink(item.path)  # noqa: PTH108
