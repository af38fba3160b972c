"""Two programs in rounds, A B A B ..., each in its own process; then medians and ratios.

Own processes, because the thread pools of two libraries slow each other down in one. Turns,
because the speed of a shared machine drifts: what drifts hits both sides, and the ratio stays.

A side is a program, mostly a Python file that ends in `serve(...)`: it reads one JSON question a
line and answers with one line of JSON. This file starts sides, asks them round by round, and
writes what they answered as text and as JSON. It needs the standard library alone and has no
command of its own.
"""

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
PAUSE = 0.3  # seconds: threads of the side before may still wait by spinning
THREAD_VARIABLES = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMBA_NUM_THREADS",
    "RAYON_NUM_THREADS",
)


class Failed(Exception):
    """A side ended early, or two sides disagree."""


class Side:
    """One process that answers questions; use it with `with`."""

    def __init__(self, command, threads=2, program=sys.executable, **environment):
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        limits = dict.fromkeys(THREAD_VARIABLES, str(threads))
        self.process = subprocess.Popen(
            [program, *map(str, command)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | limits | {"PYTHONPATH": path, "PYTHONUTF8": "1"} | environment,
        )
        self.name = " ".join(map(str, command))

    def ask(self, what, **values):
        """One question, one answer. **Errors** Failed if the process ended."""
        try:
            self.process.stdin.write(json.dumps({"what": what} | values) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise Failed(f"{self.name}: ended with exit code {self.process.wait()} at {what!r}")
        return json.loads(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def serve(answers):
    """Answer questions from stdin until it closes: `answers` maps a name to a function.

    What a library prints goes to stderr, so that stdout carries answers alone.
    """
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        values = json.loads(line)
        print(json.dumps(answers[values.pop("what")](**values)), file=channel, flush=True)


def take_rounds(sides, what, rounds, **values):
    """Each side answers `what` once a round: {name: [answers]}."""
    answers = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            time.sleep(PAUSE)
            answers[name].append(side.ask(what, **values))
    return answers


def peak_memory():
    """Largest resident memory that this process has had, in MB; None where it is not known."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


# ---------------------------------------------------------------------- results
def row(work, peer, theirs, ours, unit, at_least=None, at_most=None):
    """One line of a table; the ratio is ours / theirs, whether more is better or less."""
    goal = {key: value for key, value in (("at_least", at_least), ("at_most", at_most)) if value}
    return {
        "work": work,
        "peer": peer,
        "theirs": theirs,
        "ours": ours,
        "unit": unit,
        "ratio": ours / theirs,
        "goal": goal,
    }


def number(value):
    """Three significant digits, thousands separated."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def goal_text(goal, ratio):
    if not goal:
        return ""
    least = goal.get("at_least")
    text = f"at least {least}" if least else f"at most {goal['at_most']}"
    met = ratio >= least if least else ratio <= goal["at_most"]
    return f"{text}: {'reached' if met else 'not reached'}"


def markdown(rows):
    """Lines of a table: work, peer, theirs, ours, ratio, goal."""
    lines = [
        "| work | peer | theirs | ours | unit | ours / theirs | goal |",
        "|---|---|---:|---:|---|---:|---|",
    ]
    for r in rows:
        cells = (
            r["work"],
            r["peer"],
            number(r["theirs"]),
            number(r["ours"]),
            r["unit"],
            f"{r['ratio']:.2f}",
            goal_text(r["goal"], r["ratio"]),
        )
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def processor():
    """The processor's name, as the operating system gives it."""
    if os.path.exists("/proc/cpuinfo"):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def machine(threads):
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "threads": threads,
        "system": platform.system(),
        "python": platform.python_version(),
    }


def command_line():
    """What was typed; of a path from the root only the name, the rest is one machine's."""
    words = [Path(word).name if Path(word).is_absolute() else word for word in sys.argv[1:]]
    return " ".join(["python", f"benchmarks/{Path(sys.argv[0]).name}", *words])


def publish(rows, args, notes=(), versions=None, table=markdown):
    """Print the table; with --json also write the rows, with the machine and the command."""
    where = machine(args.threads)
    print(f"\n{where['processor']}, {where['cores']} cores, {where['threads']} threads used\n")
    print("\n".join(table(rows)))
    for note in notes:
        print(f"\n{note}")
    if args.smoke:
        print("\nsmoke: everything runs; the figures mean nothing")
    if args.json:
        result = {
            "command": command_line(),
            "date": datetime.date.today().isoformat(),
            "machine": where,
            "versions": versions or {},
            "rows": rows,
            "notes": list(notes),
        }
        Path(args.json).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


# ---------------------------------------------------------------------- command lines
def parser(description, example, rounds=7):
    """The options that every benchmark has."""
    p = argparse.ArgumentParser(
        description=description,
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    p.add_argument("--rounds", type=int, default=rounds, help=f"rounds of each side ({rounds})")
    p.add_argument("--threads", type=int, default=2, help="threads of each side (2)")
    p.add_argument("--json", metavar="FILE", help="write the figures, machine and command here")
    p.add_argument("--smoke", action="store_true", help="a few seconds: does it run? no figures")
    return p


def run(main):
    """Call main; a side that failed or a wrong argument becomes one line and an exit code."""
    try:
        main()
    except Failed as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        return 1
    except (ValueError, OSError) as error:
        print(f"{Path(sys.argv[0]).name}: {error}", file=sys.stderr)
        return 2
    return 0


def middle(answers, key):
    """Median of one figure over a side's rounds."""
    return median(answer[key] for answer in answers)
