"""One file for each reader of what others send; `target.py` says what each holds."""
