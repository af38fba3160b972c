"""What it costs a run to be watched: the same run with --show and a page open, and without.

    python benchmarks/show.py --json docs/benchmarks/show.json

Rounds of A B A B, each run in a process of its own; of each side its best round counts. The page
is open in a headless Chromium on the same cores (CHROMIUM names another program); without --show
neither it nor the viewer is there. The speed is that of all steps but the first ten. Ends with an
error where the weights of the two sides differ, or the page does not follow the run.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import rounds
from rounds import ROOT, Failed

WARM = 10  # steps at the beginning that are not counted
STEPS, SMOKE = 600, 30
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]


def train(out, steps, threads, *more):
    """A run in a process of its own."""
    words = ["--synthetic", "--max", 20_000, "--steps", steps, "--eval-every", steps // 3]
    words += ["--eval-problems", 20, "--threads", threads, "--out", out, *more]
    return subprocess.Popen(
        [sys.executable, ROOT / "train.py", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def speed(out):
    """Tokens a second of the steps that count."""
    lines = (out / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines[WARM:]]
    per_step = rows[1]["tokens"] - rows[0]["tokens"]
    return len(rows) * per_step / sum(per_step / row["tokens_per_second"] for row in rows)


def finish(process):
    said = process.communicate()[0]
    if process.returncode:
        raise Failed(f"train.py ended with exit code {process.returncode}: {said[-300:]}")


def watched(out, steps, threads):
    """Train with --show, the page open; then end both."""
    process, found = train(out, steps, threads, "--show"), None
    while found is None:
        line = process.stdout.readline()
        if not line:
            raise Failed("train.py --show printed no address")
        found = re.search(r"(http://127\.0\.0\.1:\d+/) +\(process (\d+)", line)
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = subprocess.Popen(
            [browser, *FLAGS, f"--user-data-dir={profile}", found[1]],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            finish(process)
            require_followed(Path(profile), steps)
        finally:
            os.killpg(page.pid, signal.SIGKILL)
            page.wait()
            os.kill(int(found[2]), signal.SIGTERM)  # the viewer


def require_followed(profile, steps):
    """**Errors** Failed for a page whose title does not say a step of the run."""
    port = (profile / "DevToolsActivePort").read_text(encoding="utf-8").split()[0]
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
        titles = [page["title"] for page in json.load(answer)]
    found = [re.match(r"(\d+) · ", title) for title in titles]
    if not any(match and 0 < int(match[1]) <= steps for match in found):
        raise Failed(f"the page did not follow the run; its title is {titles}")


def main():
    parser = rounds.parser(__doc__.splitlines()[0], "python benchmarks/show.py --smoke", 4)
    args = parser.parse_args()
    n, steps = (1, SMOKE) if args.smoke else (args.rounds, STEPS)
    speeds = {"shown": [], "alone": []}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(n):
            outs = {side: Path(folder) / f"{side}-{number}" for side in speeds}
            finish(train(outs["alone"], steps, args.threads))
            watched(outs["shown"], steps, args.threads)
            weights = {
                side: (out / "model.safetensors").read_bytes() for side, out in outs.items()
            }
            if weights["shown"] != weights["alone"]:
                raise Failed("the weights of the two runs differ")
            for side, out in outs.items():
                speeds[side].append(speed(out))
            print({side: f"{found[-1]:,.0f} tokens/s" for side, found in speeds.items()})
    best = {side: max(found) for side, found in speeds.items()}
    work = f"training axion1, {steps} steps, watched by one page"
    rows = [rounds.row(work, "nobody", best["alone"], best["shown"], "tokens/s", at_least=0.97)]
    notes = [f"The best of {n} rounds of each side; the weights are the same bytes."]
    rounds.publish(rows, args, notes)


if __name__ == "__main__":
    sys.exit(rounds.run(main))
