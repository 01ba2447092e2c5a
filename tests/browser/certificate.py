"""A throw-away certificate for the real hostnames of the networks, good only on this machine."""

import ssl

import trustme


def server_context(hosts: list[str]) -> ssl.SSLContext:
    """A server-side TLS context with a fresh certificate for `hosts`; its authority dies with the process."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(*hosts).configure_cert(context)
    return context
