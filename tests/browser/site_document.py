"""The HTML documents of the replicas: policy, page data, bundle."""

import secrets
from dataclasses import asdict
from pathlib import Path

from tests.browser.page_data import json_in_script, page_data
from tests.browser.replicas import REPLICAS
from tests.browser.site_session import ACCOUNTS, Session


def render(site: str, session: Session, bundles: Path, *, language: str, dark: bool) -> tuple[str, str]:
    """The document for a site and the Content-Security-Policy that goes with it."""
    nonce = secrets.token_urlsafe(16)
    listeners = (bundles / "listeners.js").read_text(encoding="utf-8")
    boot = {
        "site": site,
        "login": asdict(ACCOUNTS[site][0]),
        "account": asdict(session.acting[site]),
        "accounts": [asdict(account) for account in ACCOUNTS[site]],
    }
    theme = "dark" if dark else "light"
    background = {"x": "rgb(0, 0, 0)"}.get(site, "rgb(24, 25, 26)") if dark else "rgb(255, 255, 255)"
    document = f"""<!doctype html>
<html lang="{language}" class="__fb-{theme}-mode" data-theme="{theme}" style="color-scheme: {theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="google" content="notranslate">
<title>{REPLICAS[site].title} · réplica local</title>
<script nonce="{nonce}">{listeners}</script>
<link rel="stylesheet" href="/replica/{site}.css">
{page_data(site, session.acting[site], nonce)}
<script type="application/json" id="boot">{json_in_script(boot)}</script>
</head>
<body style="background-color: {background}">
<div id="react-root"></div>
<script nonce="{nonce}" src="/replica/{site}.js"></script>
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
