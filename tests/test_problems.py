from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from comedido.contract import Decision, Draft, Message, Problem
from comedido.problems import problem_of

DRAFT_TEXT = "secreto"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.just(DRAFT_TEXT),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "links", DRAFT_TEXT + "!"]), inner)
    ),
    max_leaves=8,
)


def problem_with(validate: Callable[[], object]) -> Problem | None:
    try:
        validate()
    except ValidationError as error:
        return problem_of(error)
    return None


@given(sent=json_values)
@pytest.mark.parametrize("model", [Draft, Decision])
def test_no_value_is_ever_repeated(model: type[Message], sent: object) -> None:
    fields = {"text": sent, "actor": sent, "media": sent, "network": sent, "parent_text": sent}
    problem = problem_with(lambda: model.model_validate(fields))
    assert problem is None or DRAFT_TEXT not in problem.model_dump_json()


@given(sent=st.binary())
def test_any_bytes_are_a_draft_or_a_problem(sent: bytes) -> None:
    problem = problem_with(lambda: Draft.model_validate_json(sent))
    assert problem is None or problem.code == "invalid"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Falta este campo; agréguelo."),
        ({"text": "a", "surface": "muro"}, "El valor debe ser 'post', 'reply'"),
        ({"text": "a" * 70_000}, "El texto es demasiado largo; el máximo es 63206 caracteres."),
        ({"text": 1, "otra": 2}, "Debe ser un texto entre comillas. Hay 1 más por corregir."),
    ],
)
def test_people_read_what_is_wrong_in_spanish(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValidationError) as raised:
        Draft.model_validate(fields)
    assert problem_of(raised.value).message.startswith(message)
