"""The programs that speak: which one is installed, and how it is called."""

import shutil
import sys
from collections.abc import Callable
from typing import NamedTuple

from reader.errors import OptionError

SLOWEST, FASTEST = -5, 8
"""The steps of speed; 0 is the usual one."""
_WORDS = 175
"""Words a minute at the usual speed: what say and espeak-ng do by themselves."""
_FASTER = 1.15
"""How much faster each step is."""


class Voice(NamedTuple):
    """A program that speaks."""

    program: str
    """Its name."""
    arguments: Callable[[int, str], list[str]]
    """Takes a step of speed and an ISO 639-1 code, and returns the arguments."""
    by_argument: bool = False
    """Whether it takes the text as its last argument, and not as standard input."""
    cancelling: tuple[str, ...] = ()
    """Arguments that silence a service that speaks on when the program is killed."""

    @property
    def cancel(self) -> list[str]:
        """The words of the command that silences a service; empty if the kill is enough."""
        return [self.program, *self.cancelling] if self.cancelling else []

    def command(self, text: str, speed: int, language: str) -> tuple[list[str], bytes]:
        """Return the words of the command, and what it gets as standard input."""
        words = [self.program, *self.arguments(speed, language)]
        if self.by_argument:
            return [*words, "--", text], b""
        return words, text.encode("utf-8", "replace")


def _words_a_minute(speed: int) -> str:
    return str(round(_WORDS * _FASTER**speed))


def _speech_dispatcher(speed: int, language: str) -> list[str]:
    # From -100 to 100.
    return ["--wait", "--rate", str(max(-100, min(100, speed * 12))), "--language", language]


def _say(speed: int, _language: str) -> list[str]:
    return ["-r", _words_a_minute(speed), "-f", "-"]


def _espeak(speed: int, language: str) -> list[str]:
    return ["-s", _words_a_minute(speed), "-v", language, "--stdin"]


def _sapi(speed: int, _language: str) -> list[str]:
    script = (
        "Add-Type -AssemblyName System.Speech;"
        "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
        "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
        f"$voice.Rate = {max(-10, min(10, speed))};"
        "$voice.Speak([Console]::In.ReadToEnd())"
    )
    return ["-NoProfile", "-NonInteractive", "-Command", script]


VOICES = (
    Voice("say", _say),
    Voice("powershell.exe" if sys.platform == "win32" else "powershell", _sapi),
    Voice("spd-say", _speech_dispatcher, by_argument=True, cancelling=("--cancel",)),
    Voice("espeak-ng", _espeak),
    Voice("espeak", _espeak),
)
"""The programs, the best first; macOS and Windows bring theirs."""
_ONLY_ON = {"say": "darwin", "powershell.exe": "win32", "powershell": "win32"}
NO_VOICE = (
    "no program that speaks is installed: install speech-dispatcher (it brings spd-say) or"
    " espeak-ng; macOS and Windows bring a voice of their own"
)


def find_voice(path: str | None = None) -> Voice:
    """Return the best program that speaks.

    Args:
        path: The folders to look in, instead of the environment's ``PATH``.

    Raises:
        OptionError: If there is none; it says what to install.
    """
    for voice in VOICES:
        if _ONLY_ON.get(voice.program, sys.platform) != sys.platform:
            continue
        if found := shutil.which(voice.program, path=path):
            return voice._replace(program=found)
    raise OptionError(NO_VOICE)
