"""Which column of a calendar holds what, by its heading and by what stands in it."""

from collections.abc import Callable, Iterable, Sequence

from comedido.content_calendar.days import looks_like_a_day
from comedido.content_calendar.vocabulary import Field, Vocabulary, vocabulary
from comedido.contract import CalendarColumns, NetworkColumn
from comedido.spreadsheet import compared

_MOST = 0.6
"""The part of a column's cells that must say the same for the column to be taken by its content."""
_SOME = 0.25
"""The same for a column whose heading says it already."""
_SHORTEST_PROSE = 25
_FEWEST_WORDS = 4


def recognised(names: Iterable[str]) -> int:
    """How many of `names` are known headings: the more, the surer it is that this is a row of headings."""
    known = vocabulary().headings
    return sum(compared(name) in known for name in names)


def holds_content(cells: Sequence[str]) -> bool:
    """Whether the first row of a file is already a post, as in Hootsuite's files without headings."""
    return any("://" in cell or looks_like_a_day(cell) or len(cell) > 2 * _SHORTEST_PROSE for cell in cells)


def guessed(names: Sequence[str], sample: Sequence[Sequence[str]]) -> CalendarColumns:
    """The columns called `names`, of which `sample` has the first rows."""
    guess = _Guess(names, sample)
    known = vocabulary()
    kind = guess.column("account_kind", lambda cell: known.account_kind(cell) is not None)
    network = guess.column(
        "network",
        lambda cell: bool(known.networks_in(cell) or known.others_in(cell)),
        lambda cell: _names_networks_alone(known, cell),
    )
    if network is None:
        network = guess.address()
    day = guess.column("date", looks_like_a_day)
    text = guess.text()
    account = guess.column("account", lambda cell: cell.startswith("@") and " " not in cell)
    networks = guess.networks() if network is None else []
    return CalendarColumns(
        text=text, network=network, account=account, date=day, account_kind=kind, networks=networks
    )


class _Guess:
    """Columns that are still to be told apart; one that has been taken is taken once."""

    def __init__(self, names: Sequence[str], sample: Sequence[Sequence[str]]) -> None:
        self._names = [compared(name) for name in names]
        columns = [[row[place].strip() for row in sample] for place in range(len(names))]
        self._cells = [[cell for cell in column if cell] for column in columns]
        self._rows = len(sample)
        self._taken: set[int] = set()

    def column(
        self, field: Field, fits: Callable[[str], bool], fits_alone: Callable[[str], bool] | None = None
    ) -> int | None:
        """The column with a heading of `field` and cells that fit, else one whose cells fit by themselves.

        A day can be written in any way and an account be called anything: there the heading is enough.
        """
        by_heading = self._headed(vocabulary().fields[field])
        fitting = [place for place in by_heading if self._share(place, fits) >= _SOME]
        if field in ("account", "date"):
            fitting += by_heading
        fitting += [place for place in self._free() if self._share(place, fits_alone or fits) >= _MOST]
        empty = [place for place in by_heading if not self._cells[place]]
        return self._take([*fitting, *empty])

    def address(self) -> int | None:
        """The column with the addresses of posts, which lead to a network."""
        known = vocabulary()
        places = [place for place in self._free() if self._names[place] in known.address_headings]
        found = [place for place in places if self._share(place, lambda cell: bool(known.networks_in(cell)))]
        return self._take(found)

    def text(self) -> int | None:
        """The column with the texts: by its heading unless it is mostly empty, else by most prose."""
        known = vocabulary()
        by_word = [place for place in self._free() if self._has_a_word_of_texts(place)]
        by_heading = list(
            dict.fromkeys(
                [*self._headed(known.fields["text"]), *by_word, *self._headed(known.lesser_text_headings)]
            )
        )
        full = [place for place in by_heading if len(self._cells[place]) * 2 >= self._rows]
        prose = sorted(filter(self._is_prose, self._free()), key=self._length, reverse=True)
        return self._take(
            [*full, *(place for place in by_heading if self._cells[place]), *prose, *by_heading]
        )

    def networks(self) -> list[NetworkColumn]:
        """Columns that are called like a network and say yes or no for it."""
        known = vocabulary()
        return [
            NetworkColumn(network=known.networks[name][0], column=place)
            for place, name in enumerate(self._names)
            if len(known.networks.get(name, ())) == 1 and all(map(known.says_yes_or_no, self._cells[place]))
        ]

    def _has_a_word_of_texts(self, place: int) -> bool:
        known = vocabulary()
        words = set(self._names[place].split())
        return bool(words & known.text_words) and not words & known.words_of_other_texts

    def _headed(self, names: Sequence[str]) -> list[int]:
        return sorted(
            (place for place in self._free() if self._names[place] in names),
            key=lambda place: names.index(self._names[place]),
        )

    def _free(self) -> list[int]:
        return [place for place in range(len(self._names)) if place not in self._taken]

    def _take(self, places: Sequence[int]) -> int | None:
        if not places:
            return None
        self._taken.add(places[0])
        return places[0]

    def _share(self, place: int, fits: Callable[[str], bool]) -> float:
        cells = self._cells[place]
        return sum(map(fits, cells)) / len(cells) if cells else 0.0

    def _length(self, place: int) -> float:
        cells = self._cells[place]
        return sum(map(len, cells)) / len(cells) if cells else 0.0

    def _is_prose(self, place: int) -> bool:
        return self._length(place) >= _SHORTEST_PROSE and self._share(place, _is_sentence) >= _MOST


def _names_networks_alone(known: Vocabulary, cell: str) -> bool:
    # A sentence may name a network, and an «x» may mean yes.
    if "://" in cell or len(cell) > 2 * _SHORTEST_PROSE or compared(cell) == "x":
        return False
    return bool(known.networks_in(cell) or known.others_in(cell))


def _is_sentence(cell: str) -> bool:
    return len(cell.split()) >= _FEWEST_WORDS and "://" not in cell[:8]
