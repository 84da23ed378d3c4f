"""What the user says of who is who wins."""

from reader.actors.cross_document.decisions import Decision
from reader.actors.cross_document.names import NameId
from reader.actors.cross_document.resolve import Resolution
from tests.actors.cross_document.test_resolve import graph_of

MARK = NameId(("mark", "felt"), "person")
THROAT = NameId(("deep", "throat"), "person")


def roots(library: list[str], *decisions: Decision) -> int:
    resolution = Resolution(graph_of(library), decisions)
    return len({resolution.root(MARK), resolution.root(THROAT)})


def test_two_names_that_share_no_word_become_one() -> None:
    library = ["p Mark Felt", "p Deep Throat"]
    assert roots(library) == 2
    assert roots(library, Decision("deep throat", "Mark Felt", same=True)) == 1


def test_two_names_of_one_become_two() -> None:
    library = ["p Mark Felt", "p Mark Felt, Deep Throat", "p Deep Throat"]
    assert roots(library) == 1
    assert roots(library, Decision("Deep Throat", "Mark Felt", same=False)) == 2


def test_the_later_word_counts() -> None:
    said = [Decision("Deep Throat", "Mark Felt", same=same) for same in (True, False)]
    assert roots(["p Mark Felt", "p Deep Throat"], *said) == 2


def test_a_short_name_that_the_context_decides_is_not_whom_the_user_ruled_out() -> None:
    library = [
        "p Ann Walker, Walker; o Tidewatch; l Skerry",
        "p Walker; o Tidewatch; l Skerry",
        "p Bo Day; l Elm",
        "p Cy Ray; l Oak",
    ]
    walker = NameId(("walker",), "person")
    graph = graph_of(library)
    said = [Decision("Walker", "Ann Walker", same=False)]
    assert Resolution(graph).actor_of(1, walker).name.key == ("ann", "walker")
    assert Resolution(graph, said).actor_of(1, walker).name == walker


def test_names_that_no_article_has_change_nothing() -> None:
    assert roots(["p Mark Felt", "p Deep Throat"], Decision("A", "Mark Felt", same=True)) == 2
