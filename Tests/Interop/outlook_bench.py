"""Runs the benchmark of Outlook batches beside azure-core, prints ratios, and fails when they are not what they should be."""

import email
import json
import pathlib
import subprocess
import sys
import time

from azure.core.utils._pipeline_transport_rest_shared import _decode_parts_helper

BENCH, URL, FOLDER = sys.argv[1:4]
BOUNDARY = "batchresponse_bench"
LINES = 6_000


def answer():
    """One part of about 500 kB, in lines, as services print JSON."""
    items = ",\n".join(json.dumps({"Id": f"M{number}", "Subject": "A subject of some length, once more", "IsRead": True}) for number in range(LINES))
    body = f'{{"value":[{items}]}}'.encode()
    head = f"--{BOUNDARY}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 200 OK\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + f"\r\n--{BOUNDARY}--\r\n".encode()


def best(action, rounds=20):
    times = []
    for _ in range(rounds):
        start = time.perf_counter_ns()
        action()
        times.append(time.perf_counter_ns() - start)
    return min(times)


def azure(data):
    class Response:
        request = None

    message = email.message_from_bytes(f"Content-Type: multipart/mixed; boundary={BOUNDARY}\r\n\r\n".encode() + data)
    return _decode_parts_helper(Response(), message, None, [], lambda part, request, http_response_type: part)


def run(*arguments):
    output = subprocess.run([BENCH, *arguments], capture_output=True, check=True, timeout=300, text=True).stdout
    return [[float(word) for word in line.split()] for line in output.splitlines()]


def main():
    data = answer()
    path = pathlib.Path(FOLDER) / "answer"
    path.write_bytes(data)
    [[size, ours]] = run("parse", str(path), BOUNDARY)
    theirs = best(lambda: azure(data))
    copied = best(lambda: bytearray(data))
    print(f"reading a part of {int(size)} bytes: {ours / 1000:.0f} us, {size / ours:.2f} GB/s; azure-core takes {theirs / ours:.1f} times as long")
    print(f"a copy of these bytes in memory takes {copied / 1000:.0f} us; reading takes {ours / copied:.1f} times as long")
    failures = []
    if theirs / ours < 5:
        failures.append("reading should be at least 5 times as fast as azure-core")
    rows = run("operations", URL)
    for count, answered, nanoseconds, peak in rows:
        print(f"{int(count)} operations, 5 % throttled: {nanoseconds / count / 1000:.0f} us each, memory {peak / 1e6:.0f} MB at most")
        if count != answered:
            failures.append(f"{int(count - answered)} of {int(count)} operations have no success")
    first, last = rows[0], rows[-1]
    growth = (last[2] / last[0]) / (first[2] / first[0])
    print(f"time for one operation of {int(last[0])} against one of {int(first[0])}: {growth:.2f} times")
    if growth > 1.5:
        failures.append("time should be linear in the number of operations")
    if last[3] > first[3] * 1.5 + 32e6:
        failures.append("memory should not grow with the number of operations beyond their results")
    for failure in failures:
        print(f"FAILED: {failure}")
    sys.exit(1 if failures else 0)


main()
