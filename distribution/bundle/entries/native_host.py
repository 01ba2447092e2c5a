"""The native host, frozen."""

from comedido.host import main

main()
