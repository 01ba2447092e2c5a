"""Where Meta Business Suite publishes."""

from tests.browser.composers.composer import Composer

BUSINESS = [
    Composer(
        name="business-post",
        site="business",
        surface="post",
        path="/latest/composer",
        account="page",
        editor="[contenteditable=true][role=combobox]",
        submit=".actions .primary[role=button]",
        routes=("mouse", "focused_button"),
    ),
]
