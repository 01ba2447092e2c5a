"""Every kind of request that an extension may send, with a text of one's own wherever it takes one."""

from typing import Any

JsonObject = dict[str, Any]

WARNED = "Ese vecino es un imbécil."
CLAUSE = "1.7"
"""What it is warned about."""


def contents_with(text: str) -> dict[str, JsonObject]:
    """What each kind of request carries besides its number, valid and with `text` in every place for one."""
    actor = {"handle": text, "id": text, "name": text, "kind": "personal"}
    period = {"since": "2026-01-01", "until": "2026-12-31"}
    return {
        "check": {
            "draft": {
                "text": text,
                "actor": actor,
                "person": text,
                "parent_text": text,
                "parent_author": text,
                "other_accounts": [actor],
                "links": [f"https://ejemplo.gov.co/{text}"],
            }
        },
        "interaction": {
            "interaction": {
                "kind": "share",
                "network": "x",
                "actor": actor,
                "person": text,
                "author": text,
                "text": text,
            }
        },
        "decision": {
            "decision": {
                "action": "published_anyway",
                "network": "x",
                "surface": "post",
                "account_kind": "personal",
                "clauses": [CLAUSE],
            }
        },
        "status": {},
        "published": {
            "publication": {
                "text": text,
                "network": "x",
                "surface": "reply",
                "actor": actor,
                "parent_author": text,
                "outcome": "clear",
            }
        },
        "inventory": {},
        # A network that there is not: with a row that is refused, nothing is brought in.
        "import_inventory": {"file": {"csv": f"red;usuario;clase\n{text};{text};personal\n"}},
        "export_inventory": {},
        "guide": {},
        "profile": {"page": {"network": "x", "actor": actor, "biography": text}},
        "email_form": {"form": {"network": "x", "actor": actor, "domain": f"{text}.co"}},
        "mistaken": {"finding": {"clause": "2.4", "account_kind": "personal"}},
        "activity": {"period": period},
        "export_activity": {"period": period},
        "silences": {},
        "silence": {"choice": {"clause": "2.4", "silent": True}},
        "sighting": {
            "sighting": {"site": "x", "version": "2026.11.1", "surface": "post", "composer": "rule"}
        },
        "sites": {},
        "definitions": {},
        "calendar": {"file": {"csv": f"texto;cuenta;{text}\n{text};{text};{text}\n"}},
        # Last, so that the others have left what it deletes.
        "forget_activity": {},
    }
