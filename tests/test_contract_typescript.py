from pathlib import Path

from typer.testing import CliRunner

from comedido.command_line.application import app
from comedido.contract_typescript import typescript

GENERATED = Path(__file__).parents[1] / "extension" / "src" / "contract.ts"


def test_the_generated_file_is_up_to_date() -> None:
    assert GENERATED.read_text(encoding="utf-8") == typescript(), (
        "Run `comedido contract > extension/src/contract.ts`"
    )


def test_what_is_sent_may_leave_out_fields_with_a_default() -> None:
    assert "readonly surface?: Surface;" in typescript()
    assert "readonly parent_text?: string | null;" in typescript()


def test_what_is_received_carries_every_field() -> None:
    assert "readonly unfinished: readonly string[];" in typescript()
    assert "readonly where: string | null;" in typescript()


def test_the_members_of_a_union_are_told_apart_by_their_kind() -> None:
    assert 'readonly kind: "problem";' in typescript()
    assert "export type Request = CheckRequest | InteractionRequest | DecisionRequest | " in typescript()


def test_offsets_are_pairs() -> None:
    assert "readonly spans: readonly (readonly [number, number])[];" in typescript()


def test_the_command_prints_it() -> None:
    assert CliRunner().invoke(app, ["contract"]).stdout == typescript()
