public import XMLStream

/// The answer to a call.
public struct SOAPResponse<Output> {
    /// What the answer's body was decoded to.
    public var output: Output

    /// The elements that the decoder did not know.
    public var diagnostics: [XMLDiagnostic]

    /// How long the call took, from writing the request to the decoded answer.
    public var duration: Duration
}

extension SOAPResponse: Sendable where Output: Sendable {}
