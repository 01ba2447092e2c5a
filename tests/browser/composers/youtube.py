"""Where YouTube publishes: beside the videos and in Studio."""

from tests.browser.composers.composer import BUTTON_AND_SHORTCUT, Composer

VIDEO = "/watch"
STUDIO = "//studio.youtube.com"
EDITOR = " #contenteditable-root"
SUBMIT = " #submit-button button"
SIMPLE_BOX = "ytd-comment-simplebox-renderer"
REPLIES = "ytd-comment-replies-renderer"
THREAD = "ytd-comment-thread-renderer"
POST = "ytd-backstage-post-dialog-renderer"
TITLE = "#title-textarea #textbox"
DESCRIPTION = "#description-textarea #textbox"

YOUTUBE = [
    Composer(
        name="youtube-comment",
        site="youtube",
        surface="comment",
        path=VIDEO,
        steps=("#placeholder-area",),
        editor=SIMPLE_BOX + EDITOR,
        submit=SIMPLE_BOX + SUBMIT,
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="youtube-reply",
        site="youtube",
        surface="reply",
        path=VIDEO,
        steps=("#reply-button-end button",),
        editor=REPLIES + EDITOR,
        submit=REPLIES + SUBMIT,
        routes=("mouse",),
    ),
    Composer(
        name="youtube-comment-edit",
        site="youtube",
        surface="edit",
        path=VIDEO,
        steps=("#action-menu button",),
        editor=THREAD + EDITOR,
        existing="Yo fui el domingo.",
        submit=THREAD + SUBMIT,
        routes=("mouse",),
    ),
    Composer(
        name="youtube-community-post",
        site="youtube",
        surface="post",
        path="/@AlcaldiaValdeluna/community",
        account="institutional",
        variants={"account": "institutional"},
        steps=("#commentbox-placeholder",),
        editor=POST + EDITOR,
        submit=POST + SUBMIT,
        routes=("mouse",),
    ),
    Composer(
        name="youtube-studio-video",
        site="youtube",
        surface="post",
        path=f"{STUDIO}/videos/upload",
        first=(TITLE, "Un paseo por el río", DESCRIPTION),
        editor=DESCRIPTION,
        onwards="#next-button button",
        back="#back-button button",
        submit="#done-button button",
        routes=("mouse",),
    ),
    Composer(
        name="youtube-studio-video-edit",
        site="youtube",
        surface="edit",
        path=f"{STUDIO}/video/4ever/edit",
        editor=DESCRIPTION,
        existing="Así se ve el valle\n\nGrabado el domingo desde la loma.",
        submit="ytcp-button#save button",
        routes=("mouse",),
    ),
    Composer(
        name="youtube-studio-reply",
        site="youtube",
        surface="reply",
        path=f"{STUDIO}/comments",
        editor="ytcp-commentbox textarea",
        submit="ytcp-commentbox ytcp-comment-button button",
        routes=("mouse",),
    ),
]
