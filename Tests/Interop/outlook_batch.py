"""Peers for Outlook batches: azure-core, pyodata and the standard library's email package, against what castile and its simulator write."""

import email
import email.policy
import json
import pathlib
import subprocess
import sys
import tempfile

import pyodata.v2.service
import requests
from azure.core.pipeline import Pipeline
from azure.core.pipeline.transport import HttpRequest, RequestsTransport
from azure.core.utils._pipeline_transport_rest_shared import _decode_parts_helper

CASTILE, URL = sys.argv[1], sys.argv[2]
TOKEN = "sample-token"
OPERATIONS = """
- get: events?$select=subject,organizer&$filter=startswith(Subject,'Meeting') and Start/DateTime ge '2023-06-05'
- post: sendmail
  headers: {X-Peer: "a:b"}
  body: {Message: {Subject: "Grüße --batch", Body: {Content: "line"}}}
- get: messages('M1')
- delete: messages('none')
"""


def written_by_castile():
    """What castile would send: (content type, bytes)."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "operations.yaml"
        path.write_text(OPERATIONS, encoding="utf-8")
        command = [CASTILE, "outlook", "batch", str(path), "--dry-run", "--url", URL]
        run = subprocess.run(command, capture_output=True, check=True, timeout=60)
    notes = run.stderr.decode().splitlines()
    content_type = next(line.split(": ", 1)[1] for line in notes if line.startswith("Content-Type: "))
    return content_type, run.stdout


def message_of(text):
    """An HTTP message taken apart: (first line, header fields, body)."""
    head, _, body = text.replace("\r\n", "\n").partition("\n\n")
    first, *lines = head.split("\n")
    fields = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines if line)}
    return first, fields, body.rstrip("\n")


def parsed(content_type, body):
    return email.message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)


def read_by_email(content_type, body):
    message = parsed(content_type, body)
    assert message.is_multipart() and not message.defects, message.defects
    return [part.get_payload(decode=True).decode() for part in message.get_payload()]


def read_by_azure(content_type, body):
    """azure-core's reader of parts; what it makes of each part is handed out as it is."""
    raw = []

    def keep(part, request, http_response_type):
        raw.append(part.decode())

    class Response:
        request = None

    _decode_parts_helper(Response(), parsed(content_type, body), None, [], keep)
    return raw


def read_by_pyodata(content_type, body):
    return [part for parts in pyodata.v2.service.decode_multipart(body.decode(), content_type) for part in parts]


def check_what_castile_writes():
    content_type, body = written_by_castile()
    filtered = "events?$select=subject,organizer&$filter=startswith(Subject,'Meeting')%20and%20Start/DateTime%20ge%20'2023-06-05'"
    expected = [
        (f"GET {filtered} HTTP/1.1", None),
        ("POST sendmail HTTP/1.1", {"Message": {"Subject": "Grüße --batch", "Body": {"Content": "line"}}}),
        ("GET messages('M1') HTTP/1.1", None),
        ("DELETE messages('none') HTTP/1.1", None),
    ]
    for reader in (read_by_email, read_by_azure, read_by_pyodata):
        messages = [message_of(part) for part in reader(content_type, body)]
        assert [first for first, _, _ in messages] == [line for line, _ in expected], (reader, messages)
        for (_, fields, content), (_, value) in zip(messages, expected):
            assert (json.loads(content) if content else None) == value, (reader, content)
            if value:
                assert fields["x-peer"] == "a:b" and int(fields["content-length"]) == len(content.encode()), (reader, fields)


def posted(content_type, body, prefer=True):
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": content_type}
    if prefer:
        headers["Prefer"] = "odata.continue-on-error"
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(f"{URL}/api/v2.0/me/$batch", data=body, headers=headers, timeout=20)
    assert answer.status_code == 200, (answer.status_code, answer.text)
    return answer.headers["Content-Type"], answer.content


def check_answers(content_type, body, statuses):
    """The simulator's answer, read by all three."""
    for reader in (read_by_email, read_by_azure, read_by_pyodata):
        messages = [message_of(part) for part in reader(content_type, body)]
        assert [int(first.split()[1]) for first, _, _ in messages] == statuses, (reader, messages)
        for _, fields, content in messages:
            if content:
                json.loads(content)


class PyodataRequest:
    """A request as pyodata's writer wants it."""

    def __init__(self, method, path, query=None, headers=None, body=None):
        self._values = method, path, query or {}, headers or {}, body

    def get_method(self):
        return self._values[0]

    def get_path(self):
        return self._values[1]

    def get_query_params(self):
        return self._values[2]

    def get_headers(self):
        return self._values[3]

    def get_body(self):
        return self._values[4]


def check_what_pyodata_writes():
    batch = [
        PyodataRequest("GET", "messages", {"$top": "2", "$select": "subject"}),
        PyodataRequest("POST", "contacts", headers={"Content-Type": "application/json"}, body='{"DisplayName": "pyodata"}'),
        PyodataRequest("GET", "messages('none')"),
    ]
    body = pyodata.v2.service.encode_multipart("batch_pyodata", batch).encode()
    check_answers(*posted("multipart/mixed;boundary=batch_pyodata", body), [200, 201, 404])


def check_what_azure_writes():
    outer = HttpRequest("POST", f"{URL}/api/v2.0/me/$batch", headers={"Authorization": f"Bearer {TOKEN}", "Prefer": "odata.continue-on-error"})
    outer.set_multipart_mixed(
        HttpRequest("GET", "/api/v2.0/me/events?$top=1"),
        HttpRequest("POST", "/api/v2.0/me/sendmail", headers={"Content-Type": "application/json"}, data='{"Message": {"Subject": "azure"}}'),
        HttpRequest("DELETE", "/api/v2.0/me/messages('none')"),
    )
    with Pipeline(RequestsTransport(use_env_settings=False)) as pipeline:
        response = pipeline.run(outer).http_response
        assert response.status_code == 200, (response.status_code, response.text())
        parts = list(response.parts())
        assert [part.status_code for part in parts] == [200, 202, 404], [part.status_code for part in parts]
        assert len(json.loads(parts[0].text())["value"]) == 1
        assert json.loads(parts[2].text())["error"]["code"] == "ErrorItemNotFound"


def main():
    check_what_castile_writes()
    print("castile's batches are read by email, azure-core and pyodata")
    content_type, body = written_by_castile()
    check_answers(*posted(content_type, body), [200, 202, 200, 404])
    check_answers(*posted(content_type, body, prefer=False), [200, 202, 200, 404])
    print("the simulator's answers are read by email, azure-core and pyodata")
    check_what_pyodata_writes()
    print("the simulator takes pyodata's batches")
    check_what_azure_writes()
    print("the simulator takes azure-core's batches, and azure-core reads the answer")


main()
