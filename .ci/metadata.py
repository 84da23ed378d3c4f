"""The addresses of the project, which are those of the repository that a release is made in."""

import os

from hatchling.metadata.plugin.interface import MetadataHookInterface


class Addresses(MetadataHookInterface):
    """Fills in ``project.urls``; without a known repository there are none."""

    def update(self, metadata: dict[str, object]) -> None:
        """Add the addresses to the metadata of a build."""
        repository = os.environ.get("READER_REPOSITORY", "")
        if not repository and os.environ.get("GITHUB_REPOSITORY"):
            server = os.environ.get("GITHUB_SERVER_URL", "https://github.com")
            repository = f"{server}/{os.environ['GITHUB_REPOSITORY']}"
        metadata["urls"] = {}
        if repository:
            blob = f"{repository}/blob/main"
            metadata["urls"] = {
                "Source": repository,
                "Issues": f"{repository}/issues",
                "Manual": f"{blob}/reader/manual/index.md",
                "Changelog": f"{blob}/.github/CHANGELOG.md",
                "Security": f"{blob}/.github/SECURITY.md",
            }
