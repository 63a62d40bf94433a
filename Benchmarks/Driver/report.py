"""The results as a table for people, and the goals with what was reached."""

# Section, measurement, contender, what is compared, and the goal: at most, or at least when negative.
GOALS = [
    ("decode", "1,000 assets", "Castile, whole", "libxml2 SAX, whole", 1.8),
    ("decode", "10,000 assets", "Castile, whole", "libxml2 SAX, whole", 1.8),
    ("decode", "100,000 assets", "Castile, whole", "libxml2 SAX, whole", 1.8),
    ("decode", "1,000 assets", "Castile, 16 kB chunks", "libxml2 SAX, whole", 2.0),
    ("decode", "10,000 assets", "Castile, 16 kB chunks", "libxml2 SAX, whole", 2.0),
    ("decode", "100,000 assets", "Castile, 16 kB chunks", "libxml2 SAX, whole", 2.0),
    ("decode", "1,000 assets", "gSOAP C++", "Castile, whole", -2.8),
    ("decode", "1,000 assets", "gSOAP C", "Castile, whole", -1.9),
    ("instructions", "1,000 assets", "Castile, whole", "libxml2 SAX, whole", 1.7),
    ("shapes", "searchAssets, one asset", "Castile, envelope", "libxml2 SAX, whole", 1.5),
    ("shapes", "searchAssets, one asset", "Castile, whole", "libxml2 SAX, whole", 1.5),
    ("shapes", "searchAssets, one asset", "Castile, whole", "libxml2 SAX, after a call", 1.5),
    ("encode", "one searchAssets envelope", "Castile", "gSOAP C++", 0.4),
    ("load", "1.9 MB answers, 1 connection", "Castile", "gSOAP C++", -3),
    ("load", "2 kB answers, 1 connection", "Castile", "AsyncHTTPClient alone", -0.85),
    ("load", "2 kB answers, 16 connections", "Castile", "AsyncHTTPClient alone", -0.85),
    ("load", "2 kB answers, 64 connections", "Castile", "AsyncHTTPClient alone", -0.85),
    ("parallel", None, "Castile", None, -1.8),
    ("startup", "processor time", "castile --help", "libxml2 parses the WSDL", 3),
    ("startup", "processor time", "castile ips call, with the WSDL", "libxml2 parses the WSDL", 3),
]
UNITS = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")]


def table(results):
    """All sections as Markdown tables."""
    parts = []
    for section, measurements in results["sections"].items():
        for name, rows in measurements.items():
            if section == "streaming":
                parts.append(streaming_table(rows))
            elif section == "command":
                parts.append(command_table(name, rows))
            elif section == "load":
                parts.append(load_table(name, rows))
            else:
                parts.append(ratio_table(section, name, rows))
    return "\n\n".join(parts)


def ratio_table(section, name, rows):
    lines = [f"| {section}: {name} | ratio | spread | time |", "|---|---|---|---|"]
    for contender, row in rows.items():
        if "failure" in row:
            lines.append(f"| {contender} | fails | | {row['failure']} |")
            continue
        ratio = row["ratio"]
        spread = f"{ratio['spread']:.0%}" if "spread" in ratio else ""
        time = duration(row["nanoseconds"]["median"]) if "nanoseconds" in row else f"{row['instructions'] / 1e6:.1f} M" if "instructions" in row else ""
        lines.append(f"| {contender} | {number(ratio['median'])} | {spread} | {time} |")
    return "\n".join(lines)


def load_table(name, rows):
    lines = [f"| {name} | requests/s | ratio | spread | p50 | p95 | p99 |", "|---|---|---|---|---|---|---|"]
    for contender, row in rows.items():
        if "failure" in row:
            lines.append(f"| {contender} | fails | | | {row['failure']} | | |")
            continue
        latencies = " | ".join("" if value is None else f"{value:.2f} ms" for value in row["milliseconds"].values())
        rate, ratio = row["requestsPerSecond"]["median"], row["ratio"]
        spread = f"{ratio['spread']:.0%}" if ratio["rounds"] > 1 else ""
        lines.append(f"| {contender} | {rate:,.0f} | {number(ratio['median'])} | {spread} | {latencies} |")
    return "\n".join(lines)


def streaming_table(rows):
    lines = ["| assets, streamed | peak of memory | first asset after | per asset |", "|---|---|---|---|"]
    for count, row in rows.items():
        if "failure" in row:
            lines.append(f"| {count} | fails: {row['failure']} | | |")
            continue
        times = f" ({row['timesTheXML']:.1f} times the XML)" if "timesTheXML" in row else ""
        first = "" if times else f"{row['secondsToFirst'] * 1_000:.0f} ms"
        lines.append(f"| {count} | {row['peakBytes'] / (1 << 20):.0f} MiB{times} | {first} | {row['microsecondsPerAsset']:.1f} µs |")
    return "\n".join(lines)


def command_table(name, rows):
    lines = [f"| {name} | first row after first byte | peak of memory | in all |", "|---|---|---|---|"]
    for count, row in rows.items():
        if "failure" in row:
            lines.append(f"| {count} | fails: {row['failure']} | | |")
            continue
        lines.append(
            f"| {count} | {row['millisecondsToFirstRow']:.0f} ms | {row['peakBytes'] / (1 << 20):.0f} MiB | {row['seconds']:.1f} s |"
        )
    return "\n".join(lines)


