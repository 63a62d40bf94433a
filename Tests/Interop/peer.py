"""zeep as a client of the simulator: WSDL/ as it is, only the address is another."""

import pathlib

import requests
import zeep
import zeep.plugins
import zeep.transports
from lxml import etree

WSDL = pathlib.Path(__file__).resolve().parents[2] / "WSDL"
BINDING = "{http://www.scene7.com/IpsApi}IpsApiSoap"
COMMON_NAMESPACE = "http://www.scene7.com/IpsApi/xsd"
BODY = "{http://schemas.xmlsoap.org/soap/envelope/}Body"
USER, PASSWORD = "admin@sample.example", "sample-password"
CALL_SECONDS = 20


class Peer:
    """Calls operations by name; every answer must be valid against the schema. Keeps status and encoding of the last response."""

    def __init__(self, url):
        self._http = requests.Session()
        self._http.trust_env = False  # no proxy between here and loopback
        self._http.hooks["response"] = self._remember
        self.status = None
        self.encoding = None
        self._history = zeep.plugins.HistoryPlugin()
        self._transport = zeep.transports.Transport(session=self._http, timeout=CALL_SECONDS, operation_timeout=CALL_SECONDS)
        self._client = zeep.Client(str(WSDL / "IpsApi-2014-04-03.wsdl"), transport=self._transport, plugins=[self._history])
        self._service = self._client.create_service(BINDING, url)
        self._schema = etree.XMLSchema(etree.parse(str(WSDL / "IpsApi-2014-04-03.xsd")))

    def call(self, operation, values, accept_language=None, **header):
        """The answer of one call; `header` overrides fields of authHeader."""
        self._http.headers["Accept-Language"] = accept_language
        header = {"user": USER, "password": PASSWORD, "appName": "interop", "appVersion": "1", **header}
        answer = self._service[operation](_soapheaders={"authHeader": header}, **values)
        body = self._history.last_received["envelope"].find(BODY)
        self._schema.assertValid(etree.fromstring(etree.tostring(body[0])))
        return answer

    def served(self, url):
        """What a client that loads the WSDL from the server finds in it: (number of operations, address)."""
        client = zeep.Client(url, transport=self._transport)
        return len(client.service._operations), client.service._binding_options["address"]

    def fault(self, operation, values, **header):
        """A call that must fail: (name of the fault in its detail, code, reason)."""
        try:
            self.call(operation, values, **header)
        except zeep.exceptions.Fault as fault:
            detail = fault.detail[0]
            name = etree.QName(detail)
            if name.namespace != COMMON_NAMESPACE:
                raise AssertionError(f"the fault's detail is {detail.tag}") from fault
            content = self._client.get_element(detail.tag).parse(detail, self._client.wsdl.types)
            return name.localname, content.code, content.reason
        raise AssertionError(f"{operation} should answer with a fault")

    def _remember(self, response, **_):
        self.status = response.status_code
        self.encoding = response.headers.get("Content-Encoding")
