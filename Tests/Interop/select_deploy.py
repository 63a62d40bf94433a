"""Calls the Select Deploy simulator with what others wrote, and compares with our own client.

Two peers: requests, which follows the vendor's documented workflow of a cluster from credentials to removal, and
netapp_ontap, the vendor's library for the sister API, whose queries must find what `castile deploy get` finds.

    select_deploy.py CASTILE
"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import requests
from marshmallow import fields
from netapp_ontap import HostConnection, NetAppRestError
from netapp_ontap.resource import Resource, ResourceSchema

USER = "admin"
PASSWORD = "sample-password"
DEADLINE = 30


def check(condition, text):
    if not condition:
        sys.exit(f"wrong: {text}")


@contextlib.contextmanager
def simulator(castile, folder):
    """Runs the simulator over TLS; gives its URL and the certificate to trust."""
    certificate = str(folder / "deploy.pem")
    command = [castile, "simulate", "deploy", "--tls", "--certificate-file", certificate, "--job-seconds", "0.5", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip(), certificate
        finally:
            process.terminate()


class Deploy:
    """The calls of the vendor's samples: Basic authentication, JSON, jobs that are polled."""

    def __init__(self, url, certificate):
        self.base = f"{url}/api"
        self.session = requests.Session()
        self.session.auth = (USER, PASSWORD)
        self.session.verify = certificate
        # Certificates and proxies of the environment would take precedence.
        self.session.trust_env = False
        self.session.headers.update({"Accept": "application/json"})

    def call(self, method, path, status, body=None, **params):
        response = self.session.request(method, f"{self.base}{path}", json=body, params=params, timeout=DEADLINE + 10)
        check(response.status_code == status, f"{method} {path}: {response.status_code}, not {status}: {response.text}")
        check(response.headers["request-id"], f"{method} {path}: no request-id")
        return response

    def wait(self, response):
        """Polls a job as the samples do: held by the server until something changes."""
        job = response.json()["job"]
        query = "fields=state,message,last_modified"
        deadline = time.monotonic() + DEADLINE
        while time.monotonic() < deadline:
            record = self.session.get(f"{self.base}/jobs/{job['id']}?{query}", timeout=DEADLINE + 10).json()["record"]
            if record["state"] in ("success", "failure"):
                check(record["state"] == "success", f"job {job['id']}: {record['message']}")
                return
            query = f"fields=state,message,last_modified&poll_timeout={DEADLINE}&last_modified=>={record['last_modified']}"
        sys.exit(f"wrong: job {job['id']} does not end")

    def records(self, path, **params):
        return self.call("GET", path, 200, **params).json()["records"]


def created(response):
    return response.headers["Location"].rsplit("/", 1)[1]


def workflow(deploy):
    """Credentials, host, cluster, node, networks, storage, deployment, and back."""
    check(not deploy.records("/security/credentials", hostname="vcenter-1", username="root"), "there are credentials already")
    body = {"hostname": "vcenter-1", "type": "vcenter", "username": "root", "password": "host-password"}
    deploy.wait(deploy.call("POST", "/security/credentials", 202, body))
    body = {"hosts": [{"name": "esx-1", "hypervisor_type": "ESX", "management_server": "vcenter-1"}]}
    response = deploy.call("POST", "/hosts", 202, body)
    deploy.wait(response)
    host = created(response)
    check(deploy.records("/hosts", name="esx-1")[0]["id"] == host, "the host is not found by its name")

    cluster = created(deploy.call("POST", "/clusters", 201, {"name": "sample"}, node_count=1))
    deploy.call("POST", "/clusters", 409, {"name": "sample"}, node_count=1)
    body = {"ip": "10.0.0.2", "gateway": "10.0.0.1", "netmask": "255.0.0.0", "ntp_servers": ["10.0.0.9"]}
    deploy.call("PATCH", f"/clusters/{cluster}", 204, body)
    (node,) = deploy.records(f"/clusters/{cluster}/nodes", fields="id,name", order_by="name asc")
    path = f"/clusters/{cluster}/nodes/{node['id']}"
    body = {"host": {"id": host}, "instance_type": "small", "ip": "10.0.0.3", "passthrough_disks": False}
    deploy.call("PATCH", path, 204, body)
    for network in deploy.records(f"{path}/networks", fields="id,purpose"):
        deploy.call("PATCH", f"{path}/networks/{network['id']}", 204, {"name": f"{network['purpose']} network"})
    deploy.call("POST", f"{path}/storage/pools", 201, {"pool_array": [{"name": "pool-1", "capacity": 10**12}]})
    deploy.wait(deploy.call("POST", f"/clusters/{cluster}/deploy", 202, {"ontap_credential": {"password": "cluster-password"}}))

    deploy.call("DELETE", f"/clusters/{cluster}", 409)
    record = deploy.call("GET", f"/clusters/{cluster}", 200, fields="state").json()["record"]
    check(record == {"state": "powered_on"}, f"the cluster is {record}")
    deploy.wait(deploy.call("PATCH", f"/clusters/{cluster}", 202, {"availability": "powered_off"}))
    deploy.wait(deploy.call("DELETE", f"/clusters/{cluster}", 202))
    deploy.call("GET", f"/clusters/{cluster}", 404)
    deploy.call("DELETE", f"/hosts/{host}", 204)


