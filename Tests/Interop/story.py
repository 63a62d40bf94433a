"""The same story by three clients that others wrote, and what Castile reads of it.

usage: story.py CASTILE URL GSOAP-CLIENT
"""

import json
import os
import pathlib
import subprocess
import signal
import sys
import time

from peer import PASSWORD, USER, Peer

COMPANY = "Sample Company"
WHOLE_SECONDS = 300
HERE = pathlib.Path(__file__).resolve().parent
FILES = ("Schuh & Söhne.jpg", "boots.tif")
EXPECTED = {
    "login": "ValidLogin",
    "company": "Sample Company SampleCompany/",
    "folder": "two",
    "upload": "submitted",
    "job": "2 of 2",
    "search": "boots.tif Image, Schuh & Söhne.jpg Image",
    "metadata": "Zoë & <Co>",
    "move": "/Moved/",
    "trash": "1 left, InTrash",
    "restore": "1 restored, 2 there",
    "fault": "ipsApiFault 30001",
}


def main(castile, url, gsoap):
    """Each client's story in a folder of its own, with file names of its own, as names are unique in a company; the first difference ends it."""
    signal.alarm(WHOLE_SECONDS)
    tellers = {
        "zeep": lambda folder: by_zeep(url, folder),
        "PHP": lambda folder: by_program(["php", "-d", "display_errors=stderr", str(HERE / "php" / "client.php"), url, folder]),
        "gSOAP": lambda folder: by_program([gsoap, url, folder]),
    }
    for name, tell in tellers.items():
        folder = f"Story of {name}"
        start = time.monotonic()
        steps = tell(folder)
        for step, expected in EXPECTED.items():
            holds(f"{name}: {step}: {steps.get(step)}", steps.get(step) == expected, expected)
        seen = read_by_castile(castile, url, folder)
        holds(f"{name}: Castile reads the same afterwards: {seen}", seen == [["boots.tif", "/Moved/", "Zoë & <Co>"], [FILES[0], "/", None]])
        print(f"      {time.monotonic() - start:.1f} s")
    print("zeep, PHP and gSOAP agree, and Castile reads the same")


def by_zeep(url, folder):
    """The story as Python's zeep tells it."""
    peer = Peer(url)
    steps = {"login": peer.call("checkLogin", {"email": USER, "password": PASSWORD})}
    company = peer.call("getCompanyInfo", {"companyName": COMPANY})
    steps["company"] = f"{company.name} {company.rootPath}"

    def call(operation, **values):
        return peer.call(operation, {"companyHandle": company.companyHandle, **values})

    def search(**values):
        return items(call("searchAssets", folder=f"{folder}/", includeSubfolders=True, sortBy="Name", **values).assetArray)

    first, target = (call("createFolder", folderPath=f"{folder}/{name}") for name in ("", "Moved/"))
    steps["folder"] = "two" if first != target else "the same"
    urls = [{"sourceUrl": f"http://files.example/{name}", "destPath": f"{folder}/{folder} {name}"} for name in FILES]
    job = call("submitJob", jobName=folder, uploadUrlsJob={"urlArray": {"items": urls}})
    steps["upload"] = "submitted" if job else "no job"
    while items(call("getActiveJobs", jobHandle=job)):
        time.sleep(0.1)
    log = next(log for log in items(call("getJobLogs")) if log.originalJobName == folder)
    steps["job"] = f"{log.fileSuccessCount} of {log.totalFileCount}"
    assets = search()
    steps["search"] = ", ".join(f"{asset.fileName.removeprefix(folder + ' ')} {asset.type}" for asset in assets)
    asset = assets[0].assetHandle
    field = next(field.fieldHandle for field in items(call("getMetadataFields", assetType="Image")) if field.name == "Photographer")
    call("setAssetMetadata", assetHandle=asset, updateArray={"items": [{"fieldHandle": field, "value": "Zoë & <Co>"}]})
    steps["metadata"] = next(item.value for item in search()[0].metadataArray["items"] if item.name == "Photographer")
    call("moveAsset", assetHandle=asset, folderHandle=target)
    steps["move"] = search()[0].folder.removeprefix(company.rootPath + folder)
    call("deleteAsset", assetHandle=asset)
    steps["trash"] = f"{len(search())} left, {search(trashState='InTrash')[0].trashState}"
    outcome = call("restoreAssetsFromTrash", assetHandleArray={"items": [asset]})
    steps["restore"] = f"{outcome.successCount} restored, {len(search())} there"
    kind, code, _ = peer.fault("getAssets", {"companyHandle": company.companyHandle, "assetHandleArray": {"items": ["a|unknown"]}})
    steps["fault"] = f"{kind} {code}"
    return steps


def items(array):
    """The members of an array; zeep leaves the array out where it is all that an answer has, and makes None of an empty one."""
    return (array if isinstance(array, list) or array is None else array["items"]) or []


def by_program(command):
    """The story as another program tells it: a step and a value on each line."""
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return dict(line.split(" ", 1) for line in lines)


def read_by_castile(castile, url, folder):
    """File, folder and photographer of each asset, as Castile reads them."""
    lines = run(castile, url, "search", "--folder", folder + "/", "--format", "json")
    place = f"SampleCompany/{folder}"
    return sorted([asset["fileName"].removeprefix(folder + " "), asset["folder"].removeprefix(place), photographer(asset)] for asset in lines)[::-1]


def photographer(asset):
    """The value of one metadata field; None without."""
    return next((item.get("value") for item in asset.get("metadataArray") or [] if item["name"] == "Photographer"), None)


def run(castile, url, *arguments):
    """What the command prints as JSON."""
    settings = {"CASTILE_IPS_URL": url, "CASTILE_IPS_USER": USER, "CASTILE_IPS_PASSWORD": PASSWORD, "CASTILE_IPS_COMPANY": COMPANY}
    done = subprocess.run([castile, "ips", *arguments], env={**os.environ, **settings}, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def holds(what, condition, expected=None):
    """Prints what was compared, and ends the run if it differs."""
    print(("ok    " if condition else "WRONG ") + what + ("" if condition or expected is None else f", expected {expected}"))
    if not condition:
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
