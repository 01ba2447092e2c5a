"""A page tries every transport that it has on the service: without its TCP port, and with it."""

import logging
from http import HTTPStatus
from pathlib import Path

import pytest

from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.listening import listening
from tests.hostile.web_page import HOST, WatchedService, attack, attackers_site, free_port, watched_service

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

KEPT_INSIDE = {"fetch-get-same-origin", "fetch-post-same-origin", "ping"}
"""What a browser itself does not let out of a page to another origin; Firefox keeps pings as well."""
NEEDS_THE_ATTACKERS_SERVER = {"fetch-redirected", "form-post-redirected", "policy-report", "ping"}
"""What no longer goes out once the attacker's name means this computer."""


def noticed(service: WatchedService, log: pytest.LogCaptureFixture) -> list[object]:
    """Whatever the service was asked, judged or has said."""
    said = [record.message for record in log.records if record.name.startswith("comedido")]
    return [*service.reached, *service.judged, *said]


async def test_the_service_of_a_browser_listens_nowhere_that_a_page_could_reach(stage: Stage) -> None:
    assert (await stage.status())["kind"] == "status"
    assert listening(stage.local.home) == []


@defended_by(
    "service/comedido/server/loopback_port.py", "if hdrs.ORIGIN in request.headers:", instead="if False:"
)
@defended_by(
    "service/comedido/server/loopback_port.py",
    'if request.headers.get("Sec-Fetch-Site", "none") != "none":',
    instead="if False:",
)
async def test_no_transport_of_a_page_gets_past_the_port(
    page: Page, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    own = free_port()
    async with watched_service(free_port()) as service, attackers_site(own):
        kept = service.kept()
        await page.tab.open(f"http://{HOST}:{own}/")
        tried = await attack(page.tab, f"http://127.0.0.1:{service.port}")
        refusals = await service.refusals(tried.sent - KEPT_INSIDE)
        assert (tried.read, noticed(service, caplog), service.kept()) == (set(), [], kept)
        assert set().union(*refusals.values()) == {"Origin", "Sec-Fetch-Site"}
        assert await service.ask_as_a_program() == HTTPStatus.OK
        assert len(service.judged) == 1


@defended_by("service/comedido/server/loopback_port.py", '_refuse_other_names(request, f"{LOOPBACK}:{port}")')
async def test_a_page_whose_name_comes_to_mean_this_computer_gets_nothing(
    page: Page, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    port = free_port()
    origin = f"http://rebound.loopback.example:{port}"
    async with attackers_site(port):
        await page.tab.open(f"{origin}/")
    async with watched_service(port) as service:
        kept = service.kept()
        tried = await attack(page.tab, origin)
        refusals = await service.refusals(tried.sent - KEPT_INSIDE - NEEDS_THE_ATTACKERS_SERVER)
        assert (noticed(service, caplog), service.kept()) == ([], kept)
        assert set().union(*refusals.values()) == {"Host"}
        # Of its own origin a page may read how it is refused.
        assert [text for text in tried.read if text and '"where":"Host"' not in text] == []
