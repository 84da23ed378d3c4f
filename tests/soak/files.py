"""How the user's own files are written, in many formats."""

import io
import zipfile
from collections.abc import Callable
from functools import partial

from tests.intake.formats.test_docx import docx
from tests.intake.formats.test_packed import tarred
from tests.intake.pdfs import Put, column, make_pdf, wrapped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCUMENT = (
    f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>{{}}</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
)


def _text(form: str, title: str, text: str) -> bytes:
    return form.format(title, text).encode()


def _docx(title: str, text: str) -> bytes:
    return docx({"word/document.xml": _DOCUMENT.format(title, text)})


def _pdf(title: str, text: str) -> bytes:
    return make_pdf([[Put(72, 780, title, 16), *column(wrapped(text), y=740)]])


def _zip(title: str, text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.md", _text(_MARKDOWN, title, text))
    return made.getvalue()


def _tar(title: str, text: str) -> bytes:
    return tarred(a_dot_md=_text(_MARKDOWN, title, text))


_MARKDOWN = "# {}\n\n{}\n"
_FORMS = {
    ".md": _MARKDOWN,
    ".txt": "{}\n\n{}\n",
    ".html": "<html><body><article><h1>{}</h1><p>{}</p></article></body></html>\n",
    ".org": "* {}\n\n{}\n",
    ".rst": "{}\n==================\n\n{}\n",
    ".rtf": "{{\\rtf1 {}\\par {}\\par}}",
    ".eml": "From: a@b.example\nSubject: {}\nContent-Type: text/plain\n\n{}\n",
    ".vtt": "WEBVTT\n\nNOTE {}\n\n00:00.000 --> 00:09.000\n{}\n",
}
WRITTEN: dict[str, Callable[[str, str], bytes]] = {
    **{ending: partial(_text, form) for ending, form in _FORMS.items()},
    ".docx": _docx,
    ".pdf": _pdf,
    ".zip": _zip,
    ".tar": _tar,
}
"""Ending -> what makes the bytes of a file of a title and a text."""
