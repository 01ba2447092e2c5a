"""What `common` says in a definition, given to the surfaces."""

from comedido.sites.json_document import Json


def with_common_parts(content: dict[str, Json]) -> dict[str, Json]:
    """The definition with what `common` says given to each surface that does not say otherwise.

    `content` comes back as it is where it has no such parts, or is no definition.
    """
    common, surfaces = content.get("common", {}), content.get("surfaces")
    if not isinstance(common, dict) or not isinstance(surfaces, list):
        return content
    whole: list[Json] = [common | surface if isinstance(surface, dict) else surface for surface in surfaces]
    definition = {key: value for key, value in content.items() if key != "common"}
    definition["surfaces"] = whole
    return definition
