"""zeep. usage: zeep_peer.py WSDL decode FILE | encode | load URL"""

import pathlib
import sys
import threading
import time

import requests
import zeep
from zeep.transports import Transport

QUERY = dict(
    companyHandle="c|110",
    folder="Sample/Spring & Summer/",
    includeSubfolders=True,
    assetTypeArray={"items": ["Image", "Video"]},
    recordsPerPage=1000,
    resultsPage=1,
    sortBy="Name",
    sortDirection="Ascending",
    responseFieldArray={"items": ["totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width"]},
)
AUTHENTICATION = dict(
    user="admin@sample.example", password="sample-password", locale="de-DE", appName="Benchmark", appVersion="1.0", gzipResponse=False
)


class Answer:
    """What zeep needs of a response of requests."""

    status_code = 200
    headers = {"Content-Type": "text/xml; charset=UTF-8"}
    encoding = "utf-8"

    def __init__(self, content):
        self.content = content


def client(url="http://127.0.0.1/", transport=None):
    settings = zeep.Settings(strict=False, xml_huge_tree=True)
    made = zeep.Client(sys.argv[1], settings=settings, transport=transport or Transport())
    service = made.create_service(next(iter(made.wsdl.bindings)), url)
    header = made.get_element("{http://www.scene7.com/IpsApi/xsd}authHeader")(**AUTHENTICATION)
    return made, service, header


def check(answer):
    if answer.totalRows != len(answer.assetArray["items"]):
        raise SystemExit("zeep read another number of assets")


def serve(run):
    print("ready", flush=True)
    for line in sys.stdin:
        count = int(line)
        start = time.process_time_ns()
        for _ in range(count):
            run()
        print((time.process_time_ns() - start) / count, flush=True)


def decode(path):
    made, service, _ = client()
    content = pathlib.Path(path).read_bytes()
    operation = service._binding.get("searchAssets")

    def run():
        check(service._binding.process_reply(made, operation, Answer(content)))

    serve(run)


def encode():
    from lxml import etree

    made, service, header = client()

    def run():
        envelope = made.create_message(service, "searchAssets", _soapheaders=[header], **QUERY)
        if len(etree.tostring(envelope, encoding="UTF-8", xml_declaration=True)) < 900:
            raise SystemExit("zeep wrote too little")

    serve(run)


def load(url):
    """A thread and a connection for each client, as the library is blocking."""
    print("ready", flush=True)
    for line in sys.stdin:
        connections, count = map(int, line.split())
        session = requests.Session()
        adapter = requests.adapters.HTTPAdapter(pool_maxsize=connections)
        session.mount("http://", adapter)
        _, service, header = client(url, Transport(session=session))
        latencies = []

        def work(share):
            for _ in range(share):
                start = time.perf_counter()
                check(service.searchAssets(_soapheaders=[header], **QUERY))
                latencies.append(time.perf_counter() - start)

        shares = [count // connections + (1 if index < count % connections else 0) for index in range(connections)]
        threads = [threading.Thread(target=work, args=(share,)) for share in shares]
        processor, start = time.process_time(), time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        wall = time.perf_counter() - start
        if len(latencies) != count:
            raise SystemExit("zeep lost a request")
        print(wall, time.process_time() - processor, *latencies, flush=True)


def main():
    match sys.argv[2:]:
        case ["decode", path]:
            decode(path)
        case ["encode"]:
            encode()
        case ["load", url]:
            load(url)
        case _:
            raise SystemExit(__doc__)


main()
