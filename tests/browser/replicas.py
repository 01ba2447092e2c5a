"""Which sites have a replica: their network, their title and the hostnames under which they are served."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Replica:
    """One replica. `hosts` are real hostnames, the one that addresses are made with first."""

    network: str
    title: str
    hosts: tuple[str, ...]


REPLICAS = {
    "x": Replica("x", "X", ("x.com", "twitter.com")),
    "facebook": Replica(
        "facebook",
        "Facebook",
        ("www.facebook.com", "web.facebook.com", "m.facebook.com", "accountscenter.facebook.com"),
    ),
    "instagram": Replica("instagram", "Instagram", ("www.instagram.com", "accountscenter.instagram.com")),
    "youtube": Replica("youtube", "YouTube", ("www.youtube.com", "studio.youtube.com")),
    "flickr": Replica("flickr", "Flickr", ("www.flickr.com",)),
    "business": Replica("facebook", "Meta Business Suite", ("business.facebook.com",)),
    "linkedin": Replica("linkedin", "LinkedIn", ("www.linkedin.com",)),
}
"""Every replica by the key of its site."""

SITE_AT = {host: site for site, replica in REPLICAS.items() for host in replica.hosts}
"""The site that a hostname belongs to."""
