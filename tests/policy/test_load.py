"""What an entity may change, and how a mistake in its file is told."""

from pathlib import Path

import pytest

from comedido.contract import DeviceRole, Severity, WhenServiceIsAbsent
from comedido.documents import DocumentError
from comedido.policy.load import changed, circular, policy_in_force
from comedido.policy.machine import MachinePolicy
from tests.hostile.defence import defended_by

DOCUMENT = Path(__file__).parents[2] / "docs" / "politica.md"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMEDIDO_HOME", str(tmp_path))
    return tmp_path


def written(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "policy.yaml"
    file.write_text(text, encoding="utf-8")
    return file


ENTITY = """\
entity: Ministerio de Ejemplo
version: "3"
when_service_is_absent: hold
clauses:
  "2.6": {enabled: false}
  "1.7":
    severity: medium
    message: Revise «{fragmento}», por favor.
"""


def test_an_entity_changes_what_it_names_and_nothing_else(home: Path) -> None:
    written(home / "configuration", ENTITY)
    policy, mistakes = policy_in_force()
    before = circular()
    assert mistakes == []
    assert policy.when_service_is_absent is WhenServiceIsAbsent.HOLD
    assert not policy.clauses["2.6"].enabled
    assert policy.clauses["1.7"].severity is Severity.MEDIUM
    assert policy.clauses["1.7"].message == "Revise «{fragmento}», por favor."
    assert policy.clauses["1.7"].advice == before.clauses["1.7"].advice
    untouched = set(before.clauses) - {"2.6", "1.7"}
    assert all(policy.clauses[clause] == before.clauses[clause] for clause in untouched)
    assert policy.name == "Circular 01 de 2019 · Ministerio de Ejemplo"


def test_the_machine_has_the_last_word(home: Path) -> None:
    written(home / "configuration", ENTITY)
    written(home / "machine", 'version: "1"\nclauses:\n  "2.6": {enabled: true}\n')
    assert policy_in_force().policy.clauses["2.6"].enabled


def test_without_files_the_circular_is_in_force(home: Path) -> None:
    assert policy_in_force().policy == circular()


def test_a_file_with_a_mistake_is_left_out_whole_and_named(home: Path) -> None:
    file = written(home / "configuration", ENTITY + '  "4.4": {seferity: low}\n')
    policy, mistakes = policy_in_force()
    assert policy == circular()
    assert [(m.file, m.line, m.key) for m in mistakes] == [(file, 9, "clauses.4.4.seferity")]


@pytest.mark.parametrize(
    ("text", "line", "key", "reason"),
    [
        ('version: "1"\nentitty: X\n', 2, "entitty", "clave desconocida"),
        ("entity: X\n", 1, "version", "falta"),
        ('version: "1"\nwhen_service_is_absent: stop\n', 2, "when_service_is_absent", "debe ser"),
        ('version: "1"\nclauses:\n  "5.1": {enabled: false}\n', 3, "clauses.5.1", "no es un numeral"),
        ('version: "1"\nclauses:\n  "1.9": {enabled: false}\n', 3, "clauses.1.9", "no es un numeral"),
        ('version: "1"\nclauses:\n  "1.7": {enabled: quizás}\n', 3, "clauses.1.7.enabled", "true o false"),
        ('version: "1"\nclauses:\n  "1.7": {}\n', 3, "clauses.1.7", "no cambia nada"),
        ('version: "1"\nclauses:\n  "1.7": {message: ""}\n', 3, "clauses.1.7.message", "muy corto"),
        ('version: "2.1.3"\nclauses:\n  "2.1": {advice: "Vea {cosa}."}\n', 3, "clauses.2.1", "{cosa}"),
        (
            'version: "1"\nclauses:\n  "2.10": {enabled: false}\n  "2.1": {advice: "Vea {cosa}."}\n',
            4,
            "clauses.2.1",
            "{cosa}",
        ),
        ('version: "1"\nentity: {acronyms: RUNT}\n', 2, "entity.acronyms", "una lista"),
        ('version: "1"\nentity: {answer_days: 0}\n', 2, "entity.answer_days", "1 o más"),
        ('version: "1"\njournal: {days: 9999}\n', 2, "journal.days", "3650 o menos"),
        ('version: "1"\njournal: {days: pocos}\n', 2, "journal.days", "número entero"),
        ('version: "1"\nclauses:\n  "1.7": {advice: "Vea {cosa}."}\n', 3, "clauses.1.7", "{fragmento}"),
        (
            'version: "1"\nclauses:\n  "1.7":\n    variants: {rumor: {message: A., advice: B.}}\n',
            3,
            "clauses.1.7",
            "accusation",
        ),
        ('version: "1"\nversion: "2"\n', 2, "version", "dos veces"),
        ('version: "1\nclauses: [\n', 3, "", "no es YAML"),
        ("- 1\n", 1, "", "claves con sus valores"),
        ("", 1, "", "claves con sus valores"),
    ],
)
def test_a_mistake_names_line_key_and_reason(
    tmp_path: Path, text: str, line: int, key: str, reason: str
) -> None:
    file = written(tmp_path, text)
    with pytest.raises(DocumentError) as caught:
        changed(circular(), file)
    mistake = caught.value.mistakes[0]
    assert (mistake.file, mistake.line, mistake.key) == (file, line, key)
    assert reason in mistake.reason
    assert str(file) in str(caught.value)


def test_a_name_that_no_key_can_have_is_named_as_such(tmp_path: Path) -> None:
    file = written(tmp_path, 'version: "1"\ndata:\n  keys:\n    Mi Entidad: x\n')
    with pytest.raises(
        DocumentError, match=r"línea 4, «data\.keys\.Mi Entidad»: un nombre de clave lleva solo"
    ):
        changed(circular(), file, MachinePolicy)


def test_a_variant_is_worded_anew_and_the_others_stay(tmp_path: Path) -> None:
    variant = "{unknown_account: {message: ¿De quién es?, advice: Diga.}}"
    file = written(tmp_path, f"version: 1\nclauses:\n  1.5:\n    variants: {variant}\n")
    variants = changed(circular(), file).clauses["1.5"].variants
    assert variants["unknown_account"].message == "¿De quién es?"
    assert variants["uncertain_identity"] == circular().clauses["1.5"].variants["uncertain_identity"]


def test_the_example_for_entities_is_a_policy(tmp_path: Path) -> None:
    example = DOCUMENT.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    policy = changed(circular(), written(tmp_path, example))
    assert policy.name.endswith("Ministerio de Ejemplo")
    assert policy.clauses["1.7"].variants["accusation"].message.startswith("«{fragmento}»")
    assert policy.entity.domains == ["ejemplo.gov.co"]
    assert policy.device.role is DeviceRole.INSTITUTIONAL
    assert policy.journal.days == 180


def test_the_machine_decides_how_long_the_journal_is_kept_and_whether_people_may_silence(home: Path) -> None:
    written(home / "configuration", 'version: "1"\njournal: {days: 90}\npeople_may_silence: true\n')
    written(home / "machine", 'version: "1"\njournal: {days: 30}\npeople_may_silence: false\n')
    policy, mistakes = policy_in_force()
    assert mistakes == []
    assert (policy.journal.days, policy.people_may_silence) == (30, False)
    assert (circular().journal.days, circular().people_may_silence) == (365, True)


def test_the_machine_adds_to_what_the_entity_says_of_itself(home: Path) -> None:
    written(home / "configuration", 'version: "1"\nentity: {name: Ministerio de Ejemplo, answer_days: 10}\n')
    written(home / "machine", 'version: "1"\nentity: {domains: [ejemplo.gov.co]}\ndevice: {name: sala-2}\n')
    policy, mistakes = policy_in_force()
    assert mistakes == []
    assert (policy.entity.name, policy.entity.answer_days) == ("Ministerio de Ejemplo", 10)
    assert policy.entity.domains == ["ejemplo.gov.co"]
    assert policy.device.name == "sala-2"


def test_a_wrong_value_of_the_entity_is_named_with_its_line(tmp_path: Path) -> None:
    file = written(tmp_path, 'version: "1"\nentity:\n  name: Ministerio de Ejemplo\n  answer_days: 0\n')
    with pytest.raises(DocumentError, match=r"línea 4, «entity\.answer_days»"):
        changed(circular(), file)


def test_quotes_may_be_left_out(tmp_path: Path) -> None:
    file = written(tmp_path, "version: 3.10\nclauses:\n  2.10: {enabled: false}\n")
    policy = changed(circular(), file)
    assert policy.version.endswith("+3.10")
    assert [clause for clause, found in policy.clauses.items() if not found.enabled] == ["2.10"]


def test_nesting_without_end_is_a_mistake_not_a_crash(tmp_path: Path) -> None:
    file = written(tmp_path, "[" * 9_000)
    with pytest.raises(DocumentError, match="no es YAML"):
        changed(circular(), file)


def test_an_unreadable_file_is_a_mistake_not_a_crash(tmp_path: Path) -> None:
    file = tmp_path / "policy.yaml"
    file.write_bytes(b"\xff\xfe\x00version")
    with pytest.raises(DocumentError, match="no se puede leer"):
        changed(circular(), file)


@pytest.mark.parametrize("text", ["Revise {fragmento", "Revise }", "Revise {a{fragmento}}", "Revise {"])
@defended_by(
    "service/comedido/policy/model.py", "AfterValidator(_with_plain_fields)", instead="Field(description='')"
)
def test_a_stray_brace_is_a_mistake_with_its_line_and_the_circular_stays_in_force(
    home: Path, text: str
) -> None:
    written(home / "configuration", f'version: "1"\nclauses:\n  "1.7":\n    message: "{text}"\n')
    policy, [mistake] = policy_in_force()
    assert policy.clauses == circular().clauses
    assert (mistake.line, mistake.key) == (4, "clauses.1.7.message")
    assert "llave suelta" in mistake.reason


@pytest.mark.parametrize("field", ["{fragmento!x}", "{fragmento:>999999999}"])
@defended_by(
    "service/comedido/policy/model.py",
    "if any(form or conversion for _, _, form, conversion in fields):",
    instead="if False:",
)
def test_a_field_that_could_not_be_filled_in_is_a_mistake(home: Path, field: str) -> None:
    written(home / "configuration", f'version: "1"\nclauses:\n  "1.7":\n    message: "Revise {field}"\n')
    [mistake] = policy_in_force().mistakes
    assert (mistake.line, mistake.reason) == (
        4,
        "un campo lleva solo su nombre entre llaves, así: {fragmento}",
    )
