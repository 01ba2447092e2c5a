"""The site definitions of a bundle, as the extension is told them."""

import json
from contextvars import copy_context
from datetime import date
from pathlib import Path

import pytest

from comedido.contract import DefinitionsRequest, StatusRequest
from comedido.data_bundle.entity_definitions import entity_definitions
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.install import install, roll_back
from comedido.data_bundle.publishing import Edition, built
from comedido.data_bundle.store import user_store
from comedido.data_bundle.trial import try_here
from tests.data_bundle.conftest import forget_data
from tests.data_bundle.editions import PRIVATE_KEY, no_self_test
from tests.native_host import NativeHost

SITES = Path(__file__).parents[2] / "extension" / "src" / "sites"
ABOUT = Edition("Ministerio de Ejemplo", "2026.11.1", date(2026, 11, 1))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with data to publish: the definition of X."""
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "x.json").write_bytes((SITES / "x.json").read_bytes())
    return tmp_path


def test_they_are_told_with_their_common_parts_while_their_bundle_is_in_force(data: Path) -> None:
    assert (entity_definitions().data, entity_definitions().definitions) == (None, [])
    install(built(data, ABOUT, PRIVATE_KEY, no_self_test), user_store(), "prueba", self_test=no_self_test)
    with NativeHost() as host:
        status = host.ask(StatusRequest(id=1).model_dump(mode="json"))["status"]
        told = host.ask(DefinitionsRequest(id=2).model_dump(mode="json"))["definitions"]
    assert told["data"] == status["data"]
    assert told["data"].startswith("2026.11.1-")
    [text] = told["definitions"]
    definition = json.loads(text)
    assert (definition["site"], "common" in definition) == ("x", False)
    assert all(surface["editors"] for surface in definition["surfaces"])

    roll_back(user_store())
    forget_data()
    assert entity_definitions().definitions == []


def test_more_than_a_browser_would_take_is_refused_before_it_is_signed(data: Path) -> None:
    definition = json.loads((SITES / "x.json").read_text("utf-8"))
    definition["surfaces"] = [definition["surfaces"][0]] * 40
    for letter in "abcdefghijklmno":
        (data / "sites" / f"{letter}.json").write_text(json.dumps(definition), "utf-8")
    with pytest.raises(BundleError, match=r"sites es demasiado grande: \d+ bytes; el máximo es 262144"):
        # Whatever is tried is tried out in its own context.
        copy_context().run(built, data, ABOUT, PRIVATE_KEY, try_here)
