"""The installer for Windows, for the whole machine. Not yet run on this system: Inno Setup needs Windows."""
