"""The data files: every recogniser finds its own examples, and names only signs that exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.pipeline import read
from comedido.policy.model import Entity
from comedido.private_data.recogniser import Recogniser, compiled, recognisers
from comedido.private_data.recognition import Recognised, recognised, squeezed
from comedido.private_data.surroundings import surroundings_book

FILES = ("personal_data.yaml", "credentials.yaml", "confidential.yaml")
ALL = [(file, name, one) for file in FILES for name, one in recognisers(file).items()]
FOUND = [(file, name, text) for file, name, one in ALL for text in one.found]
PASSED_OVER = [(file, text) for file, _, one in ALL for text in one.passed_over]


def seen(file: str, text: str, entity: Entity | None = None) -> list[Recognised]:
    return recognised(file, read(text), entity or Entity())


@pytest.mark.parametrize(("file", "name", "text"), FOUND)
def test_finds_its_example(file: str, name: str, text: str) -> None:
    kinds = {one.recogniser.says for one in seen(file, text)}
    assert recognisers(file)[name].says in kinds


@pytest.mark.parametrize(("file", "text"), PASSED_OVER)
def test_passes_over_what_only_looks_alike(file: str, text: str) -> None:
    assert seen(file, text) == []


@pytest.mark.parametrize("one", [one for _, _, one in ALL if one.parts])
@given(data=st.data())
def test_no_value_is_without_one_of_the_parts(one: Recogniser, data: st.DataObject) -> None:
    assert one.pattern is not None
    text = squeezed(read(data.draw(st.from_regex(compiled(one.pattern)))))
    assert any(part in text for part in one.parts)


@pytest.mark.parametrize(("file", "name", "one"), ALL)
def test_names_only_signs_that_exist(file: str, name: str, one: Recogniser) -> None:
    named = {*one.before, *one.near, *one.unless, *one.unless_before, *one.unless_after}
    assert named <= surroundings_book().signs.keys()


def test_every_sign_is_asked_for() -> None:
    named = {
        sign
        for _, _, one in ALL
        for sign in (*one.before, *one.near, *one.unless, *one.unless_before, *one.unless_after)
    }
    assert surroundings_book().signs.keys() - named == {"writer"}
