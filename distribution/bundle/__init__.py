"""Everything that is handed out, in one folder with its sums."""
