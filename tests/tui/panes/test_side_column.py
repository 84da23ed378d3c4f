"""The panes beside the text: none is shown that is too small to tell anything."""

import pytest

from tests.tui.conftest import MakeReader
from tests.tui.driver import driven


@pytest.mark.parametrize("height", [14, 18, 24, 30, 34, 50])
async def test_a_pane_has_three_rows_or_only_its_heading(app: MakeReader, height: int) -> None:
    async with driven(app(), (140, height)) as driver:
        for pane in ("g h", "g R", "g o", "g s", "g d"):
            await driver.press(pane)
            here, column = driver.zone, driver.workspace.side.region
            for name, shown in driver.workspace.side.panes.items():
                box = driver.workspace.query_one(f"#{name}-box")
                assert not box.display or box.region.bottom <= column.bottom, (here, name)
                is_closed = box.outer_size.height <= 2
                rows = 0 if is_closed else shown.size.height
                needed = min(3, max(1, shown.virtual_size.height))
                assert not box.display or is_closed or rows >= needed, (here, name)
                assert name != here or rows >= needed, name
