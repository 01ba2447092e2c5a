from typer.testing import CliRunner

from comedido.command_line.application import app
from comedido.coverage import coverage_table
from comedido.policy.load import circular


def test_the_table_is_printed_as_it_is_kept(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["coverage"])
    assert (result.exit_code, result.stdout) == (0, coverage_table(circular()))
