#!/usr/bin/env python3
"""Calls the MailStore simulator as the vendor's Python wrapper of 2014 does.

The wrapper itself is not at hand here. This is a program of our own that does what is publicly known of it, with the same means,
Python's urllib:

- each call is sent without credentials first, and again with them after the 401 and its Basic challenge;
- arguments that are false in Python (None, False, 0, "") are left out;
- the byte order mark before the JSON is taken away;
- a call returns the whole envelope; with automatic handling it asks for the status until the code is not "running";
- the status is asked for at /api//get-status, with two slashes, with the token and the version of the last envelope, so the server
  has to keep the token in the last status: start the simulator with --keep-token;
- the certificate is trusted by the environment variable SSL_CERT_FILE.

Usage: SSL_CERT_FILE=simulator.pem mailstore_wrapper.py https://127.0.0.1:PORT
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Wrapper:
    def __init__(self, url, username="admin", password="admin", auto_handle_token=True, wait_time=1000):
        self.url = url
        self.auto_handle_token = auto_handle_token
        self.wait_time = wait_time
        self.requests = 0
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, url, username, password)
        self.opener = urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(passwords))

    def post(self, path, arguments):
        given = {name: value for name, value in arguments.items() if value}
        body = urllib.parse.urlencode(given).encode("utf-8")
        self.requests += 1
        with self.opener.open(urllib.request.Request(self.url + path, data=body)) as answer:
            return json.loads(answer.read().decode("utf-8-sig"))

    def call(self, function, auto_handle_token=None, **arguments):
        envelope = self.post("/api/invoke/" + function, arguments)
        automatic = self.auto_handle_token if auto_handle_token is None else auto_handle_token
        return self.handle_token(envelope) if automatic else envelope

    def get_status(self, envelope):
        return self.post(
            "/api//get-status",
            {
                "token": envelope["token"],
                "millisecondsTimeout": self.wait_time,
                "lastKnownStatusVersion": str(envelope["statusVersion"]),
            },
        )

    def handle_token(self, envelope):
        while envelope["token"] and envelope["statusCode"] == "running":
            envelope = self.get_status(envelope)
        return envelope

    def cancel(self, envelope):
        return self.post("/api/cancel-async", {"token": envelope["token"]})


def expect(truth, what):
    if not truth:
        sys.exit("FAILED: " + what)
    print("ok: " + what)


def main(url):
    wrapper = Wrapper(url)
    info = wrapper.call("GetServerInfo")
    expect(info["statusCode"] == "succeeded" and info["result"]["machineName"] == "MAILSTORE", "a plain call returns its envelope")
    wrapper.call("CreateUser", userName="wrapper", privileges="login,archive", fullName="")
    user = wrapper.call("GetUserInfo", userName="wrapper")["result"]
    expect(user["privileges"] == ["login", "archive"] and user["fullName"] is None, "what it writes it reads; an empty text is left out")
    wrapper.call("DeleteUser", userName="wrapper")
    failed = wrapper.call("GetUserInfo", userName="wrapper")
    expect(failed["statusCode"] == "failed" and failed["error"]["message"], "a failed call returns an envelope with its error")
    done = wrapper.call("VerifyStore", id=1)
    expect(done["statusCode"] == "succeeded" and done["token"], "a long-running call is followed to its end")
    started = wrapper.call("VerifyStore", id=1, auto_handle_token=False)
    expect(started["statusCode"] == "running" and started["token"], "without automatic handling it returns the token")
    following = wrapper.get_status(started)
    expect(following["statusVersion"] > started["statusVersion"], "a status is newer than the one before")
    wrapper.cancel(started)
    last = wrapper.handle_token(following)
    expect(last["statusCode"] not in ("running", "succeeded"), "a cancelled process ends early, as " + last["statusCode"])
    try:
        wrapper.get_status({"token": "nonsense", "statusVersion": 0})
        expect(False, "an unknown token is refused")
    except urllib.error.HTTPError as error:
        expect(error.code == 404, "an unknown token is refused with 404")
    try:
        Wrapper(url, password="wrong").call("GetUsers")
        expect(False, "a wrong password is refused")
    except urllib.error.HTTPError as error:
        expect(error.code == 401, "a wrong password is refused with 401")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
