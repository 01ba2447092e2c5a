"""The HTML documents of the replicas: policy, page data that names the viewer, bundle."""

import json
import secrets
from dataclasses import asdict
from pathlib import Path

from tests.browser.site_session import ACCOUNTS, Account, Session

TITLES = {"x": "X", "facebook": "Facebook", "instagram": "Instagram"}


def render(network: str, session: Session, bundles: Path, *, language: str, dark: bool) -> tuple[str, str]:
    """The document for a network and the Content-Security-Policy that goes with it."""
    nonce = secrets.token_urlsafe(16)
    listeners = (bundles / "listeners.js").read_text(encoding="utf-8")
    boot = {
        "network": network,
        "login": asdict(ACCOUNTS[network][0]),
        "account": asdict(session.acting[network]),
        "accounts": [asdict(account) for account in ACCOUNTS[network]],
    }
    theme = "dark" if dark else "light"
    background = {"x": "rgb(0, 0, 0)"}.get(network, "rgb(24, 25, 26)") if dark else "rgb(255, 255, 255)"
    document = f"""<!doctype html>
<html lang="{language}" class="__fb-{theme}-mode" data-theme="{theme}" style="color-scheme: {theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="google" content="notranslate">
<title>{TITLES[network]} · réplica local</title>
<script nonce="{nonce}">{listeners}</script>
<link rel="stylesheet" href="/replica/{network}.css">
{_page_data(network, session.acting[network], nonce)}
<script type="application/json" id="boot">{_json(boot)}</script>
</head>
<body style="background-color: {background}">
<div id="react-root"></div>
<script nonce="{nonce}" src="/replica/{network}.js"></script>
</body>
</html>"""
    return document, _content_security_policy(nonce)


def _content_security_policy(nonce: str) -> str:
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'nonce-{nonce}'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
        ]
    )


def _page_data(network: str, actor: Account, nonce: str) -> str:
    return {"x": _x_data, "facebook": _facebook_data, "instagram": _instagram_data}[network](actor, nonce)


def _x_data(actor: Account, nonce: str) -> str:
    state = {
        "optimist": [],
        "entities": {"users": {"entities": {actor.id: {"id_str": actor.id, "screen_name": actor.handle}}}},
        "settings": {"remote": {"settings": {"screen_name": actor.handle, "language": "es"}}},
        "session": {"user_id": actor.id, "isActiveCreator": False},
    }
    return f'<script nonce="{nonce}">window.__INITIAL_STATE__={_json(state)};</script>'


def _facebook_data(actor: Account, _nonce: str) -> str:
    login = ACCOUNTS["facebook"][0]
    viewer = {
        "ACCOUNT_ID": login.id,
        "USER_ID": actor.id,
        "NAME": actor.name,
        "SHORT_NAME": actor.name.split()[0],
        "IS_BUSINESS_PERSON_ACCOUNT": False,
    }
    if actor.page:
        viewer["PAGE_MESSAGING_MAILBOX_ID"] = "61559999"
    modules = [
        ["RelayAPIConfigDefaults", [], {"actorID": actor.id}, 926],
        ["CurrentUserInitialData", [], viewer, 270],
    ]
    feed = {
        "actors": [
            {"id": "100002000000077", "name": "Diego Pinto", "is_additional_profile_plus": False},
            {"id": "61550000000099", "name": "Ferretería El Tornillo", "is_additional_profile_plus": True},
        ]
    }
    return _data_scripts([{"require": [["Bootloader", "feed", None, [feed]]]}, {"define": modules}])


def _instagram_data(actor: Account, _nonce: str) -> str:
    viewer = {"data": {"username": actor.handle, "id": actor.id, "full_name": actor.name}}
    others = [{"username": "diego.pinto", "id": "77"}, {"username": "cafe_la_loma", "id": "78"}]
    modules = [
        ["PolarisSuggestions", [], {"suggestions": others}, 1201],
        ["CurrentUserInitialData", [], {"ACCOUNT_ID": "0", "USER_ID": "0", "NAME": ""}, 270],
        ["PolarisViewer", [], viewer, 7365],
    ]
    return _data_scripts([{"define": modules}])


def _data_scripts(contents: list[object]) -> str:
    return "\n".join(
        f'<script type="application/json" data-sjs>{_json(content)}</script>' for content in contents
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
