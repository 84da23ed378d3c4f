"""A mail becomes its text, under its subject, sender and day."""

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableSourceError
from reader.intake.formats.source import parse_bytes, read_file
from reader.intake.sandbox.parsers.mail import PARTS_CAP, parse_mail
from tests.intake.formats.test_page import STORY

pytestmark = pytest.mark.usefixtures("no_child")

HEAD = """From: =?utf-8?q?Mona_Li=C3=A9?= <mona@ferry.example>
To: me@ferry.example
Subject: =?UTF-8?Q?The_ice_letter_=E2=80=94_no._3?=
Date: Mon, 02 Oct 2023 23:30:00 -0700
Content-Language: en
"""
PLAIN = (
    "Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe boat was \nmoved.\n\nIt lies.\n"
)


def letter(*, html: str = "", plain: str = "", attached: int = 0) -> bytes:
    message = EmailMessage()
    message["From"] = "news@example.org"
    message["Subject"] = "A letter"
    if plain:
        message.set_content(plain)
    if html and plain:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    for number in range(attached):
        message.add_attachment(
            b"%PDF", maintype="application", subtype="pdf", filename=f"{number}.pdf"
        )
    return bytes(message)


def text(data: bytes) -> str:
    return str(parse_mail(data)["document"]["text"])


def test_head_and_text_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(HEAD + PLAIN)
    article = read_file(tmp_path / "a.eml")
    about = article.metadata
    assert (about.title, about.author) == ("The ice letter — no. 3", "Mona Lié")
    assert (about.published, about.language) == (date(2023, 10, 2), "en")
    assert article.document.text == "The boat was moved.\n\nIt lies."
    assert article.id == "a"


def test_of_a_page_and_a_text_that_say_the_same_the_page_is_taken() -> None:
    page = f"<h1>News</h1>{STORY}"
    assert "The ferry will run" in text(
        letter(html=page, plain="See https://example.org/" + "a" * 4000)
    )
    assert text(letter(html="<p>Short.</p>", plain="Short. And more that only the text says.")) == (
        "Short. And more that only the text says."
    )


def test_a_page_alone_is_read_and_what_is_attached_is_named() -> None:
    found = parse_mail(letter(html="<p>The boat was moved.</p>", attached=7))
    assert found["document"]["text"] == "The boat was moved."
    assert found["notes"] == ["Attachments left out: 0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf and 2 more."]


def test_a_mail_that_came_by_a_pipe_is_recognised() -> None:
    data = b"Received: from x\n by y; Tue, 3 Oct 2023 08:00:00 +0200\n" + (HEAD + PLAIN).encode()
    (parsed,) = parse_bytes(data, name="standard input")
    assert parsed.metadata.title == "The ice letter — no. 3"


HOSTILE = {
    "nothing": b"",
    "a head alone": HEAD.encode(),
    "parts without end": (
        "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\n\n" * (PARTS_CAP * 3)
    ).encode(),
    "an attachment alone": letter(plain=" ", attached=1),
    "a day that is none": b"Date: 99 Foo 99999\nSubject: =?utf-8?b?////?=\n\n \n",
    "a charset that is none": b"Content-Type: text/plain; charset=rot13\n\n \n",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_mail_without_a_text_is_said(what: str) -> None:
    with pytest.raises(UnreadableSourceError, match="no text in it"):
        parse_mail(HOSTILE[what])


def test_parts_deep_in_one_another_are_named(tmp_path: Path) -> None:
    part = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    parts = "".join(part.format(number) for number in range(3_000))
    with pytest.raises(UnreadableSourceError, match=r"^a\.eml: "):
        parse_bytes(parts.encode(), name="a.eml")


@given(st.binary(max_size=80), st.integers(0, 600))
@settings(max_examples=60, deadline=None)
def test_any_mail_is_an_article_or_an_error(noise: bytes, at: int) -> None:
    whole = letter(html=f"<p>{STORY}</p>", plain="The boat was moved.", attached=1)
    try:
        parsed = parse_bytes(whole[:at] + noise + whole[at + len(noise) :], name="a.eml")[0]
    except UnreadableSourceError as error:
        assert str(error).startswith("a.eml: ")  # noqa: PT017 - either is right
    else:
        assert parsed.body


def test_the_mails_in_a_digest_keep_their_heads() -> None:
    inner = "".join(
        f"--D\n\nFrom: Kari <k@x.example>\nSubject: {title}\n\nThe ferry of {title}.\n\n"
        for title in ("Ice", "Thaw")
    )
    head = "Subject: Digest\nContent-Type: multipart/digest; boundary=D\n\n"
    assert text(f"{head}{inner}--D--\n".encode()) == (
        "Ice\nKari\n\nThe ferry of Ice.\n\nThaw\nKari\n\nThe ferry of Thaw."
    )


@pytest.mark.parametrize("style", ["display:none", "DISPLAY : none; color:#fff", "mso-hide:all"])
def test_the_preview_of_a_newsletter_is_not_in_its_text(style: str) -> None:
    page = f'<div style="{style}">Teaser.</div><p style="display:block">The ferry sails.</p>'
    assert text(letter(html=page)) == "The ferry sails."
