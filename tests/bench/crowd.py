"""A page that is large and never rests, as long feeds are: nodes and mutations of the page's own."""

import json

from tests.browser.page import Page

NODES = 5_000
MUTATIONS_PER_SECOND = 200

_CROWD = """((nodes, pause) => {
  const crowd = document.createElement("section");
  for (let number = 0; number < nodes - 1; number += 1) crowd.append(document.createElement("i"));
  crowd.firstChild.append(new Text());
  document.body.append(crowd);
  const places = crowd.children;
  let turn = 0;
  // Turn by turn a text, an attribute, and a node that comes in another's place.
  setInterval(() => {
    const place = places[turn % places.length];
    if (turn % 3 === 0) place.textContent = turn;
    else if (turn % 3 === 1) place.className = `turn${turn}`;
    else place.replaceWith(document.createElement("i"));
    turn += 1;
  }, pause);
  return true;
})"""


async def crowd(page: Page) -> None:
    """Fill the page below what it has, and let it change from now on."""
    given = f"{json.dumps(NODES)}, {1000 / MUTATIONS_PER_SECOND}"
    await page.tab.evaluate(f"{_CROWD}({given})")
