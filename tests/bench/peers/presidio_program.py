"""Times presidio-analyzer with a Spanish model: run by the Python that has them, whatever else it has.

Reads a JSON object with `warm_up` and `texts` and prints one with `version` and `milliseconds`, one number
for each text. Ends with 3 when something of it is not installed.
"""

import importlib.metadata
import json
import logging
import sys
import time

MODEL = "es_core_news_sm"
NOT_INSTALLED = 3


def main() -> None:
    """Answer one question."""
    try:
        from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415
        from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: PLC0415

        importlib.import_module(MODEL)
    except ImportError:
        sys.exit(NOT_INSTALLED)
    # One of its libraries looks for a newer list in the network and says at length that it found none.
    logging.disable(logging.CRITICAL)
    asked = json.load(sys.stdin)
    configuration = {
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "es", "model_name": MODEL}],
    }
    engine = NlpEngineProvider(nlp_configuration=configuration).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["es"])

    def milliseconds(text: str) -> float:
        start = time.perf_counter()
        analyzer.analyze(text, language="es")
        return (time.perf_counter() - start) * 1000

    for text in asked["warm_up"]:
        milliseconds(text)
    version = f"{importlib.metadata.version('presidio-analyzer')} con {MODEL}"
    print(json.dumps({"version": version, "milliseconds": [milliseconds(text) for text in asked["texts"]]}))


if __name__ == "__main__":
    main()
