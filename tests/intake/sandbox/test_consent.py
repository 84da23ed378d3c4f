"""Boxes that ask for consent: told by what they hold, in any layout and in many languages."""

import pytest

from reader.intake.sandbox.parsers.consent import drop_consent_boxes
from reader.intake.sandbox.parsers.tree import parse_tree

STORY = (
    "<div class='row'><h1>The weir</h1><p>The weir on the Lune broke on Monday night, and the mill "
    "below it stood in the water until noon.</p></div>"
)
ENGLISH = (
    "<p>We and our 88 vendors use cookies on your device to show advertising that you may like. "
    "Change your settings whenever you wish.</p><button>Accept</button>"
)
GERMAN = (
    "Wir und unsere Partner speichern Cookies auf Ihrem Gerät, um Anzeigen auszuspielen. Sie "
    "können ablehnen."
)
SPANISH = (
    "Usamos cookies propias y de nuestros socios para mostrar publicidad. Puede aceptar o rechazar."
)
ITALIAN = "Usiamo cookie e condividiamo dati con i nostri partner per mostrare pubblicità."
BOXES = [
    f"<div role='dialog'><h2>Your privacy matters</h2>{ENGLISH}</div>",
    f"<aside><div><div>{ENGLISH}</div></div></aside>",
    f"<section class='x7'>{ENGLISH}<a role='button'>Reject</a></section>",
    f"<form>{ENGLISH}</form>",
    f"<div><p>{GERMAN}</p><button>Zustimmen</button></div>",
    f"<div><p>{SPANISH}</p><button>Aceptar</button></div>",
    f"<div><p>{ITALIAN}</p><button>Accetta</button></div>",
]


def left(source: str) -> str:
    tree = parse_tree(f"<html><body>{source}</body></html>")
    assert tree is not None
    drop_consent_boxes(tree)
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize("box", BOXES)
def test_a_box_goes_and_the_story_stays(box: str) -> None:
    alone = left(STORY)
    assert alone.startswith("The weir")
    assert left(box + STORY) == alone
    assert left(STORY + box) == alone


REPORT = (
    "<div><p>The court ruled that a site must ask for consent before it stores cookies on a "
    "device, and that its partners must be named.</p></div>"
)
OTHER_LINES = (
    "<div><p>The county will pay for a new boiler, and the pool may open in September.</p>"
    "<p>Parents raised money with a sponsored swim and a concert by the local brass band.</p>"
    "<p>Our privacy settings and cookies let you agree or refuse.</p><button>Share</button></div>"
)
WITH_A_HEADLINE = f"<div><h1>The weir</h1>{ENGLISH}</div>"
NEWSLETTER = (
    "<div><p>Get the best of the Gazette by mail, each morning at six o’clock.</p>"
    "<input name='mail'><button>Subscribe</button></div>"
)


@pytest.mark.parametrize("source", [REPORT, OTHER_LINES, WITH_A_HEADLINE, NEWSLETTER])
def test_what_is_no_such_box_stays(source: str) -> None:
    tree = parse_tree(f"<html><body>{source}</body></html>")
    assert tree is not None
    assert left(source) == " ".join(tree.text_content().split())
