"""The site has every page of the manual, in the order of its contents."""

from pathlib import Path

import yaml

from tests.manual.pages import page_files
from tests.manual.site import prepare


def test_every_page_and_picture_is_in_the_site(tmp_path: Path) -> None:
    settings = prepare(tmp_path / "build")
    (first, *groups) = yaml.safe_load(settings.read_text(encoding="utf-8"))["nav"]
    listed = [page for group in groups for pages in group.values() for page in pages]
    assert sorted([first, *listed]) == [path.name for path in page_files()]
    assert len(set(listed)) == len(listed)
    copied = {path.name for path in (settings.parent / "pages").iterdir()}
    assert copied == {*listed, first, "pictures"}
