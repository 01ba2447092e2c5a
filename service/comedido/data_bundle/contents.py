"""What a data bundle may hold, and how much of it."""

import re

POLICY = "policy.yaml"
INVENTORY = "inventory.csv"
POLITICS = "politics.yaml"
ELECTIONS = "politics_calendar.yaml"
SITES = "sites"
"""Folder of the site definitions, one file for each site."""

MANIFEST = "bundle.json"
SIGNATURE = "bundle.sig"

LARGEST_BUNDLE = 8 * 1024 * 1024
"""Bytes of the whole file, packed."""
LARGEST_FILE = 4 * 1024 * 1024
"""Bytes of one of its files, unpacked."""
LARGEST_MANIFEST = 64 * 1024
"""Bytes of the manifest, and of the signature."""
MOST_FILES = 40

_SITE = re.compile(rf"{SITES}/[a-z]{{1,30}}\.json")


def is_known(name: str) -> bool:
    """Whether a bundle may hold a file of this name; every other name is refused, whatever it leads to."""
    return name in (POLICY, INVENTORY, POLITICS, ELECTIONS) or _SITE.fullmatch(name) is not None
