"""An analysis that goes wrong over certain texts, in every process that is started."""

import os
from pathlib import Path

SITE = """
import os
import reader.pipeline
from reader.library.digests import analysing

analysing._SECONDS, analysing._MEGABYTES = 2.0, 300
find_facts = reader.pipeline.find_facts

def planted(document, options):
    if "HANGS" in document.text:
        while True:
            pass
    if "EATS" in document.text:
        held = []
        while True:
            held.append(bytearray(2**22))
    if "RAISES" in document.text:
        raise KeyError("annum")
    if "DIES" in document.text:
        os._exit(9)
    return find_facts(document, options)

reader.pipeline.find_facts = planted
"""
"""Runs when Python starts, before anything else of Reader."""

REASONS = {
    "HANGS": "its analysis took more than 2 s and was given up: please report this",
    "EATS": "its analysis needed more than 300 MB and was given up: please report this",
    "RAISES": "cannot be analysed (KeyError: 'annum'): please report this",
}
"""What is said of each text but the one over which the process itself ends."""


def plant(folder: Path) -> str:
    """Plant it; return the PYTHONPATH with which a process has it."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(SITE)
    return os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)


def articles(folder: Path, *names: str) -> list[Path]:
    """Write an article for each name, which it holds, and give the paths."""
    folder.mkdir(exist_ok=True)
    paths = []
    for number, name in enumerate(names):
        path = folder / f"{name.lower()}.md"
        path.write_text(
            f"---\ntitle: {name}\npublished: 2021-05-{number + 1:02d}\n---\n"
            f"Helen Ortiz of Kells spoke on Monday. The word is {name}. Nobody came.\n"
        )
        paths.append(path)
    return paths
