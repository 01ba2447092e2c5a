"""What issue 7 asked for, number by number: the document opens with these aims, met or not."""

from tests.bench.figures import Aim, Floor

ANSWER = Aim(95, 5, "El servicio responde en 5 ms o menos a un texto de 280 caracteres, con los modelos")
COLD_START = Aim(50, 0.8, "De nada en marcha al primer veredicto pasan 0,8 s o menos, desde las fuentes")
WHOLE_PATH = Aim(95, 30, "De la pregunta al veredicto en la insignia del navegador pasan 30 ms o menos")
THROUGHPUT = Floor(50, 400, "El servicio hace 400 revisiones por segundo o más con cada núcleo")
MEMORY = Aim(50, 150, "El servicio ocupa 150 MB de memoria o menos mientras se escribe")
BATCH = Floor(50, 300, "Un calendario grande avanza 300 textos por segundo o más con cada núcleo")
PEER = Floor(50, 10, "El servicio es 10 veces más rápido que LanguageTool, en el percentil 95")

GOALS = (ANSWER, COLD_START, WHOLE_PATH, THROUGHPUT, MEMORY, BATCH, PEER)
