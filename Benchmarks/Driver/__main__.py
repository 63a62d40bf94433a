"""Runs the sections of the service benchmark and prints the table; Scripts/bench starts it."""

import argparse
import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

import report
from sections import Bench

SECTIONS = ["decode", "shapes", "instructions", "encode", "load", "streaming", "parallel", "startup"]


def main():
    parser = argparse.ArgumentParser(prog="Scripts/bench")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", action="append", choices=SECTIONS)
    parser.add_argument("--json", type=pathlib.Path)
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
    if options.json:
        options.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    described = ", ".join(f"{name} {version}" for name, version in results["versions"].items() if version)
    print(f"\n{results['machine']}; {described}; {results['date']}\n")
    print(report.table(results))
    print("\n" + report.goals(results))
    print("\n".join(failures))
    return 1 if failures else 0


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
        "Castile": output(["git", "-C", root, "rev-parse", "--short", "HEAD"]),
        "Swift": first_number(output(["swift", "--version"])),
        "libxml2": output(["xml2-config", "--version"]),
        "gSOAP": first_number(output(["dpkg-query", "-W", "-f", "v ${Version}", "gsoap"])),
        "PHP": first_number(output(["php", "--version"])),
    }


def output(command):
    try:
        result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        return result.stdout.strip() if result.returncode == 0 else None
    except OSError:
        return None


def first_number(text):
    return next((word for word in (text or "").split() if word[:1].isdigit()), None)


sys.exit(main())
