"""The package for macOS, for the whole machine. Not yet run on this system: `pkgbuild` needs macOS."""
