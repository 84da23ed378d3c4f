"""Build the site of the manual into ``build/site``: ``python -m tests.manual.site``."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.manual.pages import FOLDER

SETTINGS = ROOT / ".github" / "mkdocs.yml"
PICTURES = ROOT / ".github" / "pictures"
_HEADING = re.compile(r"## (.*)")
_PAGE = re.compile(r"- \[[^]]*\]\(([\w-]+\.md)\)")


def navigation(contents: str) -> str:
    """Return the contents of the manual as the site's navigation."""
    lines = ["nav:", "  - index.md"]
    for line in contents.splitlines():
        if heading := _HEADING.match(line):
            lines.append(f"  - {heading[1]}:")
        elif page := _PAGE.match(line):
            lines.append(f"      - {page[1]}")
    return "\n".join(lines) + "\n"


def prepare(target: Path) -> Path:
    """Put pages, pictures and settings into a folder, and return the settings."""
    shutil.rmtree(target, ignore_errors=True)
    (target / "pages").mkdir(parents=True)
    for page in FOLDER.glob("*.md"):
        shutil.copy(page, target / "pages")
    shutil.copytree(PICTURES, target / "pages" / "pictures")
    settings = target / "mkdocs.yml"
    contents = (FOLDER / "index.md").read_text(encoding="utf-8")
    written = SETTINGS.read_text(encoding="utf-8") + navigation(contents)
    settings.write_text(written, encoding="utf-8")
    return settings


def main() -> int:
    settings = prepare(ROOT / "build")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "-f"]
    return subprocess.run([*command, str(settings)], cwd=settings.parent, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
