"""What was found out about frequent words is kept, for it is asked again; of other words nothing is."""

from comedido.language.frequent_words import kept_if_frequent


def test_only_of_frequent_words_anything_is_kept() -> None:
    looked_at: list[str] = []

    @kept_if_frequent
    def found(folded: str, written: str) -> str:
        looked_at.append(written)
        return folded

    for _ in range(2):
        assert found("casa", "Casa") == "casa"
        assert found("colibri#88", "Colibri#88") == "colibri#88"
    assert looked_at == ["Casa", "Colibri#88", "Colibri#88"]
