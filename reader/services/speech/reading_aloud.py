"""Sentences spoken one after the other: paused, faster, slower, stopped at any time."""

import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from reader.errors import OptionError
from reader.services.speech.voices import FASTEST, SLOWEST, Voice

_NO_ANSWER = 2.0
"""Seconds after which a service has not answered; one that works does so in a tenth of one."""


class ReadingAloud:
    """Speaks sentences in a thread of its own. What it was saying it says again after a pause."""

    def __init__(
        self,
        voice: Voice,
        sentences: Sequence[str],
        *,
        language: str,
        reached: Callable[[int], None],
        ended: Callable[[str], None],
        speed: int = 0,
    ) -> None:
        """Prepare to speak; nothing is said before ``start``.

        Args:
            voice: The program that speaks.
            sentences: What to say.
            language: ISO 639-1 code of the voice.
            reached: Called in the thread with the index of each sentence as it begins.
            ended: Called in the thread at the end: with nothing, or with why it failed.
            speed: The step of speed to begin with.
        """
        self.speed = speed
        """The step of speed; 0 is the usual one."""
        self.is_paused = False
        """Whether it is paused."""
        self._voice = voice
        self._sentences = sentences
        self._language = language
        self._reached = reached
        self._ended = ended
        self._changed = threading.Condition()
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelling: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._again = False
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin to speak."""
        self._thread.start()

    def wait(self) -> None:
        """Wait until everything is said, or it was stopped."""
        self._thread.join()

    @property
    def is_speaking(self) -> bool:
        """Whether there is more to say."""
        return self._thread.is_alive() and not self._stopped

    def pause(self) -> None:
        """Pause, or continue with the sentence that was not finished."""
        with self._changed:
            self.is_paused = not self.is_paused
            self._interrupt()

    def change_speed(self, steps: int) -> None:
        """Speak faster or slower from now on; the sentence begins again."""
        with self._changed:
            self.speed = max(SLOWEST, min(FASTEST, self.speed + steps))
            self._interrupt()

    def stop(self) -> None:
        """Stop speaking."""
        with self._changed:
            self._stopped = True
            self._interrupt()

    def _interrupt(self) -> None:
        """End the child and let the thread look again; the lock is held."""
        self._again = True
        if self._process is not None:
            with suppress(OSError):
                self._process.kill()
            if self._voice.cancel and self._cancelling is None:
                with suppress(OptionError):
                    self._cancelling = _start(self._voice.cancel)
        self._changed.notify_all()

    def _run(self) -> None:
        problem, index = "", 0
        try:
            while index < len(self._sentences) and self._may_speak():
                self._reached(index)
                index += self._say(self._sentences[index])
        except OptionError as error:
            problem = str(error)
        self._ended(problem)

    def _may_speak(self) -> bool:
        """Wait for the end of a pause; say whether there is more to say."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or not self.is_paused)
            return not self._stopped

    def _say(self, sentence: str) -> bool:
        """Say a sentence; return whether it was said to its end."""
        with self._changed:
            if self._stopped or self.is_paused:
                return False
            self._again = False
            words, data = self._voice.command(sentence, self.speed, self._language)
            self._process = process = _start(words)
        with suppress(OSError):
            process.communicate(data)
        with self._changed:
            self._process, cancelling, self._cancelling = None, self._cancelling, None
            interrupted = self._again
        if cancelling is not None:
            # A cancel that comes late would silence the next sentence.
            _wait_for(cancelling)
        if interrupted:
            return False
        if process.returncode:
            raise OptionError(
                f"{words[0]} failed with {process.returncode}: it may have no voice for the"
                f" language “{self._language}”; try it by itself, in a terminal"
            )
        return True


def _wait_for(cancelling: "subprocess.Popen[bytes]") -> None:
    """Wait for a service to be silent, but not for one that does not answer."""
    try:
        cancelling.communicate(timeout=_NO_ANSWER)
    except subprocess.TimeoutExpired:
        cancelling.kill()
        cancelling.wait()


def _start(words: Sequence[str]) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - a list of words, no shell
            list(words),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise OptionError(f"{words[0]}: cannot be started: {error.strerror}") from error
