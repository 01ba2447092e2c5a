"""What somebody could use instead, timed in the same run on the same texts where it is installed."""
