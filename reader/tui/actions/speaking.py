"""Reading the open article aloud, with the spoken sentence marked."""

from collections.abc import Callable, Sequence

from reader.document.article import Article
from reader.document.span import Span
from reader.errors import OptionError
from reader.services.speech.reading_aloud import ReadingAloud
from reader.services.speech.voices import Voice, find_voice
from reader.tui.messages import ErrorNotice, StatusMessage
from reader.tui.panes.workspace import Workspace

_SPEEDS = {"+": 1, "=": 1, "-": -1}


class Speaking:
    """The command that reads aloud, and the keys that work while something is spoken."""

    def __init__(self, workspace: Workspace) -> None:
        """Prepare to speak what is open in a workspace."""
        self._workspace = workspace
        self.find_voice: Callable[[], Voice] = find_voice
        """Finds the program that speaks."""
        self._reading: ReadingAloud | None = None
        self._article: Article | None = None
        self._spans: Sequence[Span] = ()
        self._speed = 0

    @property
    def is_speaking(self) -> bool:
        """Whether something is being spoken, or is paused."""
        return self._reading is not None and self._reading.is_speaking

    def action_speak(self) -> None:
        """Read aloud from the cursor, or only the summary; pause or resume."""
        if self._reading is not None and self._reading.is_speaking:
            self._reading.pause()
            paused = "Paused · {key:speak} resumes · Esc stops"
            self._say(paused if self._reading.is_paused else "Speaking")
            return
        article, digest = self._workspace.article, self._workspace.digest
        if article is None or digest is None:
            self._say("There is nothing to read aloud yet")
            return
        try:
            voice = self.find_voice()
        except OptionError as error:
            self._workspace.post_message(ErrorNotice(str(error)))
            return
        self._article, self._spans = article, self._wanted()
        text = article.document.text
        sentences = [" ".join(text[each.start : each.end].split()) for each in self._spans]
        self._reading = ReadingAloud(
            voice,
            sentences,
            language=digest.language,
            reached=lambda index: self._later(self._show, index),
            ended=lambda problem: self._later(self._end, problem),
            speed=self._speed,
        )
        self._reading.start()

    def take_key(self, key: str) -> bool:
        """Handle a key that changes the speed or stops; return whether it was one."""
        if self._reading is None or not self._reading.is_speaking:
            return False
        if key == "escape":
            self.stop()
            self._say("")
        elif key in _SPEEDS:
            self._reading.change_speed(_SPEEDS[key])
            self._speed = self._reading.speed
            self._say(f"Speed {self._speed:+d}" if self._speed else "Usual speed")
        else:
            return False
        return True

    def stop_child(self) -> None:
        """End the program that speaks."""
        if self._reading is not None:
            self._reading.stop()

    def stop(self) -> None:
        """Stop speaking."""
        if self._reading is not None:
            self._reading.stop()
            self._reading = None
            self._workspace.text.steps.preview(None)

    def _wanted(self) -> Sequence[Span]:
        """Return the text to speak: the summary from its pane, or else the text from the cursor."""
        digest, view = self._workspace.digest, self._workspace.text.view
        if digest is None:
            return ()
        if self._workspace.side.panes["summary"].has_focus:
            return digest.summary.sentences
        here = view.cursor.sentence
        first = here.start if here else 0
        shown = (each for each in digest.sentences if each.start >= first)
        return [each for each in shown if view.hidden_shown or not view.page.hides(each.start)]

    def _show(self, index: int) -> None:
        """Mark the sentence that is spoken."""
        if self._reading is None or self._workspace.article is not self._article:
            self.stop()
            return
        view = self._workspace.text.view
        view.cursor.go_to(self._spans[index].start)
        view.choose(self._spans, index, passages=True)
        said = f"Speaking {index + 1} of {len(self._spans)}"
        said += f" · speed {self._speed:+d}" if self._speed else ""
        self._say(f"{said} · {{key:speak}} pauses · + faster · - slower · Esc stops", lasting=True)

    def _end(self, problem: str) -> None:
        self.stop()
        if problem:
            self._workspace.post_message(ErrorNotice(problem))
        else:
            self._say("")

    def _later(self, act: Callable[..., None], value: object) -> None:
        self._workspace.call_later(act, value)

    def _say(self, text: str, *, lasting: bool = False) -> None:
        self._workspace.post_message(StatusMessage(text, lasting=lasting))
