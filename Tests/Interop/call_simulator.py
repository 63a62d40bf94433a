"""Calls the simulator with zeep and compares what it answers.

usage: call_simulator.py URL
"""

import datetime
import signal
import sys

import zeep.helpers

from peer import PASSWORD, USER, Peer
from samples import difference

COMPANY = "Sample Company"
PAGE = 25
WHOLE_SECONDS = 180
LINE = 200


def main(url):
    """All comparisons, one line each; the first that fails ends it."""
    signal.alarm(WHOLE_SECONDS)
    peer = Peer(url)
    compare_description(peer, url)
    compare_login(peer)
    company = compare_company(peer)
    compare_search(peer, company)
    compare_selection(peer, company)
    compare_locales(peer, company)
    compare_encoding(peer, company)
    compare_faults(peer, company)
    print("zeep and the simulator agree")


def compare_description(peer, url):
    """The simulator hands out the WSDL with its own address, as the service does."""
    wsdl = url.replace("/services/IpsApiService", "/webservice/IpsApi-2014-04-03.wsdl")
    same("WSDL of the simulator: operations and address", peer.served(wsdl), (156, url))


def compare_login(peer):
    """checkLogin says whether an address and a password belong together."""
    same("checkLogin", peer.call("checkLogin", {"email": USER, "password": PASSWORD}), "ValidLogin")
    same("checkLogin, wrong password in the request", peer.call("checkLogin", {"email": USER, "password": "wrong"}), "InvalidLogin")


def compare_company(peer):
    """getCompanyInfo by name: the handle that all that follows needs."""
    company = peer.call("getCompanyInfo", {"companyName": COMPANY})
    same("getCompanyInfo: name", company.name, COMPANY)
    same("getCompanyInfo: type of the handle", type(company.companyHandle), str)
    again = peer.call("getCompanyInfo", {"companyHandle": company.companyHandle})
    same("getCompanyInfo by handle: root path", again.rootPath, company.rootPath)
    return company.companyHandle


def compare_search(peer, company):
    """searchAssets: typed values, pages that do not overlap, a total that is the same on each page."""
    first, second = (peer.call("searchAssets", request(company, resultsPage=page)) for page in (1, 2))
    same("searchAssets: assets on a page", [len(page.assetArray["items"]) for page in (first, second)], [PAGE, PAGE])
    same("searchAssets: total on both pages", first.totalRows, second.totalRows)
    holds(f"searchAssets: {first.totalRows} assets in all", first.totalRows > 2 * PAGE)
    handles = {asset.assetHandle for page in (first, second) for asset in page.assetArray["items"]}
    same("searchAssets: different assets on two pages", len(handles), 2 * PAGE)
    names = [asset.name for page in (first, second) for asset in page.assetArray["items"]]
    same("searchAssets: sorted by name over both pages", names, sorted(names, key=str.casefold))
    asset = first.assetArray["items"][0]
    same("searchAssets: type of lastModified", type(asset.lastModified), datetime.datetime)
    holds(f"searchAssets: {asset.lastModified} has an offset", asset.lastModified.utcoffset() is not None)
    image = next(item for item in first.assetArray["items"] + second.assetArray["items"] if item.imageInfo)
    holds(f"searchAssets: {image.name} is {image.imageInfo.width} pixels wide", image.imageInfo.width > 0)


def compare_selection(peer, company):
    """Both ways to select fields: only these, all but these."""
    only = peer.call("searchAssets", request(company, responseFieldArray={"items": ["assetArray/items/name"]}))
    same("only names: fields of an answer", present(only), ["assetArray"])
    same("only names: fields of each asset", fields_of_assets(only), ["name"])
    same("only names: assets", len(only.assetArray["items"]), PAGE)
    whole = peer.call("searchAssets", request(company))
    without = peer.call("searchAssets", request(company, excludeFieldArray={"items": ["totalRows", "assetArray/items/metadataArray"]}))
    same("all but two: fields of an answer", present(without), ["assetArray"])
    same("all but two: fields of the assets", fields_of_assets(without), [name for name in fields_of_assets(whole) if name != "metadataArray"])


def compare_locales(peer, company):
    """authHeader/locale counts first, then Accept-Language with its weights."""
    def texts(**arguments):
        return zeep.helpers.serialize_object(peer.call("searchAssets", request(company), **arguments), dict)

    english, german = texts(locale="en-US"), texts(locale="de-DE")
    place = difference(english, german)
    holds(f"locale: en-US and de-DE differ in {place}", place is not None)
    holds("locale: Accept-Language with weights chooses German", texts(accept_language="en-US;q=0.5, de-DE") == german)
    holds("locale: authHeader counts more than Accept-Language", texts(locale="en-US", accept_language="de-DE") == english)


def compare_encoding(peer, company):
    """gzip when authHeader asks for it, none when it refuses."""
    for wanted, encoding in ((True, "gzip"), (False, None)):
        peer.call("searchAssets", request(company), gzipResponse=wanted)
        same(f"gzipResponse {wanted}: Content-Encoding", peer.encoding, encoding)


def compare_faults(peer, company):
    """Faults by kind, with typed details, under the HTTP status that the caller wishes."""
    for status in (500, 200):
        name, code, reason = peer.fault("searchAssets", request(company), password="wrong", faultHttpStatusCode=status)
        same("wrong password", (peer.status, name, code), (status, "authenticationFault", 10001))
        holds(f"wrong password: {reason}", bool(reason))
    refused = ("authorizationFault", "ipsApiFault")
    for what, operation, values in (
        ("unknown handle", "searchAssets", request("c|no-such-handle")),
        ("unknown company", "getCompanyInfo", {"companyName": "No Such Company"}),
        ("an operation that the simulator does not carry", "getZipEntries", {"companyHandle": "c|1", "assetHandle": "a|1"}),
    ):
        name, code, reason = peer.fault(operation, values)
        holds(f"{what}: {name} {code}: {reason}", name in refused and bool(reason))


def request(company, **values):
    """A search of all assets by name, page by page."""
    return {"companyHandle": company, "recordsPerPage": PAGE, "resultsPage": 1, "sortBy": "Name", "sortDirection": "Ascending", **values}


def present(value):
    """The names of the fields that are there, sorted."""
    return sorted(name for name, field in zeep.helpers.serialize_object(value, dict).items() if field is not None)


def fields_of_assets(answer):
    """The names of all fields that some asset has, sorted."""
    return sorted({name for asset in answer.assetArray["items"] for name in present(asset)})


def same(what, value, expected):
    """Prints what was compared, and ends the run if it differs."""
    holds(f"{what}: {value!r}" if value == expected else f"{what}: {value!r}, expected {expected!r}", value == expected)


def holds(what, condition):
    """Prints what was looked at, and ends the run if it is not so."""
    print("ok " if condition else "NOT", what if len(what) < LINE else what[:LINE] + "...")
    if not condition:
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
