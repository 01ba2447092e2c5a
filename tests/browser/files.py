"""Files that a person gives to a page: chosen in its dialog, or dropped."""

import json

from tests.browser.page import Page


async def choose_file(page: Page, field: str, name: str, csv: str) -> None:
    """Choose a file for the field that the selector `field` finds, as its dialog would."""
    found = f"document.querySelector({json.dumps(field)})"
    await page.when(found)
    await page.tab.evaluate(
        f"void ({found}.files = {_transfer(name, csv)}.files,"
        f" {found}.dispatchEvent(new Event('change', {{ bubbles: true }})))"
    )


async def drop_file(page: Page, field: str, name: str, csv: str) -> None:
    """Drop a file around the field that the selector `field` finds, as from a folder."""
    found = f"document.querySelector({json.dumps(field)})"
    await page.when(found)
    await page.tab.evaluate(
        f"void {found}.closest('.zone').dispatchEvent(new DragEvent('drop',"
        f" {{ dataTransfer: {_transfer(name, csv)}, bubbles: true, cancelable: true }}))"
    )


def _transfer(name: str, csv: str) -> str:
    file = f"new File([{json.dumps(csv)}], {json.dumps(name)}, {{ type: 'text/csv' }})"
    return f"((transfer) => (transfer.items.add({file}), transfer))(new DataTransfer())"
