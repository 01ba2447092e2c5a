"""Where X publishes."""

from tests.browser.composers.composer import BUTTON_AND_SHORTCUT, Composer

FIRST_PART = "[data-testid=tweetTextarea_0]"
DIALOG = "[role=dialog] "

X = [
    Composer(
        name="x-post-inline",
        site="x",
        surface="post",
        path="/home",
        editor=FIRST_PART,
        submit="[data-testid=tweetButtonInline]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="x-post-modal",
        site="x",
        surface="post",
        path="/home",
        steps=("[data-testid=SideNav_NewTweet_Button]",),
        editor=DIALOG + FIRST_PART,
        submit="[data-testid=tweetButton]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="x-thread",
        site="x",
        surface="thread",
        path="/home",
        steps=("[data-testid=SideNav_NewTweet_Button]",),
        first=(DIALOG + FIRST_PART, "Hoy llueve en el valle.", "[data-testid=addButton]"),
        editor="[data-testid=tweetTextarea_1]",
        submit="[data-testid=tweetButton]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="x-reply-modal",
        site="x",
        surface="reply",
        path="/home",
        steps=("[data-testid=reply]",),
        editor=DIALOG + FIRST_PART,
        submit="[data-testid=tweetButton]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="x-reply-inline",
        site="x",
        surface="reply",
        path="/biblioteca_norte/status/1801",
        editor=FIRST_PART,
        submit="[data-testid=tweetButtonInline]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="x-quote",
        site="x",
        surface="quote",
        path="/home",
        steps=("[data-testid=quote]",),
        editor=DIALOG + FIRST_PART,
        submit="[data-testid=tweetButton]",
        routes=BUTTON_AND_SHORTCUT,
    ),
    Composer(
        name="x-edit",
        site="x",
        surface="edit",
        path="/home",
        steps=(".post-menu [data-testid=caret]", ".post-menu [role=menuitem]"),
        editor=DIALOG + FIRST_PART,
        existing="El sendero del río ya tiene señales nuevas.",
        submit="[data-testid=tweetButton]",
        routes=("mouse", "shortcut"),
    ),
]
