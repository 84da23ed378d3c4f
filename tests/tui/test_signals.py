"""A signal ends the reader, even while it waits for a terminal that is gone."""

import signal
import subprocess
import sys

import pytest

BLOCKED = """
import asyncio, threading
from reader.tui import signals

async def main():
    signals._PATIENCE = 0.2
    signals.end_on_signals(print)
    print("ready", flush=True)
    threading.Event().wait()

asyncio.run(main())
"""

WORKING = """
import asyncio, sys
from reader.tui import signals

async def main():
    over = asyncio.Event()
    signals.end_on_signals(lambda code: (print(code, flush=True), over.set()))
    print("ready", flush=True)
    await over.wait()

asyncio.run(main())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no SIGHUP")
@pytest.mark.parametrize(("program", "said", "code"), [(BLOCKED, "", 129), (WORKING, "129\n", 0)])
def test_a_hangup_ends_the_program(program: str, said: str, code: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGHUP)
        try:
            assert process.communicate(timeout=60)[0] == said
        finally:
            process.kill()
        assert process.returncode == code
