"""Fictional entities with their missions, for the checks that compare a text with what an entity does."""

from comedido.policy.model import Entity

ENTITIES = {
    "geologico": Entity(
        name="Servicio Geológico de Ejemplo",
        mission=(
            "Realizar la investigación científica del potencial de recursos del subsuelo, el seguimiento y"
            " monitoreo de amenazas de origen geológico como sismos y volcanes, administrar la información"
            " del subsuelo y garantizar la gestión segura de los materiales nucleares y radiactivos."
        ),
        topics=["minería", "minerales", "temblores", "geociencias"],
    ),
    "salud": Entity(
        name="Secretaría de Salud de Ejemplo",
        mission=(
            "Dirigir la política de salud de la ciudad: vacunación, hospitales, atención primaria, urgencias,"
            " salud mental, nutrición, vigilancia de enfermedades y donación de sangre y órganos."
        ),
    ),
    "transporte": Entity(
        name="Empresa de Transporte de Ejemplo",
        mission=(
            "Prestar el servicio de transporte masivo con buses y trenes, operar estaciones, rutas y"
            " recaudo, y mantener las vías, carreteras, peajes y la seguridad vial."
        ),
    ),
    "cultura": Entity(
        name="Instituto de Cultura de Ejemplo",
        mission=(
            "Fomentar las artes, la música, la lectura, las bibliotecas, el cine y el patrimonio cultural,"
            " y formar artistas en todo el departamento."
        ),
    ),
    "deporte": Entity(
        name="Instituto del Deporte de Ejemplo",
        mission=(
            "Fomentar el deporte, la recreación y la actividad física, y administrar los escenarios"
            " deportivos y los juegos intercolegiados."
        ),
        topics=["fútbol", "atletismo", "ciclismo"],
    ),
    "educacion": Entity(
        name="Secretaría de Educación de Ejemplo",
        mission=(
            "Garantizar la educación preescolar, básica y media en los colegios oficiales, la alimentación"
            " escolar, la matrícula, los docentes y el acceso a la universidad."
        ),
        acronyms=["PAE", "Icetex"],
    ),
    "municipio": Entity(
        name="Alcaldía de Ejemplo",
        mission=(
            "Prestar los servicios públicos del municipio, construir las obras que demande el progreso local,"
            " promover la cultura, el deporte, la educación, la salud, la seguridad, el medio ambiente,"
            " la movilidad, el turismo y la atención de emergencias."
        ),
        topics=["acueducto", "vías rurales", "presupuesto participativo", "parques"],
    ),
    "ninguna": Entity(name="Entidad sin misión escrita"),
}
