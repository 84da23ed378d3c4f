"""Names that Windows keeps for devices: a file of such a name cannot be opened there."""

import re

# Microsoft's "Naming Files, Paths, and Namespaces": with any ending, in small letters or capitals.
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE
)


def is_reserved(name: str) -> bool:
    """Say whether Windows takes the name of a file for that of a device.

    No platform gives a file such a name: a folder may be shared with Windows.

    Args:
        name: The name, with or without its ending.
    """
    return _RESERVED.fullmatch(name) is not None
