"""A new bundle is in force whole, or the old one is: whatever happens on the way."""

import itertools
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from comedido import folders
from comedido.accounts.current_inventory import CurrentInventory
from comedido.contract import Actor, Network
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.in_force import data_in_force
from comedido.data_bundle.install import install, roll_back, verified_news
from comedido.data_bundle.store import Store, machine_store, user_store
from comedido.policy.load import policy_in_force
from tests.data_bundle.conftest import forget_data
from tests.data_bundle.editions import INVENTORY, OTHER_KEY, edition, no_self_test, trust
from tests.data_bundle.installing_victim import KILLED, install_and_die


def put_in_force(content: bytes, store: Store | None = None, **more: bool) -> None:
    install(content, store or user_store(), "prueba", self_test=no_self_test, **more)
    forget_data()


def version() -> str | None:
    forget_data()
    manifest = data_in_force().manifest
    return manifest.version if manifest else None


def kept(store: Store) -> list[str]:
    return sorted(folder.name.partition("-")[0] for folder in (store.folder / "versions").iterdir())


def test_policy_and_inventory_count_at_once_and_the_machine_keeps_the_last_word(tmp_path: Path) -> None:
    folders.configuration().mkdir()
    (folders.configuration() / "policy.yaml").write_text(
        'version: "1"\nclauses: {"2.6": {enabled: true}}\n', "utf-8"
    )
    put_in_force(edition(tmp_path, inventory__csv=INVENTORY))
    policy, mistakes = policy_in_force()
    assert mistakes == []
    # A person's own file does not undo what the entity signed.
    assert not policy.clauses["2.6"].enabled
    assert policy.name.endswith("Ministerio de Ejemplo")
    known = CurrentInventory().accounts().find(Network.X, Actor(handle="min_ejemplo"))
    assert known is not None
    assert known.kind.value == "institutional"
    trust(more='clauses: {"2.6": {enabled: true}}\n')
    assert policy_in_force().policy.clauses["2.6"].enabled


def test_only_the_one_before_is_kept_and_a_rollback_returns_to_it(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        put_in_force(edition(tmp_path, number))
    assert (version(), kept(user_store())) == ("2026.11.3", ["2026.11.2", "2026.11.3"])
    assert roll_back(user_store()) == "2026.11.2"
    assert (version(), kept(user_store())) == ("2026.11.2", ["2026.11.2"])
    assert roll_back(user_store()) is None
    assert version() is None
    with pytest.raises(BundleError, match="No hay datos instalados"):
        roll_back(user_store())


def test_older_data_need_to_be_asked_for(tmp_path: Path) -> None:
    older = edition(tmp_path, 1)
    put_in_force(edition(tmp_path, 2))
    with pytest.raises(BundleError, match=r"2026\.11\.1 son más viejos que los 2026\.11\.2 .*--allow-older"):
        put_in_force(older)
    assert version() == "2026.11.2"
    put_in_force(older, allow_older=True)
    assert version() == "2026.11.1"


def test_what_was_given_up_is_no_news(tmp_path: Path) -> None:
    put_in_force(edition(tmp_path, 1))
    second = edition(tmp_path, 2)
    assert verified_news(second, user_store())
    put_in_force(second)
    roll_back(user_store())
    assert not verified_news(second, user_store())
    assert verified_news(edition(tmp_path, 3), user_store())


def test_a_failed_self_test_leaves_all_as_it_was(tmp_path: Path) -> None:
    put_in_force(edition(tmp_path, 1))

    def fail(_: Path) -> None:
        raise BundleError("Los datos no pasaron su prueba.")

    with pytest.raises(BundleError, match="no pasaron"):
        install(edition(tmp_path, 2), user_store(), "prueba", self_test=fail)
    assert version() == "2026.11.1"


def test_expired_and_distrusted_bundles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="vencieron"):
        put_in_force(edition(tmp_path, expires=date(2026, 11, 2)))
    with pytest.raises(BundleError, match="La firma"):
        put_in_force(edition(tmp_path, key=OTHER_KEY))
    assert version() is None


def test_the_newest_of_the_computer_s_and_the_user_s_counts(tmp_path: Path) -> None:
    put_in_force(edition(tmp_path, 2), machine_store())
    put_in_force(edition(tmp_path, 1))
    assert version() == "2026.11.2"
    put_in_force(edition(tmp_path, 3))
    assert version() == "2026.11.3"


def test_damage_is_told_and_the_one_before_helps_out(tmp_path: Path) -> None:
    put_in_force(edition(tmp_path, 1))
    put_in_force(edition(tmp_path, 2))
    folder = data_in_force().folder
    assert folder is not None
    (folder / "policy.yaml").write_text('version: "2"\nclauses: {"4.4": {enabled: false}}\n', "utf-8")
    assert version() == "2026.11.1"
    assert policy_in_force().policy.clauses["4.4"].enabled
    [problem] = data_in_force().problems
    assert "policy.yaml de los datos no es el que se firmó" in problem
    assert problem.endswith("Mientras tanto rigen los datos anteriores.")
    put_in_force(edition(tmp_path, 2))
    assert (version(), data_in_force().problems) == ("2026.11.2", ())


def test_a_key_that_is_no_longer_trusted_ends_its_data(tmp_path: Path) -> None:
    put_in_force(edition(tmp_path))
    trust(OTHER_KEY)
    assert version() is None
    assert "La firma" in data_in_force().problems[0]


@pytest.mark.parametrize("record", [b"", b"{", b'{"in_force": "../../etc"}', b"\xff"])
def test_a_record_that_is_none_is_told_and_mended(tmp_path: Path, record: bytes) -> None:
    put_in_force(edition(tmp_path))
    (folders.data() / "in_force.json").write_bytes(record)
    assert version() is None
    assert "No se puede leer qué datos rigen" in data_in_force().problems[0]
    put_in_force(edition(tmp_path))
    assert (version(), data_in_force().problems) == ("2026.11.1", ())


def test_a_folder_that_can_t_be_written_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "archivo"
    in_the_way.write_text("")
    with pytest.raises(BundleError, match=r"No se pueden guardar los datos .* Revise el espacio"):
        put_in_force(edition(tmp_path), Store(in_the_way))


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has a umask")
@pytest.mark.parametrize("umask", [0o077, 0o027, 0o000])
def test_what_is_installed_for_everybody_can_be_read_by_all_and_written_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, umask: int
) -> None:
    above = tmp_path / "lib"
    content = edition(tmp_path)
    monkeypatch.setattr(folders, "machine_data", lambda: above / "comedido" / "data")
    before = os.umask(umask)
    try:
        put_in_force(content, machine_store())
    finally:
        os.umask(before)
    made = [path for path in (above, *above.rglob("*")) if path.name != "data.lock"]
    assert len(made) > 6
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_dir()} == {0o755}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_file()} == {0o644}


@pytest.mark.skipif(os.name != "posix", reason="the victim is a fork")
def test_a_process_that_dies_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    first, second = edition(tmp_path, 1), edition(tmp_path, 2)
    put_in_force(first)
    seen: list[str | None] = []
    for moment in itertools.count():
        status = install_and_die(second, moment)
        seen.append(version())
        assert data_in_force().problems == ()
        if status == 0:
            break
        assert status == KILLED
        if seen[-1] == "2026.11.2":
            # From here on the new one was in force; again from the old one, so that every moment is tried.
            put_in_force(first, allow_older=True)
    assert len(seen) > 15
    assert set(seen) == {"2026.11.1", "2026.11.2"}
    assert seen == sorted(seen, key=str)
    assert kept(user_store()) == ["2026.11.1", "2026.11.2"]
