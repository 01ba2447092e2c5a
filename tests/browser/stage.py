"""A browser with the extension, its own service and the replicas: what tests, demo and measurements share."""

import asyncio
import json
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import Chromium
from tests.browser.driver import Driver, Json, Tab
from tests.browser.firefox import Firefox
from tests.browser.installed import Family
from tests.browser.local_service import LocalService
from tests.browser.page import PATIENCE_SECONDS
from tests.browser.replicas import REPLICAS
from tests.browser.site_server import Act, Publication, SiteServer
from tests.browser.site_session import ACCOUNTS

EXTENSION = Path(__file__).parents[2] / "build" / "extension"
API = "(globalThis.browser ?? globalThis.chrome)"


@dataclass
class Stage:
    """Everything of one browser; `folder` holds its throw-away profile."""

    driver: Driver
    sites: SiteServer
    local: LocalService
    options: Tab
    folder: Path

    async def declare(self, accounts: list[Json], role: str = "public_servant") -> None:
        """Say whose the accounts are, as a person does in the options."""
        stored = json.dumps({"accounts": accounts, "role": role})
        await self.options.evaluate(f"{API}.storage.local.set({stored}).then(() => true)")

    async def forget_seen_accounts(self) -> None:
        """Let no account have acted in this browser yet."""
        await self.options.evaluate(f"{API}.storage.session.remove('seenAccounts').then(() => true)")

    async def forget_asked_profiles(self) -> None:
        """Let no profile have been looked at in this browser yet."""
        await self.options.evaluate(f"{API}.storage.local.remove('askedProfiles').then(() => true)")

    async def asked_profiles(self) -> Json:
        """What is kept of the profiles that were looked at, as soon as there is something."""
        look = f"{API}.storage.local.get('askedProfiles').then(tell)"
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.options.evaluate(
                "new Promise((resolve) => {"
                "const tell = ({ askedProfiles }) => askedProfiles && resolve(askedProfiles);"
                f"const look = () => {look};"
                f"{API}.storage.onChanged.addListener(look); look(); }})"
            )

    async def update_extension(self) -> None:
        """Load the extension anew while its tabs are open; its options are open again afterwards."""
        await self.driver.update_extension()
        self.options = await self.driver.extension_page("options.html")

    @asynccontextmanager
    async def extension_switched_off(self) -> AsyncIterator[None]:
        """Meanwhile the extension is switched off in the browser; its options are open again afterwards."""
        await self.driver.enable_extension(False)
        try:
            yield
        finally:
            await self.driver.enable_extension(True)
            self.options = await self.driver.extension_page("options.html")

    async def status(self) -> Json:
        """Ask the service how it is, as the popup does; an absent one is started."""
        return await self.options.evaluate(f"{API}.runtime.sendMessage({{ kind: 'status' }})")

    async def activity(self) -> Json:
        """What the journal counted of today's drafts: the one day, or None."""
        period = "{ since: '2000-01-01', until: '2100-01-01' }"
        answer = await self.options.evaluate(
            f"{API}.runtime.sendMessage({{ kind: 'activity', period: {period} }})"
        )
        days = answer["activity"]["days"]
        return days[0] if days else None

    async def forget_activity(self) -> None:
        """Let nothing have been published or decided yet."""
        await self.options.evaluate(f"{API}.runtime.sendMessage({{ kind: 'forgetActivity' }})")

    async def received(self, count: int) -> list[Publication]:
        """What the sites received, as soon as there are `count` publications."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.sites.wait_for(count)

    async def acted(self, count: int) -> list[Act]:
        """What was done on the sites besides publishing, as soon as there are `count` acts."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.sites.wait_for_acts(count)

    async def close(self) -> None:
        """End the browser and its service, and remove the profile."""
        try:
            await self.driver.close()
        finally:
            self.local.end()
            shutil.rmtree(self.folder, ignore_errors=True)


async def set_stage(family: Family, program: Path, sites: SiteServer, *, headless: bool = True) -> Stage:
    """Start a browser with everything behind it and every account declared, or leave nothing of it."""
    stage = await install(family, program, sites, headless=headless)
    async with AsyncExitStack() as on_failure:
        on_failure.push_async_callback(stage.close)
        await stage.options.open(await stage.options.evaluate(f"{API}.runtime.getURL('options.html')"))
        await stage.declare(declarations())
        await asyncio.to_thread(stage.local.warm_up)
        on_failure.pop_all()
    return stage


async def install(
    family: Family, program: Path, sites: SiteServer, *, headless: bool = True, home: Path | None = None
) -> Stage:
    """Start a browser in which the extension has just been installed: `options` is the page that it opened.

    On failure nothing of it is left. The replicas must be running. Browsers with one `home` have one service.
    """
    async with AsyncExitStack() as on_failure:
        # A socket's path is short on every system.
        folder = Path(tempfile.mkdtemp(prefix="cmd-"))
        on_failure.callback(shutil.rmtree, folder, ignore_errors=True)
        profile = folder / "profile"
        local = LocalService(family.value, profile, home or folder / "home")
        on_failure.callback(local.end)
        # Bundling anew would take the files away under a running browser.
        unpacked = shutil.copytree(EXTENSION / family.value, folder / "extension")
        driver: Driver
        if family is Family.CHROMIUM:
            arguments = sites.chromium_arguments()
            driver = await Chromium.start(program, profile, unpacked, arguments, headless=headless)
        else:
            driver = await Firefox.start(program, profile, unpacked, sites.port, headless=headless)
        on_failure.pop_all()
    return Stage(driver, sites, local, driver.welcome, folder)


def declarations() -> list[Json]:
    """Every account of the replicas, declared as what it is."""
    return [
        {
            "network": REPLICAS[site].network,
            "handle": account.handle,
            "id": account.id or None,
            "kind": "personal" if account.key == "personal" else "institutional",
        }
        for site, accounts in ACCOUNTS.items()
        for account in accounts
    ]
