"""Advisories that are known to us: below these versions a distribution is not to be used.

The list is kept by hand, so that the check needs no network. What came out since is asked of
pip-audit, where it is installed and can reach its sources: ``python -m tests.supply --advisories``.
"""

from packaging.version import Version

FIXED_IN = {
    "aiohttp": ("3.13.3", "CVE-2025-69223"),
    "babel": ("2.9.1", "CVE-2021-42771"),
    "certifi": ("2024.7.4", "CVE-2024-39689"),
    "idna": ("3.7", "CVE-2024-3651"),
    "jinja2": ("3.1.6", "CVE-2025-27516"),
    "joblib": ("1.2.0", "CVE-2022-21797"),
    "lxml": ("4.9.1", "CVE-2022-2309"),
    "lxml-html-clean": ("0.4.0", "CVE-2024-52595"),
    "markdown-it-py": ("2.2.0", "CVE-2023-26302"),
    "nltk": ("3.10.4", "CVE-2025-14009"),
    "pygments": ("2.15.0", "CVE-2022-40896"),
    "pyyaml": ("5.4", "CVE-2020-14343"),
    "requests": ("2.32.4", "CVE-2024-47081"),
    "setuptools": ("78.1.1", "CVE-2025-47273"),
    "tqdm": ("4.66.3", "CVE-2024-34062"),
    "urllib3": ("2.6.0", "CVE-2025-66418"),
}


def advisory(name: str, version: Version) -> str:
    """Name the known advisory that holds for a version; "" when none does.

    Args:
        name: Of the distribution, normalised.
        version: The one in question.
    """
    fixed, number = FIXED_IN.get(name, ("0", ""))
    return f"{name} {version}: {number}, mended in {fixed}" if version < Version(fixed) else ""