def summary(results):
    """The tables of the README of the benchmarks: decoding, encoding and requests of all contenders, as ratios."""
    return "\n".join([codec_summary(results), "", *load_summary(results["sections"].get("load", {}))])


def codec_summary(results):
    """The table of the README: decoding and encoding of all contenders, as ratios."""
    sections = results["sections"]
    decoded = sections.get("decode", {}).get("1,000 assets", {})
    counted = sections.get("instructions", {}).get("1,000 assets", {})
    encoded = sections.get("encode", {}).get("one searchAssets envelope", {})
    names = [
        ("libxml2, called from C", ["libxml2 SAX, whole", "libxml2 SAX, 16 kB pushed"], "xmlTextWriter from C"),
        ("Castile", ["Castile, whole", "Castile, 16 kB chunks"], "Castile"),
        ("gSOAP C", ["gSOAP C"], "gSOAP C"),
        ("gSOAP C++", ["gSOAP C++"], "gSOAP C++"),
        ("JAXB with Woodstox", ["JAXB with Woodstox"], "JAXB with Woodstox"),
        ("JAXB with the JDK's StAX", ["JAXB with the JDK's StAX"], "JAXB with the JDK's StAX"),
        ("Foundation XMLParser", ["Foundation XMLParser"], None),
        ("PHP SoapClient", ["PHP SoapClient"], "PHP SoapClient"),
        ("XMLCoder", ["XMLCoder"], "XMLCoder"),
        ("zeep", ["zeep"], "zeep"),
    ]

    def ratios(rows, contenders):
        found = [number(rows[name]["ratio"]["median"]) for name in contenders if "ratio" in rows.get(name, {})]
        return " / ".join(found)

    lines = ["| | decode 1,000 assets: time, whole / in chunks | instructions | encode one envelope |", "|---|---|---|---|"]
    for title, decoders, encoder in names:
        cells = [ratios(decoded, decoders), ratios(counted, decoders), ratios(encoded, [encoder])]
        if any(cells):
            lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines)


def load_summary(measurements):
    """Requests per second of all contenders by size of the answer and connections, as ratios; larger is faster."""
    if not measurements:
        return []
    contenders = dict.fromkeys(contender for rows in measurements.values() for contender in rows)
    lines = [f"| requests/s | {' | '.join(measurements)} |", "|---" * (len(measurements) + 1) + "|"]
    for contender in contenders:
        ratios = [rows.get(contender, {}).get("ratio") for rows in measurements.values()]
        lines.append(f"| {contender} | {' | '.join(number(ratio['median']) if ratio else '' for ratio in ratios)} |")
    return lines


def goals(results):
    """One line for each goal that this run can judge."""
    return "\n".join(judged(*judgement) for judgement in judgements(results) if judgement[1] is not None)


def unjudged(results):
    """The goals of which this run says nothing, since something failed or was not measured."""
    return [what for what, value, _ in judgements(results) if value is None]


def judgements(results):
    """What each goal is about, what was reached, if that was measured, and the goal."""
    found = []
    for section, measurement, contender, other, goal in GOALS:
        measurements = results["sections"].get(section, {})
        rows = measurements.get(measurement) if measurement else next(iter(measurements.values()), None)
        what = f"{section}, {measurement}: {contender}" if measurement else f"{section}: {contender}"
        found.append((f"{what} / {other}" if other else what, compared(rows, contender, other) if rows else None, goal))
    found += streaming_judgements(results["sections"].get("streaming", {}).get("assets taken one by one", {}))
    found += command_judgements(next(iter(results["sections"].get("command", {}).values()), {}))
    return found


def streaming_judgements(rows):
    least, most, kept = rows.get("10,000", {}), rows.get("1,000,000", {}), rows.get("100,000, all kept", {})
    peak = most.get("peakBytes")
    return [
        ("streaming: peak of 1,000,000 assets / peak of 10,000", quotient(peak, least.get("peakBytes")), 1.2),
        ("streaming: peak of 1,000,000 assets in MiB", quotient(peak, 1 << 20), 64),
        (
            "scaling: time per asset of 1,000,000 / of 10,000",
            quotient(most.get("microsecondsPerAsset"), least.get("microsecondsPerAsset")),
            1.1,
        ),
        ("streaming: peak of all kept / XML", kept.get("timesTheXML"), 2),
    ]


def command_judgements(rows):
    least, most = rows.get("10,000", {}), rows.get("100,000", {})
    return [
        ("command: first row of 10,000 after the first byte in ms", least.get("millisecondsToFirstRow"), 200),
        ("command: peak of 100,000 rows / peak of 10,000", quotient(most.get("peakBytes"), least.get("peakBytes")), 1.2),
    ]


def compared(rows, contender, other):
    def figure(name):
        row = rows.get(name, {})
        return row["requestsPerSecond"]["median"] if "requestsPerSecond" in row else row["ratio"]["median"] if "ratio" in row else None

    return quotient(figure(contender), figure(other) if other else 1)


def quotient(value, divisor):
    return value / divisor if value is not None and divisor else None


def judged(what, value, goal):
    reached = value <= goal if goal > 0 else value >= -goal
    sign = "at most" if goal > 0 else "at least"
    return f"{'reached' if reached else 'MISSED '}  {what}: {number(value)} (goal: {sign} {abs(goal)})"


def number(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def duration(nanoseconds):
    for size, unit in UNITS:
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.1f} ns"
