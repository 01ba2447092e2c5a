"""The command line and the service, frozen."""

from multiprocessing import freeze_support

from comedido.__main__ import main

# The processes that judge a large calendar are this same executable.
freeze_support()
main()
