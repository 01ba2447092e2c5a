"""What the installer does on a machine, as the part of an Inno Setup script that follows from `BROWSERS`.

Not yet run on this system; that the entries are the right ones is tested here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from comedido.browsers import BROWSERS, Family
from comedido.extension_identity import HOST_NAME
from comedido.folders import WINDOWS_MACHINE_KEY, WINDOWS_MACHINE_VALUE

MACHINE_FOLDER = r"{commonappdata}\comedido"
"""%ProgramData%\\comedido, as Inno Setup writes it: the machine's policy and data."""

_ADMINISTRATORS, _SYSTEM, _USERS = "*S-1-5-32-544", "*S-1-5-18", "*S-1-5-32-545"
_WITH_ALL_BELOW = "(OI)(CI)"


class RegistryValue(NamedTuple):
    """A text in HKEY_LOCAL_MACHINE, which goes with the program; an empty `name` is the default value."""

    key: str
    name: str
    data: str
    stays: bool = False


def manifest_name(family: Family) -> str:
    """The manifest that the browsers of a family share: the registry says where it is."""
    return f"{HOST_NAME}.{family}.json"


def registry_values() -> Iterator[RegistryValue]:
    """How the browsers find the host, and the service the machine's folder."""
    for browser in BROWSERS:
        manifest = rf"{{app}}\{manifest_name(browser.family)}"
        yield RegistryValue(rf"{browser.windows}\{HOST_NAME}", "", manifest)
    # It stays with the folder: who installs again would else take the old policy for a stranger's.
    yield RegistryValue(WINDOWS_MACHINE_KEY, WINDOWS_MACHINE_VALUE, MACHINE_FOLDER, stays=True)


def access_commands() -> Iterator[tuple[str, ...]]:
    """Options of icacls that let only administrators write to the machine's folder, and all users read.

    What is in it needs none: only they could put it there, and it takes over the folder's.
    """
    yield ("/setowner", _ADMINISTRATORS, "/Q")
    full = [f"{group}:{_WITH_ALL_BELOW}F" for group in (_ADMINISTRATORS, _SYSTEM)]
    readable = f"{_USERS}:{_WITH_ALL_BELOW}RX"
    yield ("/inheritance:r", "/grant:r", *full, readable, "/Q")


def rendered() -> str:
    """The lines that `comedido.iss` includes."""
    values = list(registry_values())
    keys = [value.key for value in values if not value.stays]
    return "\n".join(
        [
            "[Registry]",
            *map(_registry_line, values),
            "",
            "[Code]",
            "procedure ForgetHost;",
            "begin",
            *(f"  RegDeleteKeyIncludingSubkeys(HKLM64, {_pascal(key)});" for key in keys),
            "end;",
            "",
            "function MachineFolderIsOurs: Boolean;",
            "begin",
            "  Result := RegValueExists(HKLM64, "
            f"{_pascal(WINDOWS_MACHINE_KEY)}, {_pascal(WINDOWS_MACHINE_VALUE)});",
            "end;",
            "",
            "function MachineFolder: String;",
            "begin",
            f"  Result := ExpandConstant({_pascal(MACHINE_FOLDER)});",
            "end;",
            "",
            "function CloseMachineFolder: Boolean;",
            "begin",
            "  Result := ForceDirectories(MachineFolder);",
            *map(_access_line, access_commands()),
            "end;",
            "",
        ]
    )


def _registry_line(value: RegistryValue) -> str:
    parameters = {
        "Root": "HKLM64",
        "Subkey": _quoted(value.key),
        "ValueType": "string",
        "ValueName": _quoted(value.name),
        "ValueData": _quoted(value.data),
    }
    if not value.stays:
        parameters["Flags"] = "uninsdeletekey"
    return "; ".join(f"{name}: {text}" for name, text in parameters.items())


def _access_line(options: tuple[str, ...]) -> str:
    parameters = " ".join([f'"{MACHINE_FOLDER}"', *options])
    program = _pascal(r"{sys}\icacls.exe")
    return f"  if Result then Result := Succeeds({program}, {_pascal(parameters)});"


def _quoted(text: str) -> str:
    """A parameter of a script: between quotes, with quotes inside written twice."""
    return '"' + text.replace('"', '""') + '"'


def _pascal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
