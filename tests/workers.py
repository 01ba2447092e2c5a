"""How two workers share the tests: those of one family of browsers go to one, so that each starts one."""

from xdist.scheduler import LoadScopeScheduling


class OneBrowserEach(LoadScopeScheduling):
    """The largest shares go out first; a test without a browser is a share of its own."""

    def _split_scope(self, nodeid: str) -> str:
        if "[firefox" in nodeid:
            return "firefox"
        if nodeid.startswith("tests/browser/test_pages.py"):
            # The replicas by themselves have a browser of their own.
            return "pages"
        in_a_browser = nodeid.startswith("tests/browser/") or "[chromium" in nodeid
        return "chromium" if in_a_browser else nodeid
