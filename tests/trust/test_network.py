"""Nothing but a fetch that the user asks for touches the network, in any process of the suite."""

import socket
import subprocess
import sys

import pytest

REFUSED = "no test may use it"


def test_the_whole_suite_runs_with_the_network_refused() -> None:
    # An address of the block kept for documentation (RFC 5737): it is nobody's.
    with socket.socket() as outside, pytest.raises(RuntimeError, match=REFUSED):
        outside.connect(("192.0.2.1", 80))


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(RuntimeError, match=REFUSED):
        socket.getaddrinfo("reader.invalid", 443)


def test_a_process_that_a_test_starts_is_held_to_it() -> None:
    script = "import socket; socket.getaddrinfo('reader.invalid', 443)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert REFUSED.encode() in done.stderr


def test_a_server_on_this_machine_can_stand_for_the_web() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    with server, socket.create_connection(server.getsockname(), timeout=5) as client:
        assert client.getpeername() == server.getsockname()
