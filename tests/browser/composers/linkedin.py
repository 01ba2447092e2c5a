"""Where LinkedIn publishes: posts in a shadow root, comments in pages of the old and of the new shape."""

from tests.browser.composers.composer import Composer

OUTLET = "#interop-outlet >>> "
DIALOG_EDITOR = OUTLET + "[role=dialog] .ql-editor"
DIALOG_SUBMIT = OUTLET + ".share-actions__primary-action"
BUTTON = ("mouse", "focused_button")
FEED = "/feed/"
OLD_POST = "/posts/biblioteca-del-norte_7301"
NEW_COMMENT = "main [role=listitem] > .comment-row [data-view-name=comment-box] "
NEW_REPLY = ".replies [data-view-name=comment-box] "
OLD_COMMENT = ".card > .comments-comment-box "

LINKEDIN = [
    Composer(
        name="linkedin-post",
        site="linkedin",
        surface="post",
        path=FEED,
        steps=(".share-box-feed-entry__trigger",),
        editor=DIALOG_EDITOR,
        submit=DIALOG_SUBMIT,
        routes=BUTTON,
    ),
    Composer(
        name="linkedin-quote",
        site="linkedin",
        surface="quote",
        path=FEED,
        steps=(".repost",),
        editor=DIALOG_EDITOR,
        submit=DIALOG_SUBMIT,
        routes=("mouse",),
    ),
    Composer(
        name="linkedin-edit",
        site="linkedin",
        surface="edit",
        path=FEED,
        steps=(".more",),
        editor=DIALOG_EDITOR,
        existing="Hoy terminamos el curso de archivo con el equipo de la oficina.",
        submit=DIALOG_SUBMIT,
        routes=("mouse",),
    ),
    Composer(
        name="linkedin-comment",
        site="linkedin",
        surface="comment",
        path=FEED,
        editor=NEW_COMMENT + ".tiptap",
        submit=NEW_COMMENT + "[data-view-name=comment-post]",
        routes=BUTTON,
    ),
    Composer(
        name="linkedin-comment-as-page",
        site="linkedin",
        surface="comment",
        path=FEED,
        variants={"account": "page"},
        account="page",
        editor=NEW_COMMENT + ".tiptap",
        submit=NEW_COMMENT + "[data-view-name=comment-post]",
        routes=("mouse",),
    ),
    Composer(
        name="linkedin-reply",
        site="linkedin",
        surface="reply",
        path=FEED,
        steps=(".reply",),
        editor=NEW_REPLY + ".tiptap",
        submit=NEW_REPLY + "[data-view-name=comment-reply-post]",
        routes=("mouse",),
    ),
    Composer(
        name="linkedin-old-comment",
        site="linkedin",
        surface="comment",
        path=OLD_POST,
        editor=OLD_COMMENT + ".ql-editor",
        submit=OLD_COMMENT + ".comments-comment-box__submit-button--cr",
        routes=BUTTON,
    ),
]
