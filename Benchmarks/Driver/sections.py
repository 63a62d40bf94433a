"""What is measured, section by section; each gives rows by contender."""

import os
import re
import resource
import statistics
import subprocess
import tempfile
import time

from contender import Contender
from rounds import LENGTHS, STEADY, alternate, described, measure, percentiles, ratios, steadily, summary

MEMORY_LIMIT = 8 << 30
# A sample of the load lasts so long, and the fastest of so many counts; in turn with the others, as everywhere.
LOAD_SECONDS = 0.2
LOAD_TURNS = 4


class Bench:
    """Where things are, and how thorough to be."""

    def __init__(self, root, work, peers, quick):
        self.root, self.work, self.peers, self.quick = root, work, peers, quick
        self.swift = root / "Benchmarks/.build/release/ServiceBenchmark"
        self.server = root / "Benchmarks/.build/release/StaticServer"
        self.castile = root / "Benchmarks/.build/release/castile"
        self.wsdl = root / "WSDL/IpsApi-2014-04-03.wsdl"
        self.description = [self.wsdl, root / "WSDL/IpsApi-2014-04-03.xsd", root / "WSDL/IpsApi.xsd"]
        self.compiled = root / "Benchmarks/.build/peers"
        self.rounds = 5 if quick else 11

    def document(self, shape, count, total=None):
        path = self.work / f"{shape}-{count}-{total or count}.xml"
        if not path.exists():
            subprocess.run([self.swift, "make", shape, str(count), path, *([str(total)] if total else [])], check=True)
        return path

    def zeep(self, *arguments):
        return [self.root / "Scripts/python", self.root / "Benchmarks/Peers/zeep_peer.py", self.wsdl, *arguments]

    def php(self, *arguments):
        return ["php", self.root / "Benchmarks/Peers/peer.php", self.wsdl, *arguments]

    def jaxb(self, parser, *arguments):
        folder = self.compiled / "jaxb"
        classes = [folder, *(f"/usr/share/java/{name}.jar" for name in ["jaxb-runtime", "woodstox-core", "stax2-api"])]
        # The heap is a quarter of 16 GB, as Java takes it by itself.
        options = ["-Xmx4g", f"-Djava.library.path={folder}", "-cp", ":".join(map(str, classes))]
        return ["/usr/lib/jvm/default-java/bin/java", *options, "Jaxb", parser, *arguments]

    # Decoding

    def decode(self):
        rows = {}
        for count in [1_000] if self.quick else [1_000, 10_000, 100_000]:
            path = self.document("assets", count)
            commands = self.decoders("assets", path)
            if self.peers:
                commands["gSOAP C"] = [self.compiled / "gsoap_c", "decode", path]
                commands["gSOAP C++"] = [self.compiled / "gsoap_cpp", "decode", path]
                commands["JAXB with Woodstox"] = self.jaxb("woodstox", "decode", path)
                commands["JAXB with the JDK's StAX"] = self.jaxb("jdk", "decode", path)
            if count <= 10_000:
                commands["Foundation XMLParser"] = [self.swift, "decode", "foundation", "assets", path]
            if count == 1_000:
                commands["XMLCoder"] = [self.swift, "decode", "xmlcoder", "assets", path]
                if self.peers:
                    commands["PHP SoapClient"] = self.php("decode", path)
                    commands["zeep"] = self.zeep("decode", path)
            rounds = self.rounds if count < 100_000 else min(self.rounds, 5)
            rows[f"{count:,} assets"] = measure(commands, "libxml2 SAX, whole", rounds)
        return rows

    def shapes(self):
        """Other answers: a tree of folders, a job's log, and a single asset, where making a parser counts, and the call around it."""
        rows = {}
        for name, shape, count in [
            ("getFolderTree, 1,000 folders", "folders", 1_000),
            ("getJobLogDetails, 1,000 lines", "jobLog", 1_000),
            ("searchAssets, one asset", "assets", 1),
        ]:
            path = self.document(shape, count)
            commands = self.decoders(shape, path)
            if shape == "assets":
                commands["libxml2 SAX, after a call"] = [self.swift, "decode", "sax-after-call", shape, path]
                commands["Castile, envelope"] = [self.swift, "decode", "envelope", shape, path]
            rows[name] = measure(commands, "libxml2 SAX, whole", self.rounds)
        return rows

    def decoders(self, shape, path):
        return {
            "libxml2 SAX, whole": [self.swift, "decode", "sax", shape, path],
            "libxml2 SAX, 16 kB pushed": [self.swift, "decode", "sax-push", shape, path],
            "Castile, whole": [self.swift, "decode", "castile", shape, path],
            "Castile, 16 kB chunks": [self.swift, "decode", "castile-push", shape, path],
        }

    def instructions(self):
        """Instructions a decode, counted by valgrind: what a noisy machine cannot change."""
        path = self.document("assets", 1_000)
        commands = self.decoders("assets", path)
        if self.peers:
            commands["gSOAP C"] = [self.compiled / "gsoap_c", "decode", path]
            commands["gSOAP C++"] = [self.compiled / "gsoap_cpp", "decode", path]
        # Valgrind cannot read what Swift's compiler writes for debuggers.
        stripped = self.work / "ServiceBenchmark"
        subprocess.run(["strip", "--strip-debug", "-o", stripped, self.swift], check=True)
        commands = {name: [stripped if word == self.swift else word for word in command] for name, command in commands.items()}
        counts = {name: self.count_instructions(command) for name, command in commands.items()}
        floor = counts["libxml2 SAX, whole"]
        return {"1,000 assets": {name: {"instructions": count, "ratio": {"median": count / floor}} for name, count in counts.items()}}

    def count_instructions(self, command):
        """The difference between five runs and one, a part of it."""
        totals = []
        for runs in [1, 5]:
            tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
            result = subprocess.run([*tool, *map(str, command)], input=f"1\n{runs}\n", capture_output=True, text=True, check=True)
            found = re.search(r"I\s+refs:\s+([\d,]+)", result.stderr)
            if not found:
                raise RuntimeError(f"valgrind counted nothing: {result.stderr.strip()[-200:]}")
            totals.append(int(found.group(1).replace(",", "")))
        return (totals[1] - totals[0]) / 4

    # Encoding

    def encode(self):
        commands = {
            "xmlTextWriter from C": [self.swift, "encode", "xmltextwriter"],
            "Castile": [self.swift, "encode", "envelope"],
            "Castile, call to transport": [self.swift, "encode", "castile"],
            "XMLCoder": [self.swift, "encode", "xmlcoder"],
        }
        baseline = "xmlTextWriter from C"
        if self.peers:
            baseline = "gSOAP C++"
            commands = {
                "gSOAP C++": [self.compiled / "gsoap_cpp", "encode"],
                "gSOAP C++, proxy to socket": [self.compiled / "gsoap_cpp", "send"],
                "gSOAP C": [self.compiled / "gsoap_c", "encode"],
                **commands,
                "JAXB with Woodstox": self.jaxb("woodstox", "encode"),
                "JAXB with the JDK's StAX": self.jaxb("jdk", "encode"),
                "PHP SoapClient": self.php("encode"),
                "zeep": self.zeep("encode"),
            }
        return {"one searchAssets envelope": measure(commands, baseline, self.rounds)}

    # Over the network

    def page(self, count, total):
        """A page that can stand for each page of a list: its assets have no handles, by which it would be known again."""
        whole = self.document("assets", count, total)
        page = whole.with_name(f"page-{whole.name}")
        page.write_text(re.sub(r"<assetHandle>.*?</assetHandle>", "", whole.read_text()))
        return page

    def serving(self, assets):
        """A static server that answers a search with a file."""
        files = [f"searchAssets={assets}", f"getCompanyInfo={self.document('company', 1)}"]
        process = subprocess.Popen([self.server, *files], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return process, f"http://127.0.0.1:{process.stdout.readline().strip()}/"

    def load(self):
        rows = {}
        for name, assets in [("1.9 MB answers", 1_000), ("2 kB answers", 1)]:
            process, url = self.serving(self.document("assets", assets))
            contenders = [Contender("Castile", [self.swift, "load", "castile", url])]
            contenders.append(Contender("AsyncHTTPClient alone", [self.swift, "load", "fetch", url]))
            if self.peers:
                contenders.append(Contender("gSOAP C++", [self.compiled / "gsoap_cpp", "load", url]))
                contenders.append(Contender("zeep", self.zeep("load", url)))
            try:
                for connections in [1, 16, 64]:
                    rows[f"{name}, {connections} connection{'' if connections == 1 else 's'}"] = self.load_at(connections, contenders)
            finally:
                for contender in contenders:
                    contender.close()
                process.stdin.close()
                process.wait()
        return rows

    def load_at(self, connections, contenders):
        counts = {}
        for contender in contenders:
            first = contender.ask(f"{connections} {connections}")
            if first:
                counts[contender.name] = max(connections, int(connections / first[0] * LOAD_SECONDS))
        rows = {}
        for length in LENGTHS:
            # zeep takes up to a minute for a sample, so it has one.
            asked = [contender for contender in contenders if contender.name != "zeep" or length == 1]
            rows.update(self.load_rounds(connections, asked, counts, LOAD_TURNS * length))
            if all("failure" in rows[contender.name] or rows[contender.name]["ratio"]["spread"] <= STEADY for contender in asked):
                break
        return rows

    def load_rounds(self, connections, contenders, counts, turns):
        """Asks all contenders in turn: of each round the rate of the fastest turn counts, and the latencies of all requests of all turns."""
        baseline = "gSOAP C++" if self.peers else "AsyncHTTPClient alone"
        rates = {contender.name: [] for contender in contenders}
        latencies = {contender.name: [] for contender in contenders}
        for number in range(3 if self.quick else 7):
            answers = {contender.name: [] for contender in contenders}
            for turn in range(turns):
                for contender in contenders:
                    if contender.name == "zeep" and number + turn > 0:
                        continue
                    answers[contender.name].append(contender.ask(f"{connections} {counts.get(contender.name, connections)}"))
            for name, given in answers.items():
                if given and all(given):
                    rates[name].append(counts[name] / min(given)[0])
                    latencies[name] += [seconds * 1_000 for answer in given for seconds in answer[2:]]
        rows = {}
        for contender in contenders:
            name = contender.name
            if contender.failure or not rates[baseline]:
                rows[name] = {"failure": contender.failure or f"{baseline} failed"}
                continue
            rows[name] = {
                "requestsPerSecond": summary(rates[name]),
                "ratio": summary([rate / floor for rate, floor in zip(rates[name], rates[baseline])]),
                "milliseconds": percentiles(latencies[name]),
            }
        return rows

    # Memory and scaling

    def streaming(self):
        """Assets taken one by one from a server, each count in a process of its own."""
        rows = {}
        for count in [1_000, 10_000, 100_000] if self.quick else [1_000, 10_000, 100_000, 1_000_000]:
            rows[f"{count:,}"] = self.stream("stream", count)
        kept = self.stream("keep", 100_000)
        if "failure" not in kept:
            kept["timesTheXML"] = kept["peakBytes"] / os.path.getsize(self.document("assets", 100_000))
        rows["100,000, all kept"] = kept
        return {"assets taken one by one": rows}

    def stream(self, mode, count):
        process, url = self.serving(self.document("assets", count))
        try:
            values = []
            for _ in range(max(1, min(9, 300_000 // count))):
                result = subprocess.run(
                    [self.swift, mode, url, str(count)], capture_output=True, text=True, preexec_fn=limit_memory, timeout=600
                )
                if result.returncode != 0:
                    return {"failure": (result.stderr.strip().splitlines() or [f"it ended with {result.returncode}"])[-1][:200]}
                values.append([float(word) for word in result.stdout.split()])
            if values[0][0] != count:
                return {"failure": f"{values[0][0]:.0f} of {count} assets came"}
            return {
                "peakBytes": max(value[1] for value in values),
                "secondsToFirst": statistics.median(value[2] for value in values),
                "microsecondsPerAsset": statistics.median(value[3] for value in values) / count * 1e6,
            }
        finally:
            process.stdin.close()
            process.wait()
            if count >= 1_000_000:
                self.document("assets", count).unlink()

    def parallel(self):
        """Sixteen decodes at once against one at a time, in wall time."""
        contender = Contender("parallel", [self.swift, "parallel", self.document("assets", 1_000)])

        def decode(count):
            answer = contender.ask(str(count))
            if not answer:
                raise RuntimeError(contender.failure)
            return answer[0]

        def sample(_, length):
            turns = [(sum(decode(1) for _ in range(16)), decode(16)) for _ in range(4 * length)]
            return tuple(map(min, zip(*turns)))

        try:
            decode(16)
            gains = ratios(steadily(["Castile"], self.rounds, sample)["Castile"])
            return {f"16 decodes on {os.cpu_count()} cores": {"Castile": {"ratio": summary(gains)}}}
        finally:
            contender.close()

    # Starting

    def startup(self):
        server, url = self.serving(self.document("assets", 1))
        parse = Contender("parse", [self.swift, "parse", *self.description])
        call = [self.castile, "ips", "call", "getCompanyInfo", "companyName=Sample Company", "--url", url]
        commands = {
            "xmllint --noout": ["xmllint", "--noout", *self.description],
            "castile --help": [self.castile, "--help"],
            "castile ips call, with the WSDL": call,
        }
        baseline = "libxml2 parses the WSDL"
        try:
            parse.calibrate()
            samples = steadily(list(commands), self.rounds, lambda name, length: alternate(Start(commands[name]), parse, length))
            if parse.failure:
                raise RuntimeError(f"{baseline}: {parse.failure}")
            return {"processor time": described(samples, baseline, [baseline, *commands])}
        finally:
            parse.close()
            server.stdin.close()
            server.wait()

    def command(self):
        """The command's own list, a thousand assets a page, up to the first row and the last."""
        rows = {}
        for count in [10_000] if self.quick else [10_000, 100_000]:
            server, url = self.serving(self.page(1_000, count))
            try:
                options = ["--company", "Sample Company", "--format", "ndjson", "--quiet", "--url", url]
                list_all = [self.castile, "ips", "assets", "list", *options]
                process = subprocess.Popen(list_all, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=sample_environment())
                start = time.monotonic()
                seen = int(bool(process.stdout.readline()))
                first = time.monotonic_ns()
                seen += sum(1 for _ in process.stdout)
                seconds = time.monotonic() - start
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                if process.returncode != 0 or seen != count:
                    message = process.stderr.read().decode().strip()[:200]
                    rows[f"{count:,}"] = {"failure": f"{seen} rows, exit status {process.returncode}: {message}"}
                    continue
                server.stdin.close()
                answered = dict(line.split() for line in server.stdout)
                rows[f"{count:,}"] = {
                    "millisecondsToFirstRow": (first - int(answered["searchAssets"])) / 1e6,
                    "peakBytes": usage.ru_maxrss * 1024,
                    "seconds": seconds,
                }
            finally:
                server.stdin.close()
                server.wait()
        return {"castile ips assets list --format ndjson": rows}


def sample_environment():
    """What castile needs to log in; no file of whoever runs this is read."""
    settings = {"CASTILE_IPS_USER": "admin@sample.example", "CASTILE_IPS_PASSWORD": "sample-password", "XDG_CONFIG_HOME": "/nonexistent"}
    return {**os.environ, **settings}


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


class Start:
    """A program that is started anew for each part of a sample."""

    parts = 8

    def __init__(self, command):
        self.command = [str(word) for word in command]

    def part(self):
        """The processor time of a process from start to end, in nanoseconds."""
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(self.command, stdout=output, stderr=output, env=sample_environment())
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                output.seek(0)
                raise RuntimeError(f"{self.command}: {output.read().decode()[:300]}")
        return (usage.ru_utime + usage.ru_stime) * 1e9
