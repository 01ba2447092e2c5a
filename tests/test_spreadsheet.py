import csv
import io
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido import spreadsheet
from comedido.spreadsheet import (
    DELIMITERS,
    Row,
    beginning_of,
    fitted,
    lines_of,
    read_sheet,
    rows_of,
    without_formula,
)

# Python's writer leaves a lone carriage return without quotes; the programs that people use never write one.
cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=30)
tables = st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=8)


def rows(text: str, delimiter: str = ",") -> list[Row]:
    return list(rows_of(lines_of(io.StringIO(text, newline="")), delimiter))


@given(tables, st.sampled_from(DELIMITERS), st.sampled_from(["\n", "\r\n"]))
def test_what_a_program_writes_is_read_back(table: list[list[str]], delimiter: str, end: str) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter, lineterminator=end).writerows(table)
    found = rows(written.getvalue(), delimiter)
    assert [(row.cells, row.mistake) for row in found] == [(cells, None) for cells in table]
    assert [row.number for row in found] == list(range(1, len(table) + 1))


@given(st.text(max_size=300) | st.text('",;\n\rab', max_size=200), st.sampled_from(DELIMITERS))
def test_no_text_breaks_the_reading_nor_is_read_without_end(text: str, delimiter: str) -> None:
    found = rows(text, delimiter)
    assert len(found) <= len(text)
    assert [row.number for row in found] == list(range(1, len(found) + 1))


@given(st.lists(st.sampled_from(["1,bien\n", '2,"dos\nlíneas"\n', '3,"sin cerrar\n']), max_size=8))
def test_an_open_quote_costs_its_own_row_alone(lines: list[str]) -> None:
    found = rows("".join([*lines, "9,fin\n"]))
    whole = [row for row in found if row.cells[0] in ("1", "9")]
    assert len(whole) == sum(line.startswith("1") for line in lines) + 1
    assert all(row.mistake is None for row in whole)


def test_an_endless_line_is_read_in_pieces() -> None:
    lengths = [len(line) for line in lines_of(io.StringIO("x" * 2_500_000))]
    assert lengths == [1_000_000, 1_000_000, 500_000]


ROWS_OF_A_LARGE_FILE = 60_000


@pytest.mark.parametrize("lines_between", [1, 20, 300, 750])
def test_no_row_of_a_large_file_with_many_open_quotes_is_lost(lines_between: int) -> None:
    opening = range(0, ROWS_OF_A_LARGE_FILE, lines_between)
    lines = (
        f'{number},"{"x" * 180}\n' if number in opening else f"{number},{'x' * 180}\n"
        for number in range(ROWS_OF_A_LARGE_FILE)
    )
    found = [row.cells[0] for row in rows_of(lines, ",")]
    assert found == list(map(str, range(ROWS_OF_A_LARGE_FILE)))


@given(
    st.lists(st.text('",\nab', max_size=8), max_size=60),
    st.integers(0, 40),
    st.integers(1, 5),
    st.integers(1, 30),
)
def test_every_line_comes_out_once_however_little_may_be_read_again(
    texts: list[str], again: int, few: int, most: int
) -> None:
    written = "".join(f"<{number}>{text}\n" for number, text in enumerate(texts))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spreadsheet, "_MOST_CHARACTERS_READ_AGAIN", again)
        patch.setattr(spreadsheet, "_FEW_LINES_IN_A_ROW", min(few, most))
        patch.setattr(spreadsheet, "_MOST_LINES_IN_A_ROW", most)
        found = "".join(cell for row in rows(written) for cell in row.cells)
    assert re.findall(r"<\d+>", found) == [f"<{number}>" for number in range(len(texts))]


def test_nothing_but_open_quotes_is_read_again_only_so_often() -> None:
    read = 0

    def lines() -> Iterator[str]:
        nonlocal read
        for number in range(20_000):
            read += 1
            yield f'{number},"\n' if number % 2_000 == 0 else "x" * 60 + "\n"

    assert len(list(rows_of(lines(), ","))) > 0
    assert read == 20_000


def test_quotes_inside_of_a_quoted_cell_refuse_nothing() -> None:
    assert rows('1,"dijo "sí" y ya"\n')[0].mistake is None


def test_the_line_that_tells_excel_the_delimiter_is_no_row() -> None:
    beginning = beginning_of(iter(["\ufeffsep=;\r\n", "a;b\r\n", "1;2\r\n"]), 2)
    assert beginning == (["a;b\r\n", "1;2\r\n"], ";")
    assert read_sheet("sep=|\na|b\n1|2\n").rows == [Row(2, ["1", "2"], None)]


def test_empty_cells_beyond_the_last_column_are_no_mistake() -> None:
    assert fitted(Row(2, ["a", "b", " ", ""], None), 2) == Row(2, ["a", "b"], None)
    assert fitted(Row(2, ["a", "b", "c"], None), 2).mistake is not None
    assert fitted(Row(2, ["a"], None), 2).mistake is not None


@pytest.mark.parametrize("cell", ["=1+1", "+57", "-2", "@SUM(1)", " =1", "\t=1", "\tx", "\rx", "＝1", "\n+1"])
def test_a_formula_is_neutralised(cell: str) -> None:
    assert without_formula(cell) == f"'{cell}"


@given(st.text(max_size=20))
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    assert without_formula(cell)[:1] not in set("=+-@\t\r\n＝＋－＠")
    assert without_formula(cell).removeprefix("'") == cell.removeprefix("'")