class SampleClusterSchema(ResourceSchema):
    """The fields that are compared."""

    id = fields.Str()
    name = fields.Str()
    ip = fields.Str()
    state = fields.Str()

    @property
    def resource(self):
        return SampleCluster

    patchable_fields = []
    postable_fields = []


class SampleCluster(Resource):
    """A cluster of Select Deploy, for the vendor's library."""

    _schema = SampleClusterSchema
    _path = "/api/clusters"
    _keys = ["id"]

    @classmethod
    def get_collection(cls, **query):
        return cls._get_collection(**query)

    @classmethod
    def count_collection(cls, **query):
        return cls._count_collection(**query)

    @classmethod
    def find(cls, **query):
        return cls._find(**query)


class Ours:
    """Our own client, through the command."""

    def __init__(self, castile, url, certificate):
        self.command = [castile, "deploy", "get", "clusters", "--format", "json", "--certificate-authority", certificate]
        host = url.removeprefix("https://")
        self.environment = {"HOME": os.environ.get("HOME", "/"), "CASTILE_DEPLOY_HOST": host, "CASTILE_DEPLOY_PASSWORD": PASSWORD}

    def names(self, conditions, order_by):
        command = self.command + ["--fields", "id,name"]
        for field, value in conditions.items():
            command += ["--where", f"{field}={value}"]
        if order_by:
            command += ["--order-by", order_by]
        result = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True)
        return [record["name"] for record in json.loads(result.stdout)]


def queries(deploy, ours, connection):
    """Each operator of the document, as the library writes it, against our client."""
    bodies = [{"name": "abc", "ip": "10.0.0.1"}, {"name": "abd", "ip": "10.0.0.2"}, {"name": "clus 1+1"}, {"name": "ä"}]
    for body in bodies:
        deploy.call("POST", "/clusters", 201, body)
    cases = [
        ({}, None, ["abc", "abd", "clus 1+1", "ä"]),
        ({}, "name desc", ["ä", "clus 1+1", "abd", "abc"]),
        ({"name": "abc"}, None, ["abc"]),
        ({"name": "!abc"}, None, ["abd", "clus 1+1", "ä"]),
        ({"name": "abc|clus*"}, None, ["abc", "clus 1+1"]),
        ({"name": "ab*"}, "name desc", ["abd", "abc"]),
        ({"name": "clus 1+1"}, None, ["clus 1+1"]),
        ({"name": "ä"}, None, ["ä"]),
        ({"name": "<abd"}, None, ["abc"]),
        ({"name": ">=abd"}, None, ["abd", "clus 1+1", "ä"]),
        ({"name": "<=abd"}, None, ["abc", "abd"]),
        ({"name": ">clus 1"}, None, ["clus 1+1", "ä"]),
        ({"ip": "null"}, None, ["clus 1+1", "ä"]),
        ({"ip": "!null", "name": "*d"}, None, ["abd"]),
        ({"nodes.name": "abc-0*"}, None, ["abc"]),
    ]
    for conditions, order_by, expected in cases:
        parameters = dict(conditions)
        if order_by:
            parameters["order_by"] = order_by
        found = SampleCluster.get_collection(connection=connection, fields="id,name", **parameters)
        theirs = [record.name for record in found]
        check(theirs == expected, f"netapp_ontap finds {theirs} for {parameters}, not {expected}")
        our = ours.names(conditions, order_by)
        check(our == expected, f"castile finds {our} for {parameters}, not {expected}")
    check(SampleCluster.count_collection(connection=connection) == len(bodies), "count_collection")
    check(SampleCluster.find(connection=connection, name="abd").id, "find")
    try:
        SampleCluster.find(connection=connection, nmae="abd")
        sys.exit("wrong: an unknown field is no error")
    except NetAppRestError as error:
        check(error.status_code == 400 and "nmae" in str(error), f"an unknown field: {error}")
    return len(cases)


def main():
    castile = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name, simulator(castile, pathlib.Path(name)) as (url, certificate):
        deploy = Deploy(url, certificate)
        workflow(deploy)
        print("requests follows the documented workflow, from credentials to removal")
        host, port = url.removeprefix("https://").split(":")
        connection = HostConnection(host, username=USER, password=PASSWORD, port=int(port), verify=certificate)
        connection.session.trust_env = False
        count = queries(deploy, Ours(castile, url, certificate), connection)
        print(f"netapp_ontap and castile find the same for {count} queries")


if __name__ == "__main__":
    main()
