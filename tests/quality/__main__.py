"""Print every quality figure, one table after the other: ``python -m tests.quality [--check]``.

With ``--check`` each table also says which figure fell below its floor, and the whole exits with 1
when one did. The tables are made two at a time, in processes of their own.
"""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TABLES = (
    "stories",
    "summaries",
    "summary_kinds",
    "together",
    "timelines",
    "actors",
    "actors_across",
    "salience",
    "dates",
    "outside_dates",
    "every_text",
    "sentences",
    "languages",
    "names_by_language",
    "pages",
    "readability_pages",
    "pdf",
)
"""The modules of this package that print a table and know ``--check``; the longest first."""


def make_table(name: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"tests.quality.{name}", *sys.argv[1:]]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def main() -> int:
    with ThreadPoolExecutor(max_workers=2) as pool:
        failed = []
        for name, table in zip(TABLES, pool.map(make_table, TABLES), strict=True):
            print(f"--- {name} ---\n{table.stdout}{table.stderr}", flush=True)
            if table.returncode:
                failed.append(name)
    if failed:
        print(f"below the floor: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
