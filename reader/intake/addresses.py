"""Addresses: which ones are on the network, and when two of them name the same article."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from reader.errors import UnsupportedSourceError

STANDARD_INPUT = "-"
"""The name by which users refer to standard input."""

_TRACKING = re.compile(
    r"^(?:utm_\w+|mc_[ce]id|fb(?:clid|_\w+)|gclid|gclsrc|dclid|msclkid|yclid|igshid|mkt_tok|"
    r"_hs(?:enc|mi)|ref_src|ref_url|cmpid|ito|ncid|guccounter|guce_\w+|smid|smtyp|spm|wt_\w+|"
    r"at_(?:medium|campaign|custom\d|link_\w+)|ns_(?:campaign|mchannel|source|linkname|fee)|"
    r"__twitter_impression|amp)$",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_SAFE = "/!$&'()*+,;=:@~-._%"


def is_url(source: str) -> bool:
    """Return whether the source is a network address."""
    return source.lower().startswith(("http://", "https://", "ftp://", "file://", "feed:"))


def web_address(url: str) -> str:
    """Return the http address that a ``feed:`` address stands for, and any other unchanged.

    Feed readers register ``feed://host/…`` and ``feed:https://host/…`` for links to feeds.
    """
    found = re.fullmatch(r"feed:(?://(?!/))?(.+)", url.strip(), re.IGNORECASE)
    if found is None:
        return url
    address = found[1]
    return address if address.lower().startswith(("http://", "https://")) else f"http://{address}"


def file_path(url: str) -> str:
    """Return the path that a ``file:`` address names on this platform."""
    # Imported here: hardly any article has such an address.
    from urllib.request import url2pathname

    return url2pathname(urlsplit(url).path)


def canonical_url(url: str) -> str:
    """Return one form for all addresses of the same article.

    Scheme and host in lower case, http as https, no ``www.``, default port, fragment, user name or
    tracking parameter, parameters in order, no slash at the end. It is for comparing, not for
    fetching. Anything but an http or https address comes back unchanged.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not host:
        return url
    host = host.removeprefix("www.")
    host = f"[{host}]" if ":" in host else host
    if port is not None and port != _DEFAULT_PORTS[scheme]:
        host = f"{host}:{port}"
    path = quote(_ESCAPE.sub(_plainest, parts.path), safe=_SAFE, errors="replace").rstrip("/")
    query = parse_qsl(parts.query, keep_blank_values=True, errors="replace")
    kept = sorted(pair for pair in query if not _TRACKING.match(pair[0]))
    return urlunsplit(("https", host, path, urlencode(kept, errors="replace"), ""))


def _plainest(escape: re.Match[str]) -> str:
    """Return an escape as the letter that it needlessly hides, or else in capitals."""
    letter = chr(int(escape[1], 16))
    return (
        letter if letter.isascii() and (letter.isalnum() or letter in "-._~") else escape[0].upper()
    )


def refuse_url(source: str) -> UnsupportedSourceError:
    """Return the error for an address of a kind that is not fetched."""
    return UnsupportedSourceError(
        f"{source}: only http and https addresses are fetched: save it and open the file"
    )
