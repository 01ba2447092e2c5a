"""A workbook where a CSV file is expected: what it holds would be read as letters."""

WHAT_TO_DO = "Es un libro de Excel o LibreOffice; guárdelo como «CSV UTF-8»"
"""The beginning of the sentence that refuses one."""

_ARCHIVE = b"PK\x03\x04"
"""How .xlsx and .ods begin."""
_COMPOUND_FILE = bytes.fromhex("D0CF11E0")
"""How .xls begins."""
_BEGINNINGS = tuple(
    signature.decode(encoding)
    for signature in (_ARCHIVE, _COMPOUND_FILE)
    # Whatever the bytes were taken for, here or in a browser.
    for encoding in ("cp1252", "utf-16-le", "utf-16-be")
)


def is_workbook(text: str) -> bool:
    """Whether `text`, or the text that begins so, is no text at all but a workbook's bytes."""
    return text.startswith(_BEGINNINGS)
