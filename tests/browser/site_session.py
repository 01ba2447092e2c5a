"""Who is signed in on each replica: the truth that the pages show late, twice or not at all.

People, handles and entities are invented.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Account:
    """One account of a replica. `key` is the value of `?account=`; `page` marks a page of an organisation.

    Meta Business Suite and LinkedIn show names alone: there the id is empty, and the name is the handle.
    """

    key: str
    id: str
    handle: str
    name: str
    page: bool = False


ACCOUNTS: dict[str, list[Account]] = {
    "x": [
        Account("personal", "2244100001", "marta_rojas_p", "Marta Rojas"),
        Account("institutional", "2244100002", "AlcaldiaValdeluna", "Alcaldía de Valdeluna"),
    ],
    "facebook": [
        Account("personal", "100001000000001", "marta.rojas.p", "Marta Rojas"),
        Account("page", "61550000000001", "AlcaldiaValdeluna", "Alcaldía de Valdeluna", page=True),
    ],
    "instagram": [
        Account("personal", "5501000001", "marta.rojas.p", "Marta Rojas"),
        Account("institutional", "5501000002", "alcaldiavaldeluna", "Alcaldía de Valdeluna"),
    ],
    "youtube": [
        Account("personal", "||117440000000000000001", "martarojas-p", "Marta Rojas"),
        Account(
            "institutional",
            "117440000000000000002||117440000000000000001",
            "AlcaldiaValdeluna",
            "Alcaldía de Valdeluna",
        ),
    ],
    "flickr": [
        Account("personal", "190000001@N02", "marta_rojas", "Marta Rojas"),
        Account("institutional", "190000002@N02", "alcaldiavaldeluna", "Alcaldía de Valdeluna"),
    ],
    "business": [
        Account("page", "", "Alcaldía de Valdeluna", "Alcaldía de Valdeluna", page=True),
        Account("library", "", "Biblioteca del Norte", "Biblioteca del Norte", page=True),
    ],
    "linkedin": [
        Account("personal", "", "Marta Rojas", "Marta Rojas"),
        Account("page", "", "Alcaldía de Valdeluna", "Alcaldía de Valdeluna", page=True),
    ],
}
"""The accounts of each site; the first one is the login, and acts until a page or a test switches."""


@dataclass
class Session:
    """Which account acts on each site, as the site's own server sees it."""

    acting: dict[str, Account] = field(
        default_factory=lambda: {site: accounts[0] for site, accounts in ACCOUNTS.items()}
    )

    def act_as(self, site: str, key: str) -> Account:
        """Switch `site` to the account called `key`. Raises KeyError for an unknown one."""
        self.acting[site] = {account.key: account for account in ACCOUNTS[site]}[key]
        return self.acting[site]

    def cookies(self, site: str) -> dict[str, str]:
        """Identity cookies that scripts may read, as each site sets them; an empty value deletes one."""
        login, actor = ACCOUNTS[site][0], self.acting[site]
        if site == "x":
            return {"twid": f"u%3D{actor.id}"}
        if site == "business":
            return {"c_user": ACCOUNTS["facebook"][0].id}
        if site == "facebook":
            return {"c_user": login.id, "i_user": "" if actor is login else actor.id}
        if site == "instagram":
            return {"ds_user_id": actor.id}
        return {}
