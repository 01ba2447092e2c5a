"""Where Instagram publishes."""

from tests.browser.composers.composer import COMMENT_ROUTES, Composer

INSTAGRAM = [
    Composer(
        name="instagram-comment",
        site="instagram",
        surface="comment",
        path="/",
        editor="form textarea",
        submit="form [role=button]",
        routes=COMMENT_ROUTES,
    ),
    Composer(
        name="instagram-caption",
        site="instagram",
        surface="caption",
        path="/",
        steps=("[role=navigation] [role=button]", "[role=dialog] .publish", "[role=dialog] .publish"),
        editor="[role=dialog] [contenteditable=true]",
        submit="[role=dialog] .publish",
        routes=("mouse", "focused_button"),
    ),
    Composer(
        name="instagram-caption-edit",
        site="instagram",
        surface="edit",
        path="/",
        steps=(".byline .more", "[role=dialog].menu [role=button]"),
        editor="[role=dialog] [contenteditable=true]",
        existing="Domingo de caminata por el sendero.",
        submit="[role=dialog] .publish",
        routes=("mouse",),
    ),
]
