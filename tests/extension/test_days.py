"""The days that sites show for scheduled posts; one that can be read in two ways is none."""

import json
from pathlib import Path

from tests.extension.conftest import RunNode

READ = """
import { writeFileSync } from "node:fs";
import { build } from "esbuild";
const [, asked, answered] = process.argv;
const entry = { absWorkingDir: process.cwd(), entryPoints: ["src/content/reading/day.ts"], format: "esm" };
const { outputFiles } = await build({ ...entry, write: false });
const { dayIn } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
writeFileSync(answered, JSON.stringify(JSON.parse(asked).map((each) => dayIn(...each))));
"""

DAYS = [
    ("Will send on Thu, Apr 30, 2026 at 8:00 AM", "", "2026-04-30"),
    ("Se enviará el mar., 15 sept. 2027 a las 9:00 a. m.", "", "2027-09-15"),
    ("martes, 5 de enero de 2027, 9:00", "", "2027-01-05"),
    ("2027-10-15", "", "2027-10-15"),
    ("09/25/2026", "", "2026-09-25"),
    ("9/5/2027", "", None),
    ("9/5/2027", "mm/dd/yyyy", "2027-09-05"),
    ("9/5/2027", "dd/mm/aaaa", "2027-05-09"),
    ("31/02/2027", "dd/mm/aaaa", None),
    ("mañana a las 9", "", None),
    ("", "dd/mm/aaaa", None),
]


def test_days_are_read(run_node: RunNode, tmp_path: Path) -> None:
    answers = tmp_path / "days.json"
    asked = json.dumps([(text, pattern) for text, pattern, _ in DAYS])
    ended = run_node("--input-type=module", "--eval", READ, "--", asked, answers)
    assert ended.stderr == ""
    assert json.loads(answers.read_text()) == [day for *_, day in DAYS]
