"""Where Flickr publishes, as far as anything is known of it."""

from tests.browser.composers.composer import Composer

FLICKR = [
    Composer(
        name="flickr-comment",
        site="flickr",
        surface="comment",
        path="/photos/museo_del_rio/5301/",
        editor=".add-comment-section textarea",
        submit=".add-comment-section button",
        routes=("mouse", "focused_button"),
    ),
    Composer(
        name="flickr-description",
        site="flickr",
        surface="edit",
        path="/photos/marta_rojas/5302/",
        steps=(".title-desc-block .photo-title",),
        editor=".title-desc-block textarea.description",
        existing="Puente viejo\n\nDesde la orilla, a las seis.",
        submit=".title-desc-block button",
        routes=("mouse",),
    ),
]
