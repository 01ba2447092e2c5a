"""The first bytes of the workbooks that people take for CSV files."""

import io
import zipfile


def _archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>" * 50)
        archive.writestr("xl/sharedStrings.xml", "<si><t>texto;red\nUn texto;Facebook\n</t></si>" * 50)
    return written.getvalue()


def _stored_archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("texto.csv", "\ntexto,red\n" + "Un texto cualquiera,Facebook\n" * 50)
    return written.getvalue()


_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00"

WORKBOOKS = {
    "xlsx": _archive(),
    "ods": _stored_archive(),
    "xls": _COMPOUND_FILE + b"\xff" * 480 + "texto;red\r\nbien;X\r\n".encode("cp1252") * 50,
    # Mostly zeros in every other byte, as UTF-16 has them.
    "xls with wide letters": _COMPOUND_FILE + "texto;red\r\nbien;X\r\n".encode("utf-16-le") * 50,
}
