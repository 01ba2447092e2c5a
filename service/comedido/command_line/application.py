"""The command line. Each command's body is a module of `commands`, imported when the command runs."""

from pathlib import Path
from typing import Annotated

import typer

from comedido.command_line import accounts, data, sites
from comedido.command_line.spanish import SpanishGroup, any_case
from comedido.contract import AccountKind, Network, Outcome, Role, Surface
from comedido.server.limits import IDLE_MINUTES

app = typer.Typer(
    name="comedido",
    cls=SpanishGroup,
    help="Avisa antes de publicar en redes sociales, según la Circular 01 de 2019.",
    no_args_is_help=True,
    add_completion=False,
    # A traceback with the values of variables could show a draft.
    pretty_exceptions_enable=False,
)
app.add_typer(accounts.accounts, name="accounts")
app.add_typer(sites.sites, name="sites")
app.add_typer(data.data, name="data")

ColumnName = Annotated[
    str | None,
    typer.Option(help="Nombre o número de esa columna del calendario, si no se adivina.", show_default=False),
]


@app.command()
def check(
    text: Annotated[
        str | None, typer.Argument(help="Texto que se va a publicar.", show_default=False)
    ] = None,
    *,
    network: Annotated[
        Network | None, any_case("Red social. Sin decirla, X; en un calendario, Facebook.")
    ] = None,
    account: Annotated[
        str | None,
        typer.Option(help="Usuario de la cuenta que publica, como en el inventario.", show_default=False),
    ] = None,
    account_kind: Annotated[AccountKind | None, any_case("Clase de cuenta que publica.")] = None,
    surface: Annotated[
        Surface, any_case("Lugar de la red donde se escribe.", show_default=True)
    ] = Surface.POST,
    parent: Annotated[str | None, typer.Option(help="Texto al que se responde.", show_default=False)] = None,
    role: Annotated[Role, any_case("Quién publica ante la ley.", show_default=True)] = Role.PUBLIC_SERVANT,
    as_json: Annotated[bool, typer.Option("--json", help="Muestra el resultado en JSON.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Lee un borrador JSON por línea de la entrada estándar.")
    ] = False,
    file: Annotated[
        Path | None, typer.Option(help="Revisa un calendario de contenidos en CSV.", show_default=False)
    ] = None,
    text_column: ColumnName = None,
    network_column: ColumnName = None,
    account_column: ColumnName = None,
    date_column: ColumnName = None,
    account_kind_column: ColumnName = None,
    only: Annotated[
        list[Outcome] | None, any_case("Muestra solo las filas del calendario con este resultado.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(help="Guarda el calendario en este CSV, con los resultados.", show_default=False),
    ] = None,
    restart: Annotated[
        bool, typer.Option("--restart", help="Empieza de nuevo un informe que quedó a medias.")
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(
            help="Procesos que revisan el calendario; sin decirlo, uno por núcleo.", min=1, show_default=False
        ),
    ] = None,
) -> None:
    """Revisa un texto, un borrador JSON por línea (--jsonl) o un calendario de contenidos (--file).

    Termina con 0 si no hay avisos, 1 si hay alguno y 2 si la orden está mal escrita.
    """
    if [text is not None, jsonl, file is not None].count(True) != 1:
        raise typer.BadParameter("Escriba una sola cosa: un texto, --jsonl o --file.")
    given: dict[str, object] = {
        "network": network or Network.X,
        "surface": surface,
        "role": role,
        "parent_text": parent,
        "actor": {"handle": account, "kind": account_kind or AccountKind.UNKNOWN}
        if account or account_kind
        else None,
    }
    if jsonl:
        from comedido.commands.check_lines import check_standard_input  # noqa: PLC0415

        raise typer.Exit(check_standard_input())
    if file is not None:
        from comedido.commands.calendar_columns import AskedColumns  # noqa: PLC0415
        from comedido.commands.check_calendar import Asked, check_calendar  # noqa: PLC0415
        from comedido.content_calendar.posts import Usual  # noqa: PLC0415

        columns = AskedColumns(text_column, network_column, account_column, date_column, account_kind_column)
        usual = Usual(network or Network.FACEBOOK, account_kind, role, account)
        raise typer.Exit(check_calendar(file, Asked(columns, usual, only or (), output, restart, processes)))
    from comedido.commands.check_text import check_text  # noqa: PLC0415

    raise typer.Exit(check_text({"text": text, **given}, as_json=as_json))


@app.command()
def serve(
    idle_minutes: Annotated[
        float, typer.Option(help="Minutos sin peticiones tras los que el servicio termina.", min=0.001)
    ] = IDLE_MINUTES,
    tcp: Annotated[
        bool,
        typer.Option(
            "--tcp", help="Escucha también en un puerto de 127.0.0.1, con clave. Solo para desarrollo."
        ),
    ] = False,
) -> None:
    """Inicia el servicio. Normalmente no hace falta: el navegador lo inicia solo."""
    from comedido.commands.serve import refusal_of_tcp, serve_until_idle  # noqa: PLC0415

    if tcp and (refusal := refusal_of_tcp()):
        raise typer.BadParameter(refusal, param_hint="--tcp")
    raise typer.Exit(serve_until_idle(idle_minutes * 60, tcp=tcp))


@app.command()
def host() -> None:
    """Une el navegador con el servicio. Lo usa el navegador, no las personas."""
    from comedido.host import main as relay_frames  # noqa: PLC0415

    relay_frames()


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Muestra el resultado en JSON.")] = False,
) -> None:
    """Dice qué está instalado, en marcha y registrado, y cómo arreglar lo que no."""
    from comedido.commands.doctor import report  # noqa: PLC0415

    raise typer.Exit(report(as_json=as_json))


BrowserNames = Annotated[
    list[str] | None,
    typer.Option(
        "--browser",
        help="chrome, chromium, edge o firefox; sin esta opción, los que usted usa.",
        show_default=False,
    ),
]


@app.command()
def install(browser: BrowserNames = None) -> None:
    """Pone Comedido en marcha para este usuario: lo registra en sus navegadores y dice qué falta."""
    from comedido.commands.install import install_for_user  # noqa: PLC0415

    raise typer.Exit(install_for_user(browser))


@app.command()
def uninstall(
    yes: Annotated[bool, typer.Option("--yes", help="No pregunta antes de borrar.")] = False,
) -> None:
    """Deshace todo lo de este usuario: registros, servicio, inventario, actividad y ajustes."""
    from comedido.commands.uninstall import uninstall_for_user  # noqa: PLC0415

    raise typer.Exit(uninstall_for_user(yes=yes))


@app.command()
def coverage() -> None:
    """Escribe la tabla de lo que Comedido hace con cada numeral, para docs/cobertura.md."""
    from comedido.commands.coverage import print_coverage  # noqa: PLC0415

    print_coverage()


@app.command()
def contract() -> None:
    """Escribe el contrato en TypeScript, para quien desarrolla la extensión."""
    from comedido.contract_typescript import typescript  # noqa: PLC0415

    typer.echo(typescript(), nl=False)
