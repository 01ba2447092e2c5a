"""The script that a newcomer without a display sees: every scene goes as it should and leaves a picture."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.demo import PICTURES
from tests.browser.demo_scenes import SCENES

ROOT = Path(__file__).parents[2]


@pytest.mark.browser
def test_every_scene_goes_as_it_should() -> None:
    command = [sys.executable, "-m", "tests.browser.demo", "--headless"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = {picture.stem for picture in PICTURES.iterdir()}
    assert {f"{number:02}-{scene.name}" for number, scene in enumerate(SCENES, start=1)} <= names
