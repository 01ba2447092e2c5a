"""The command line and the service, frozen."""

from comedido.__main__ import main

main()
