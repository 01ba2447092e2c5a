"""What the documents of the replicas tell scripts about the viewer, each in its site's own way."""

import json

from tests.browser.site_session import ACCOUNTS, Account


def page_data(site: str, actor: Account, nonce: str) -> str:
    """The scripts of a site's document that name the viewer; a site may have none."""
    make = _MAKERS.get(site)
    return make(actor, nonce) if make else ""


def _x_data(actor: Account, nonce: str) -> str:
    state = {
        "optimist": [],
        "entities": {"users": {"entities": {actor.id: {"id_str": actor.id, "screen_name": actor.handle}}}},
        "settings": {"remote": {"settings": {"screen_name": actor.handle, "language": "es"}}},
        "session": {"user_id": actor.id, "isActiveCreator": False},
    }
    return f'<script nonce="{nonce}">window.__INITIAL_STATE__={json_in_script(state)};</script>'


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


def _youtube_data(actor: Account, nonce: str) -> str:
    settings = {"CLIENT_CANARY_STATE": "none", "LOGGED_IN": True, "DATASYNC_ID": actor.id}
    if not actor.id.startswith("||"):
        settings["DELEGATED_SESSION_ID"] = actor.id.partition("||")[0]
    library = "var ytcfg={set(k){Object.assign(ytcfg.data_??={},k)}};"
    return "\n".join(
        f'<script nonce="{nonce}">{code}</script>'
        for code in (library, f"(function() {{ytcfg.set({json_in_script(settings)});}})();")
    )


def _data_scripts(contents: list[object]) -> str:
    return "\n".join(
        f'<script type="application/json" data-sjs>{json_in_script(content)}</script>' for content in contents
    )


_MAKERS = {"x": _x_data, "facebook": _facebook_data, "instagram": _instagram_data, "youtube": _youtube_data}


def json_in_script(value: object) -> str:
    """JSON that cannot end the script element around it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
