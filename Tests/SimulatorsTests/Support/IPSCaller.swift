import AsyncHTTPClient
import NIOHTTP1
import Testing
import WSDL
import XMLStream

@testable import Simulators

/// Calls a running simulator as a client would: values through the model, envelopes by hand.
struct IPSCaller: Sendable {
    /// The elements of an authHeader.
    struct Header: Sendable {
        var user: String? = "admin@sample.example"
        var password: String? = "sample-password"
        var locale: String?
        var gzipResponse: String?
        var faultStatus: String?

        var xml: String {
            let fields = [
                ("user", user), ("password", password), ("locale", locale), ("gzipResponse", gzipResponse),
                ("faultHttpStatusCode", faultStatus),
            ]
            let elements = fields.compactMap { name, value in value.map { "<h:\(name)>\($0)</h:\(name)>" } }.joined()
            return "<h:authHeader xmlns:h=\"http://www.scene7.com/IpsApi/xsd\">\(elements)</h:authHeader>"
        }
    }

    let simulator: IPSSimulator
    let url: String
    let client: HTTPClient
    let contract: IPSContract

    /// Calls an operation and gives what it answers, which must not be a fault.
    func value(_ operation: String, _ parameters: DynamicValue = [:], header: Header = Header(), headers: [String: String] = [:])
        async throws -> DynamicValue
    {
        let reply = try await call(operation, parameters, header: header, headers: headers)
        return try #require(reply.value, "\(reply.answer.text)")
    }

    /// Calls an operation and gives the fault that it answers.
    func fault(_ operation: String, _ parameters: DynamicValue = [:], header: Header = Header(), headers: [String: String] = [:])
        async throws -> IPSReply.Fault
    {
        let reply = try await call(operation, parameters, header: header, headers: headers)
        return try #require(reply.fault, "\(reply.answer.text)")
    }

    func call(_ operation: String, _ parameters: DynamicValue = [:], header: Header = Header(), headers: [String: String] = [:])
        async throws -> IPSReply
    {
        let described = try #require(contract.model.operation(named: operation))
        let input = try #require(described.input)
        var writer = try XMLWriter(declaration: false)
        try contract.model.encode(parameters, as: input, to: &writer)
        let body = String(decoding: writer.finish(), as: UTF8.self)
        return try await post(envelope(header: header.xml, body: body), action: operation, headers: headers)
    }

    func envelope(header: String, body: String) -> String {
        """
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
        <soapenv:Header>\(header)</soapenv:Header>
        <soapenv:Body>\(body)</soapenv:Body>
        </soapenv:Envelope>
        """
    }

    func post(_ envelope: String, action: String?, headers: [String: String] = [:]) async throws -> IPSReply {
        var fields = ["Content-Type": "text/xml; charset=UTF-8"]
        fields["SOAPAction"] = action.map { "\"\($0)\"" }
        fields.merge(headers) { $1 }
        let answer = try await fetch(url, method: .POST, fields: fields, body: Array(envelope.utf8), client: client)
        return try IPSReply(answer, contract.model)
    }

    /// The handle of Sample Company.
    func company() async throws -> DynamicValue {
        let info = try await value("getCompanyInfo", ["companyName": "Sample Company"])
        return try #require(info["companyInfo"]?["companyHandle"])
    }

    /// Searches in Sample Company.
    func search(_ parameters: DynamicValue, header: Header = Header(), headers: [String: String] = [:]) async throws -> DynamicValue {
        try await value("searchAssets", try await inCompany(parameters), header: header, headers: headers)
    }

    func inCompany(_ parameters: DynamicValue) async throws -> DynamicValue {
        .record([("companyHandle", try await company())] + parameters.members)
    }
}

/// Runs the body against a simulator with a few assets.
func withIPS<Value: Sendable>(
    _ configuration: IPSSimulatorConfiguration = .init(assetCount: 300),
    _ body: (IPSCaller) async throws -> Value
) async throws -> Value {
    let simulator = try IPSSimulator(configuration: configuration)
    let contract = try IPSContract.shared.get()
    return try await simulator.withServer { running in
        try await withClient { client in
            let url = IPSSimulator.serviceURL(of: running)
            return try await body(IPSCaller(simulator: simulator, url: url, client: client, contract: contract))
        }
    }
}
