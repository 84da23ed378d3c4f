"""No test, and no process that a test starts, reaches a network: an audit hook refuses it.

Python imports a module of this name at start; the tests put its folder on the path of every process
they start. An audit hook cannot be taken off, and C code that opens sockets through Python's own
module passes it as well. What stays on this machine is allowed: local servers stand for the web.
"""

import sys

_LOCAL = ("127.", "::1", "localhost")


class NetworkUsedError(RuntimeError):
    """A test reached for the network."""


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse to look up or connect to anything but this machine.

    Raises:
        NetworkUsedError: If the event is about another machine.
    """
    if event == "socket.connect":
        address = arguments[1]
        outside = isinstance(address, tuple) and not _is_local(address[0])
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        outside = not _is_local(arguments[0])
    else:
        return
    if outside:
        raise NetworkUsedError(f"{event}{arguments[-1] if arguments else ''}: no test may use it")


def _is_local(host: object) -> bool:
    return host is None or host in ("", b"") or str(host).startswith(_LOCAL)


if not hasattr(sys.modules.get("sitecustomize"), "__hooked__"):
    # Once a process: a worker of the test run has it from its start.
    __hooked__ = True
    sys.addaudithook(refuse_network)
