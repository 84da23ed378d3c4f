"""Write the generated parts of the manual and the man page anew: ``python -m tests.manual``."""

import sys

from tests.manual import man_page
from tests.manual.pages import page_files, with_parts
from tests.manual.references import PARTS


def main() -> None:
    for path in page_files():
        before = path.read_text(encoding="utf-8")
        after = with_parts(before, PARTS)
        if after != before:
            path.write_text(after, encoding="utf-8")
            sys.stdout.write(f"{path.name}\n")
    man_page.FILE.write_text(man_page.man_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
