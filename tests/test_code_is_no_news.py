"""Names and dates in code are none of the article's."""

import pytest

from reader.document.from_markdown import markdown_document
from reader.document.options import FactsOptions
from reader.pipeline import find_facts

CODE = """# Copyright 2010 Harald Brun, Polar Corporation
# changed 9 June 2012 by Kari Nord
class IceClient(BaseClient): pass"""
STORY = "The client was written by Mona Lie in 2019. It was used in Lindholm on 3 May 2021."


@pytest.mark.parametrize(
    "source",
    [
        f"# Ice\n\n{STORY}\n\n```python\n{CODE}\n```\n",
        f"# Ice\n\n{STORY}\n\n~~~\n{CODE}\n~~~\n",
        f"# Ice\n\n{STORY}\n\n" + "\n".join(f"    {line}" for line in CODE.split("\n")),
        f"# Ice\n\n{STORY}\n\n- First:\n\n  ```\n  {CODE.split(chr(10), maxsplit=1)[0]}\n  ```\n",
        f"# Ice\n\n{STORY} Call `Harald Brun(2010-06-09)` and `Kari Nord`.\n",
        f"# Ice\n\n```\n{CODE}\n```\n\n{STORY}\n",
    ],
)
def test_names_and_dates_come_from_the_story_alone(source: str) -> None:
    facts = find_facts(markdown_document(source), FactsOptions(title="Ice"))
    assert {actor.name for actor in facts.actors} == {"Mona Lie", "Lindholm"}
    assert [date.text for date in facts.dates] == ["2019", "3 May 2021"]
