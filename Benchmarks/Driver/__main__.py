"""Runs the sections of the service benchmark and prints the table; Scripts/bench starts it."""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
import time

import report
from sections import Bench

MARKER = "<!-- written by Scripts/bench --save -->"
SECTIONS = ["decode", "shapes", "instructions", "encode", "load", "streaming", "parallel", "startup", "command"]


def main():
    parser = argparse.ArgumentParser(prog="Scripts/bench")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", action="append", choices=SECTIONS)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--save", action="store_true")
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    results = {"machine": machine(), "versions": versions(root), "date": datetime.date.today().isoformat(), "sections": {}}
    failures = []
    with tempfile.TemporaryDirectory(prefix="castile-bench-") as folder:
        bench = Bench(root, pathlib.Path(folder), options.peers, options.quick)
        for section in options.only or SECTIONS:
            print(f"measuring: {section}", flush=True)
            start = time.monotonic()
            try:
                results["sections"][section] = getattr(bench, section)()
            except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                failures.append(f"{section} failed: {error}")
            print(f"  {time.monotonic() - start:.0f} s", flush=True)
    described = ", ".join(f"{name} {version}" for name, version in results["versions"].items() if version)
    heading = f"{results['machine']}; {described}; {results['date']}"
    full = "\n\n".join([heading, report.table(results), report.goals(results)])
    print(f"\n{full}\n\n{report.summary(results)}")
    if options.json:
        write_json(options.json, results)
    if options.save:
        failures += [f"nothing says whether this goal is reached: {goal}" for goal in report.unjudged(results)]
        if failures:
            failures.append("Nothing was saved: only a whole run is kept.")
        else:
            save(root, results, heading, full)
    print("\n".join(failures), file=sys.stderr)
    return 1 if failures else 0


def save(root, results, heading, full):
    """Keeps the results as JSON and as text, and puts their summaries into the two READMEs."""
    kept = f"Results/{results['date']}"
    path = root / "Benchmarks" / kept
    path.parent.mkdir(exist_ok=True)
    write_json(path.with_suffix(".json"), results)
    path.with_suffix(".md").write_text(full.replace("\nreached", "\n- reached").replace("\nMISSED", "\n- MISSED") + "\n")
    replace(root / "README.md", f"{report.codec_summary(results)}\n\n{heading}. [All of it](Benchmarks/{kept}.md).")
    replace(root / "Benchmarks/README.md", f"{heading}. All of it: [{kept}.md]({kept}.md).\n\n{report.summary(results)}")


def write_json(path, results):
    path.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")


def replace(readme, text):
    """Puts a text between the two markers of a file."""
    before, _, rest = readme.read_text().partition(MARKER)
    _, _, after = rest.partition(MARKER)
    readme.write_text(f"{before}{MARKER}\n{text}\n{MARKER}{after}")


def machine():
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as file:
            model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def versions(root):
    return {
        "Castile": commit(root),
        "Swift": first_number(output(["swift", "--version"])),
        "libxml2": output(["xml2-config", "--version"]),
        "gSOAP": first_number(output(["dpkg-query", "-W", "-f", "v ${Version}", "gsoap"])),
        "JAXB": output(["dpkg-query", "-W", "-f", "${source:Upstream-Version}", "libjaxb-java"]),
        "Woodstox": output(["dpkg-query", "-W", "-f", "${source:Upstream-Version}", "libwoodstox-java"]),
        "Java": first_number(output(["/usr/lib/jvm/default-java/bin/java", "--version"])),
        "PHP": first_number(output(["php", "--version"])),
        "zeep": pinned(root / "Tests/Interop/requirements.txt", r"^zeep==(\S+)"),
        "XMLCoder": pinned(root / "Benchmarks/Package.resolved", r'"xmlcoder".*?"version" : "([^"]+)"'),
    }


def commit(root):
    """The commit, and whether what is measured differs from it; a README does not."""
    changes = output(["git", "-C", root, "status", "--porcelain", "--", ".", ":!*.md"])
    return (output(["git", "-C", root, "rev-parse", "--short", "HEAD"]) or "unknown") + ("-dirty" if changes else "")


def pinned(path, pattern):
    found = re.search(pattern, path.read_text(), re.DOTALL | re.MULTILINE) if path.exists() else None
    return found.group(1) if found else None


def output(command):
    try:
        result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        return result.stdout.strip() if result.returncode == 0 else None
    except OSError:
        return None


def first_number(text):
    return next((word for word in (text or "").split() if word[:1].isdigit()), None)


sys.exit(main())
