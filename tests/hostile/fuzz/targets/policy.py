"""A policy file: a policy with all 49 clauses, or mistakes that name lines which the file has."""

from comedido.documents import DocumentError, read_document
from comedido.policy.load import changed, circular
from comedido.policy.machine import MachinePolicy
from comedido.policy.model import PolicyChanges
from tests.hostile.fuzz.given_file import given_file
from tests.hostile.fuzz.target import Target

CIRCULAR = circular()
FIELDS = dict.fromkeys(("fragmento",), "…")


def check(data: bytes) -> None:
    """As the machine's file and as an entity's; what is applied can be shown."""
    file = given_file("policy.yaml", data)
    for model in (MachinePolicy, PolicyChanges):
        try:
            read_document(file, model)
            policy = changed(CIRCULAR, file, model)
        except DocumentError as error:
            lines = data.decode("utf-8", "replace").count("\n") + len(data.split(b"\r")) + 1
            assert error.mistakes
            assert all(1 <= mistake.line <= lines for mistake in error.mistakes)
            assert str(error)
        else:
            assert policy.clauses.keys() == CIRCULAR.clauses.keys()
            assert policy.full_name
            for clause_id, clause in policy.clauses.items():
                assert clause.fields <= CIRCULAR.clauses[clause_id].fields


def seeds() -> list[bytes]:
    """What an entity may write, and what has taken parsers down before."""
    texts = (
        'entity: Ministerio de Ejemplo\nversion: "3"\nwhen_service_is_absent: hold\nclauses:\n'
        '  "2.6": {enabled: false}\n  "1.7":\n    severity: medium\n    message: Revise «{fragmento}».\n',
        'version: "1"\ndata:\n  keys: {sistemas: "' + "A" * 43 + '="}\n  url: https://a.gov.co\n  hours: 3\n',
        'version: "1"\nentity: {name: Alcaldía}\ndevice: {role: personal}\njournal: {days: 30}\n',
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "&a [*a]\n",
        "? [a]\n: b\n<<: {c: d}\n--- \n...\n",
        '"1.7": {message: "{", advice: "{0.a[b]!r:>{c}}"}\n',
    )
    return [text.encode() for text in texts]


TARGET = Target(
    check,
    seeds,
    words=(
        b"clauses:\n",
        b'  "1.7":\n',
        b"    message: ",
        b"variants:",
        b"severity: ",
        b"enabled: ",
        b"entity: ",
        b"data: ",
        b"&a ",
        b"*a",
        b"[[[[",
        b"!!python/object:os.system ",
        b"{fragmento}",
        b"{0}",
        b"https://[",
        b"version: ",
    ),
)
