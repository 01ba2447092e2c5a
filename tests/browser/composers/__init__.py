"""Every place of the replicas where something is published, and every way to publish there."""

from tests.browser.composers.business import BUSINESS
from tests.browser.composers.composer import CLEAR, OTHER_WARNED, WARNED, Composer
from tests.browser.composers.facebook import FACEBOOK
from tests.browser.composers.flickr import FLICKR
from tests.browser.composers.instagram import INSTAGRAM
from tests.browser.composers.linkedin import LINKEDIN
from tests.browser.composers.x import X
from tests.browser.composers.youtube import YOUTUBE

__all__ = ["CLEAR", "COMPOSERS", "OTHER_WARNED", "ROUTES", "ROUTE_NAMES", "WARNED", "Composer", "X"]

COMPOSERS = [*X, *FACEBOOK, *INSTAGRAM, *YOUTUBE, *FLICKR, *BUSINESS, *LINKEDIN]
ROUTES = [(composer, route) for composer in COMPOSERS for route in composer.routes]
ROUTE_NAMES = [f"{composer.name}-{route}" for composer, route in ROUTES]
