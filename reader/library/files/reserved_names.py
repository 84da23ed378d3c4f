"""Names that Windows reserves for devices: a file with such a name cannot be opened there."""

import re

# Microsoft's "Naming Files, Paths, and Namespaces": with any suffix, in either case.
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE
)


def is_reserved(name: str) -> bool:
    """Return whether Windows reads the name of a file as that of a device.

    Such names are avoided on every platform: a folder may be shared with Windows.

    Args:
        name: The name, with or without its suffix.
    """
    return _RESERVED.fullmatch(name) is not None
