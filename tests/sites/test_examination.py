"""What pages saved from the replicas, and broken ones, say of the definitions."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comedido.sites import judging
from comedido.sites.definition_file import read_definition
from comedido.sites.examination import Row, examine
from comedido.sites.judging import State
from comedido.sites.saved_page import SavedPage, read_page
from tests.extension.conftest import EXTENSION
from tests.sites.conftest import PAGES, SITES

DEFINITIONS = {
    site: read_definition(SITES / f"{site}.json")
    for site in ("x", "facebook", "instagram", "youtube", "flickr", "linkedin")
}


def saved(name: str) -> SavedPage:
    return read_page(PAGES / f"{name}.html").page


def alive(rows: Sequence[Row], key: str) -> dict[str, int | None]:
    return {row.value: row.matches for row in rows if row.key == key and row.state is State.ALIVE}


def state_of(rows: Sequence[Row], key: str, value: str) -> set[State]:
    return {row.state for row in rows if row.key == key and row.value == value}


def test_the_replica_of_x_shows_editor_submit_and_account() -> None:
    rows = examine(DEFINITIONS["x"], [saved("x_home")])
    assert alive(rows, "surfaces.editors") == {
        "[data-testid^=tweetTextarea_]:is([contenteditable=true], textarea)": 1
    }
    assert alive(rows, "surfaces.submit") == {"[data-testid=tweetButtonInline]": 1}
    assert len(alive(rows, "identity.selector")) == 2
    assert state_of(rows, "surfaces.submit", "[data-testid=tweetButton]") == {State.DEAD}


def test_pages_are_taken_together() -> None:
    rows = examine(DEFINITIONS["x"], [saved("x_home"), saved("x_compose")])
    assert "[data-testid=tweetButton]" in alive(rows, "surfaces.submit")
    assert "[role=dialog]" in alive(rows, "surfaces.scope")


@pytest.mark.parametrize(
    ("page", "keys"),
    [
        ("facebook", ["surfaces.editors", "surfaces.scope", "surfaces.parent.text", "neverSubmits"]),
        ("instagram", ["surfaces.editors", "surfaces.label", "surfaces.submitNames", "identity.selector"]),
        (
            "youtube_watch",
            ["surfaces.editors", "surfaces.submit", "surfaces.parent.text", "identity.selector"],
        ),
        ("youtube_studio", ["surfaces.editors", "surfaces.scope", "surfaces.submit"]),
        ("flickr", ["surfaces.editors", "surfaces.scope", "surfaces.submitNames", "identity.selector"]),
    ],
)
def test_the_other_replicas_show_where_something_is_written(page: str, keys: list[str]) -> None:
    rows = examine(DEFINITIONS[page.partition("_")[0]], [saved(page)])
    assert [key for key in keys if not alive(rows, key)] == []


def test_the_dialog_in_the_shadow_root_of_linkedin_is_seen_beside_both_kinds_of_comment_boxes() -> None:
    rows = examine(DEFINITIONS["linkedin"], [saved("linkedin_feed"), saved("linkedin_post")])
    assert alive(rows, "surfaces.editors")["[role=dialog] .ql-editor"] == 1
    assert set(alive(rows, "surfaces.submit")) == {
        ".share-actions__primary-action",
        ".comments-comment-box__submit-button--cr",
        "button[data-view-name=comment-post]",
    }
    assert len(alive(rows, "identity.selector")) == 3


def test_a_renamed_editor_is_dead() -> None:
    html = (PAGES / "x_home.html").read_text("utf-8").replace("tweetTextarea_", "postBox_")
    rows = examine(DEFINITIONS["x"], [SavedPage(html)])
    assert alive(rows, "surfaces.editors") == {}
    assert alive(rows, "surfaces.submit") == {"[data-testid=tweetButtonInline]": 1}


def test_names_are_judged_in_the_language_of_the_page() -> None:
    spanish, english = (examine(DEFINITIONS["x"], [saved(name)]) for name in ("x_home", "x_home_en"))
    assert state_of(spanish, "profile.ownNames", "en: Edit profile") == {State.UNTOLD}
    assert state_of(english, "profile.ownNames", "en: Edit profile") == {State.DEAD}
    assert "en: Post · Tweet" in alive(english, "surfaces.submitNames")


def test_cookies_scripts_and_addresses_are_not_told_from_a_page() -> None:
    rows = examine(DEFINITIONS["x"], [SavedPage("<p>")])
    sources = [row for row in rows if row.kind == "source"]
    assert [(row.owners, row.state) for row in sources] == [
        (("cookie",), State.UNTOLD),
        (("script",), State.UNTOLD),
    ]
    assert {row.state for row in rows if row.key.endswith((".path", ".paths"))} == {State.UNTOLD}


def test_an_optional_submit_control_is_never_dead() -> None:
    rows = examine(DEFINITIONS["facebook"], [SavedPage("<html lang=es>")])
    optional = [row for row in rows if row.key == "surfaces.submit"]
    assert {row.state for row in optional} == {State.UNTOLD}


def test_a_selector_is_alive_only_where_its_pattern_fits() -> None:
    link = "<a data-testid=AppTabBar_Profile_Link href='{}'></a>"
    selector = "a[data-testid=AppTabBar_Profile_Link]"
    for address, state in (("/valdeluna", State.ALIVE), ("/i/premium", State.DEAD)):
        rows = examine(DEFINITIONS["x"], [SavedPage(link.format(address))])
        assert state_of(rows, "identity.selector", selector) == {state}


def test_no_name_and_no_text_of_a_page_comes_out() -> None:
    page = SavedPage(
        "<article role=article aria-label='Comentario de Marta Rojas hace 2 h'><p dir=auto>Texto privado</p>"
        "<form role=presentation><div contenteditable=true role=textbox "
        "aria-label='Comentar como marta rojas'>Borrador</div>"
        "<div contenteditable=true role=textbox aria-label='Responder a Marta Rojas'>Borrador</div></form>"
    )
    shown = repr(examine(DEFINITIONS["facebook"], [page]))
    assert "Comentar como …" in shown
    assert re.findall("marta|rojas|borrador|privado", shown, re.IGNORECASE) == []


def test_controls_and_editors_are_those_of_the_extension() -> None:
    composer = (EXTENSION / "src" / "content" / "composer.ts").read_text("utf-8")
    assert f'EDITABLE = "{judging.EDITABLE}"' in composer
    assert f'PRESSABLE = "{judging.PRESSABLE}"' in composer


FRAGMENTS = st.sampled_from(
    [
        *(
            "<div ",
            "role=dialog",
            " contenteditable=true",
            " data-testid=tweetTextarea_0",
            " aria-label='",
            "'>",
        ),
        *(
            "<template shadowrootmode=open>",
            "</template>",
            "<template>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
        ),
        *(
            "<svg>",
            "<table>",
            "<td>",
            "<select>",
            "<button>",
            "Postear",
            "\0",
            "\x1b[31m",
            "ñ",
            "<html lang=",
            "<form>",
        ),
        *(
            "window.__INITIAL_STATE__",
            "aria-labelledby=a id=a ",
            "<textarea>",
            "<frameset>",
            "<math>",
            "&#x110000;",
        ),
    ]
)


@settings(deadline=None, max_examples=150)
@given(html=st.lists(FRAGMENTS | st.text(max_size=8), max_size=40).map("".join))
def test_any_html_gives_an_examination(html: str) -> None:
    for definition in DEFINITIONS.values():
        for row in examine(definition, [SavedPage(html)]):
            assert row.state is not State.ALIVE or row.matches
            assert "\x1b" not in str(row.first)
