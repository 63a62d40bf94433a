"""Looks at the status page of the IPS simulator with Chromium, and clicks.

usage: status_page.py URL [FOLDER]

URL is that of the service. With a folder, pictures of the page are put there.
"""

import pathlib
import signal
import sys
import urllib.error
import urllib.request

from browser import Browser
from peer import PASSWORD, USER

WHOLE_SECONDS = 240
WIDTH, HEIGHT = 1180, 1760
HOSTILE = '<img src="x" onerror="document.title=\'broken\'">'
ENVELOPE = """<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header>
<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>{user}</user><password>{password}</password></authHeader></e:Header>
<e:Body><{operation}Param xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">{content}</{operation}Param></e:Body></e:Envelope>"""


def main(url, folder=None):
    """Every look and every click, one line each; the first that fails ends it."""
    signal.alarm(WHOLE_SECONDS)
    for _ in range(5):
        call(url, "getUserInfo")
    handle = call(url, "getCompanyInfo", "<companyName>Sample Company</companyName>")[1].split("<companyHandle>")[1].split("<")[0]
    company = f"<companyHandle>{handle}</companyHandle>"
    for depth in range(3):
        call(url, "getFolderTree", f"{company}<depth>{depth}</depth>")
    call(url, "searchAssets", f"{company}<includeSubfolders>true</includeSubfolders><recordsPerPage>3</recordsPerPage><sortBy>Name</sortBy>")
    call(url, "getUserInfo", user=HOSTILE.replace("<", "&lt;"))
    with Browser(url.split("/scene7/")[0] + "/") as page:
        look(page)
        switch_faults(page, url)
        read_messages(page, handle)
        holds(f"nothing to complain of: {page.complaints}", page.complaints == [])
        if folder:
            take_pictures(page, pathlib.Path(folder))
    print("the status page works")


def look(page):
    """The page fills itself, and shows what callers sent as text."""
    page.until("document.querySelectorAll('#operations tbody tr').length === 4")
    rows = page.value("[...document.querySelectorAll('#operations tbody tr')].map(row => [row.cells[0].innerText, row.cells[1].innerText])")
    holds(f"operations served: {rows}", dict(rows) == {"getUserInfo": "6", "getCompanyInfo": "1", "getFolderTree": "3", "searchAssets": "1"})
    holds("failed: 1", page.value("document.getElementById('failures').innerText") == "1")
    users = page.value("[...document.querySelectorAll('#exchanges tbody tr')].map(row => row.cells[1].innerText)")
    holds(f"a hostile user name is text: {users[0]}", users[0] == HOSTILE)
    holds("no image came out of it", page.value("document.images.length") == 0)
    holds(f"title: {page.value('document.title')}", page.value("document.title") == "IPS simulator")


def switch_faults(page, url):
    """A fault that is added in the form acts, and ends when its button says so."""
    page.value("""(() => { const set = (id, value) => { const field = document.getElementById(id); field.value = value;
        field.dispatchEvent(new Event('change')); }; set('kind', 'rateLimit'); set('operation', 'getUserInfo');
        document.querySelector('[data-key=status]').value = '429'; document.querySelector('#new-fault button[type=submit]').click(); })()""")
    page.until("document.querySelectorAll('#faults li').length === 1")
    holds("the fault is listed", page.value("document.querySelector('#faults code').innerText")
          == "operation=getUserInfo,kind=rateLimit,status=429,retryAfter=1")
    status = call(url, "getUserInfo")[0]
    holds(f"a call then answers {status}", status == 429)
    page.until("document.querySelector('#faults li').innerText.includes('1 of 1 requests')")
    page.value("document.querySelector('#faults li button').click()")
    page.until("document.querySelectorAll('#faults li').length === 0")
    status = call(url, "getUserInfo")[0]
    holds(f"after its end a call answers {status}", status == 200)
    page.value("""(() => { document.getElementById('kind').value = 'status'; document.getElementById('kind').dispatchEvent(new Event('change'));
        document.querySelector('[data-key=status]').value = '9'; document.querySelector('#new-fault button[type=submit]').click(); })()""")
    page.until("document.getElementById('refusal').innerText.includes('200 to 599')")
    page.complaints = [text for text in page.complaints if "400" not in text]
    holds("a wrong fault says what would be right", page.value("document.querySelectorAll('#faults li').length") == 0)
    page.value("document.getElementById('expire').click()")
    page.until("document.getElementById('refusal').innerText === ''")


def read_messages(page, handle):
    """A click on an exchange shows both messages, on lines, without secrets."""
    page.until("document.querySelectorAll('#exchanges tbody tr').length === 13")
    page.value("[...document.querySelectorAll('#exchanges tbody button')].find(b => b.textContent === 'searchAssets').click()")
    page.until("!document.getElementById('messages').hidden")
    request, response = (page.value(f"document.getElementById('{name}').innerText") for name in ("request", "response"))
    holds("the request stands on lines of its own", "\n      <includeSubfolders>true</includeSubfolders>\n" in request)
    holds("the response has three assets", response.count("<fileName>") == 3)
    holds("no secret is shown", not any(secret in request + response for secret in (PASSWORD, handle)))


def take_pictures(page, folder):
    """What stands in the documentation."""
    page.value("fetch('/admin/faults', {method: 'POST', headers: {'Content-Type': 'application/json'}, "
               "body: '{\"fault\": \"operation=searchAssets,kind=drop,rate=0.1\"}'}).then(answer => answer.status)")
    page.until("document.querySelectorAll('#faults li').length === 1")
    page.value("document.getElementById('kind').value = 'latency'; document.getElementById('kind').dispatchEvent(new Event('change'))")
    page.value("scrollTo(0, 0)")
    for scheme in ("light", "dark"):
        page.screenshot(folder / f"status-page-{scheme}.png", scheme, WIDTH, HEIGHT)


def call(url, operation, content="", user=USER):
    """Status and body of one call."""
    body = ENVELOPE.format(user=user, password=PASSWORD, operation=operation, content=content).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "text/xml", "SOAPAction": operation})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy between here and loopback
    try:
        with opener.open(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def holds(what, condition):
    """Prints what was looked at, and ends the run if it is not so."""
    print(("ok    " if condition else "WRONG ") + what)
    if not condition:
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
