"""Accounts: does the voice of a text fit the account that it would be published as."""
