"""How well the definitions of the sites still serve, by counts without a text, an address or an account."""
