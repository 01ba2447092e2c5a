"""What has left is counted once, with whom it answered; what was held and changed is not."""

import json

import pytest

from tests.browser.composers import CLEAR, COMPOSERS, WARNED, Composer
from tests.browser.page import Page
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}
ANSWERS = ["Eso no fue lo que dijeron ayer.", "Falta ver el presupuesto.", "Tampoco contestaron la pregunta."]


def published(composer: Composer, text: str) -> str:
    """JavaScript that is true once the page shows `text` as published and has emptied its editor."""
    editor = json.dumps(composer.editor)
    return (
        f"(({{ value, textContent }}) => (value ?? textContent) === '')(document.querySelector({editor}))"
        f" && document.body.innerText.includes({json.dumps(text)})"
    )


async def test_what_left_is_counted_once_and_what_was_held_is_not(page: Page, stage: Stage) -> None:
    composer = BY_NAME["x-post-inline"]
    await composer.open(page, stage.sites, account="institutional")
    await composer.write(page, WARNED)
    await composer.publish(page, "mouse")
    await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await composer.rewrite(page, WARNED, CLEAR)
    await composer.publish(page, "mouse")
    await page.when(published(composer, CLEAR))
    await composer.write(page, CLEAR)
    await composer.publish(page, "mouse")
    assert "publicaciones de hoy: 1; con este texto: 1" in await page.panel_opened()


@pytest.mark.parametrize("name", ["x-reply-inline", "facebook-reply", "instagram-comment", "linkedin-reply"])
async def test_the_third_answer_to_one_person_is_a_reminder(page: Page, stage: Stage, name: str) -> None:
    composer = BY_NAME[name]
    await composer.open(page, stage.sites, labels="new")
    for answer in ANSWERS[:2]:
        await composer.write(page, answer)
        await page.badge("Sin observaciones")
        await composer.publish(page, "mouse")
        await page.when(published(composer, answer))
    await composer.write(page, ANSWERS[2])
    await page.badge("1 recordatorio")
