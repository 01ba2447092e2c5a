"""Where Facebook publishes."""

from tests.browser.composers.composer import BUTTON_AND_SHORTCUT, COMMENT_ROUTES, Composer

COMMENT_EDITOR = "form[role=presentation] [contenteditable=true]"
COMMENT_SUBMIT = "#focused-state-composer-submit [role=button]"
PAGE = {"acting": "page"}

FACEBOOK = [
    Composer(
        name="facebook-post",
        site="facebook",
        surface="post",
        path="/",
        steps=("[role=region] [role=button]",),
        editor="[role=dialog] [contenteditable=true]",
        submit="[role=dialog] [aria-label=Publicar]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="facebook-post-as-page",
        site="facebook",
        surface="post",
        path="/",
        variants=PAGE,
        account="page",
        steps=("[role=region] [role=button]",),
        editor="[role=dialog] [contenteditable=true]",
        onwards="[role=dialog] [aria-label=Siguiente]",
        back="[role=dialog] [aria-label=Volver]",
        submit="[role=dialog] [aria-label=Publicar]",
        routes=("mouse", "focused_button"),
    ),
    Composer(
        name="facebook-edit",
        site="facebook",
        surface="edit",
        path="/",
        steps=("[aria-label='Acciones para esta publicación']",),
        editor="[role=dialog] [contenteditable=true]",
        existing="Hoy caminamos el sendero del río con vecinas y vecinos del barrio La Loma.",
        submit="[role=dialog] [aria-label=Guardar]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="facebook-comment",
        site="facebook",
        surface="comment",
        path="/",
        editor=COMMENT_EDITOR,
        submit=COMMENT_SUBMIT,
        routes=COMMENT_ROUTES,
    ),
    Composer(
        name="facebook-comment-as-page",
        site="facebook",
        surface="comment",
        path="/",
        variants=PAGE | {"labels": "new"},
        account="page",
        editor=COMMENT_EDITOR,
        submit=COMMENT_SUBMIT,
        routes=COMMENT_ROUTES,
    ),
    Composer(
        name="facebook-permalink-comment",
        site="facebook",
        surface="comment",
        path="/biblioteca.norte/posts/9001",
        editor="[role=dialog] " + COMMENT_EDITOR,
        submit="[role=dialog] " + COMMENT_SUBMIT,
        routes=("enter", "mouse"),
    ),
    Composer(
        name="facebook-reply",
        site="facebook",
        surface="reply",
        path="/",
        steps=(".comment-actions [role=button]:last-child",),
        editor=".replies " + COMMENT_EDITOR,
        submit=".replies " + COMMENT_SUBMIT,
        routes=COMMENT_ROUTES,
    ),
]
