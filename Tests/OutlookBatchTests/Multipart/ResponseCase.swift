import ServiceClient
import Testing

@testable import OutlookBatch

/// A hostile or odd answer to three reads, and what must be made of it: for each operation status and body, or why there is none.
struct ResponseCase: Sendable, CustomTestStringConvertible {
    var name: String
    var type = "multipart/mixed; boundary=b"
    var body: [UInt8]
    /// Nil: the answer as a whole must be refused.
    var expected: [String]?

    var testDescription: String { name }

    init(_ name: String, type: String = "multipart/mixed; boundary=b", lf: Bool = false, _ text: String, _ expected: [String]?) {
        self.name = name
        self.type = type
        body = lf ? Array(text.utf8) : Fixtures.crlf(text)
        self.expected = expected
    }

    static func describe(_ result: OperationResult?) -> String {
        switch result {
        case .response(let response): "\(response.status) \(response.text)"
        case .notExecuted(because: .earlierFailure(let operation)): "stopped at \(operation)"
        case .notExecuted: "not executed"
        case .missing: "missing"
        case .notSent: "not sent"
        case nil: "nothing"
        }
    }

    private static let head = "Content-Type: application/http\nContent-Transfer-Encoding: binary\n\n"
    private static func part(_ text: String) -> String { "--b\n\(head)\(text)\n" }
    private static func ok(_ body: String) -> String { part("HTTP/1.1 200 OK\nContent-Type: application/json\n\n\(body)") }
    private static let three = ["200 1", "200 2", "200 3"]
    private static let good = ok("1") + ok("2") + ok("3") + "--b--\n"

    static let all: [ResponseCase] = lineEnds + delimiters + statusLines + headers + bodies + boundaries + counts + nested

    private static let lineEnds: [ResponseCase] = [
        .init("proper", good, three),
        .init("line feeds only", lf: true, good, three),
        .init("mixed line ends", lf: true, "--b\r\n\(head)HTTP/1.1 200 OK\r\n\n1\r\n" + ok("2") + ok("3") + "--b--", three),
        .init("no line end after the closing delimiter", String(good.dropLast()), three),
        .init("preamble", "This is a preamble.\n--bx\n-- b\n" + good, three),
        .init("epilogue", good + "trailing\n--b\n" + ok("4"), three),
        .init("empty lines before the first delimiter", "\n\n" + good, three),
        .init(
            "blank before the delimiter is text, not a delimiter",
            ok("1") + ok("2") + ok("3\n --b") + "--b--\n",
            ["200 1", "200 2", "200 3\r\n --b"]
        ),
    ]

    private static let delimiters: [ResponseCase] = [
        .init("blanks after the delimiters", good.replacing("--b\n", with: "--b  \t\n").replacing("--b--\n", with: "--b-- \n"), three),
        .init("no closing delimiter, lengths say that all is there", lengths(["1", "2", "3"]), three),
        .init(
            "no closing delimiter, the last body is whole JSON",
            ok("1") + ok("2") + ok("{\"a\":3}"),
            ["200 1", "200 2", "200 {\"a\":3}\r\n"]
        ),
        .init(
            "no closing delimiter, the last body is cut",
            ok("1") + ok("2") + String(ok("{\"a\":3}").dropLast(3)),
            ["200 1", "200 2", "missing"]
        ),
        .init(
            "no closing delimiter, the last length is longer",
            ok("1") + ok("2") + part("HTTP/1.1 200 OK\nContent-Length: 9\n\n3"),
            ["200 1", "200 2", "missing"]
        ),
        .init("no closing delimiter, the last head is cut", ok("1") + ok("2") + "--b\n\(head)HTTP/1.1 20", ["200 1", "200 2", "missing"]),
        .init("delimiter right after a delimiter", "--b\n" + ok("2") + ok("3") + "--b--\n", ["missing", "200 2", "200 3"]),
        .init("only the closing delimiter", "--b--\n", ["missing", "missing", "missing"]),
        .init("empty", "", nil),
        .init("no delimiter at all", "<html>Sign in</html>", nil),
        .init("another boundary", good.replacing("--b", with: "--c"), nil),
        .init(
            "a longer boundary in a body",
            ok("1") + ok("--bb\n--b-x\n2") + ok("3") + "--b--\n",
            ["200 1", "200 --bb\r\n--b-x\r\n2", "200 3"]
        ),
        .init("closing delimiter too early", ok("1") + "--b--\n" + ok("2") + ok("3") + "--b--\n", ["200 1", "missing", "missing"]),
    ]

    private static let statusLines: [ResponseCase] = [
        .init("no reason", good.replacing("200 OK", with: "200"), three),
        .init("no reason, blank left", good.replacing("200 OK", with: "200 "), three),
        .init("odd reason", good.replacing("200 OK", with: "200 Très bien: oui"), three),
        .init("other versions", good.replacing("HTTP/1.1", with: "HTTP/2"), three),
        .init("several blanks", good.replacing("HTTP/1.1 200", with: "HTTP/1.1   200"), three),
        .init("empty lines before the status line", good.replacing("HTTP/1.1", with: "\n\nHTTP/1.1"), three),
        .init("no status", part("hello") + ok("2") + ok("3") + "--b--\n", ["missing", "200 2", "200 3"]),
        .init("status of letters", part("HTTP/1.1 abc OK\n\n1") + ok("2") + ok("3") + "--b--\n", ["missing", "200 2", "200 3"]),
        .init("status out of range", part("HTTP/1.1 999 OK\n\n1") + ok("2") + ok("3") + "--b--\n", ["missing", "200 2", "200 3"]),
        .init("status of four digits", part("HTTP/1.1 2000 OK\n\n1") + ok("2") + ok("3") + "--b--\n", ["missing", "200 2", "200 3"]),
        .init(
            "a request instead of a response",
            part("GET /x HTTP/1.1\n\n") + ok("2") + ok("3") + "--b--\n",
            ["missing", "200 2", "200 3"]
        ),
        .init("nothing but a status line", part("HTTP/1.1 202 Accepted") + ok("2") + ok("3") + "--b--\n", ["202 ", "200 2", "200 3"]),
        .init(
            "status line with its line end",
            part("HTTP/1.1 202 Accepted\n") + ok("2") + ok("3") + "--b--\n",
            ["202 ", "200 2", "200 3"]
        ),
        .init("status line and empty line", part("HTTP/1.1 202 Accepted\n\n") + ok("2") + ok("3") + "--b--\n", ["202 ", "200 2", "200 3"]),
    ]

    private static let headers: [ResponseCase] = [
        .init("no header fields of the parts", good.replacing(head, with: "\n"), three),
        .init("not even the empty line of the parts", good.replacing(head, with: ""), three),
        .init("header names in other cases", good.replacing("Content-Type", with: "cONTENT-tYPE"), three),
        .init("no blanks after colons", good.replacing(": ", with: ":"), three),
        .init(
            "colons in values",
            good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nLocation: https://a:1/b\nDate: Sun, 06 Nov 1994 08:49:37 GMT\n"),
            three
        ),
        .init("the same header twice", good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nX-A: 1\nX-A: 2\n"), three),
        .init("a header without a colon", good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nnonsense\n"), three),
        .init("a header name that is none", good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nbad name: 1\n: 2\n"), three),
        .init("a folded header", good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nX-A: 1\n  2\n"), three),
        .init("OData-Version with a semicolon", good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nOData-Version: 4.0;\n"), three),
        .init("bytes that are no UTF-8 in a header", good.replacing("HTTP/1.1 200 OK\n", with: "HTTP/1.1 200 OK\nX-A: \u{FFFD}\n"), three),
        .init("Content-IDs that were never sent are no matter", good.replacing("binary\n", with: "binary\nContent-ID: 9\n"), three),
    ]

    private static let bodies: [ResponseCase] = [
        .init("right lengths", lengths(["1", "22", "333"]) + "--b--\n", ["200 1", "200 22", "200 333"]),
        .init("lengths that are too long", good.replacing("\n\n1\n", with: "\nContent-Length: 99\n\n1\n"), three),
        .init(
            "lengths that count characters",
            part("HTTP/1.1 200 OK\nContent-Length: 2\n\nüü") + ok("2") + ok("3") + "--b--\n",
            ["200 üü", "200 2", "200 3"]
        ),
        .init(
            "a length that takes line ends away",
            part("HTTP/1.1 200 OK\nContent-Length: 1\n\n1\n\n") + ok("2") + ok("3") + "--b--\n",
            three
        ),
        .init("negative length", good.replacing("\n\n1\n", with: "\nContent-Length: -5\n\n1\n"), three),
        .init("length of letters", good.replacing("\n\n1\n", with: "\nContent-Length: many\n\n1\n"), three),
        .init("length beyond all numbers", good.replacing("\n\n1\n", with: "\nContent-Length: 99999999999999999999999\n\n1\n"), three),
        .init("empty lines in a body", ok("1\n\n\n1") + ok("2") + ok("3") + "--b--\n", ["200 1\r\n\r\n\r\n1", "200 2", "200 3"]),
        .init(
            "a body that looks like a response",
            ok("HTTP/1.1 500 No\n\n{}") + ok("2") + ok("3") + "--b--\n",
            ["200 HTTP/1.1 500 No\r\n\r\n{}", "200 2", "200 3"]
        ),
    ]

    private static let boundaries: [ResponseCase] = [
        .init("quoted boundary", type: "multipart/mixed; boundary=\"b\"", good, three),
        .init("quoted boundary with a semicolon", type: "multipart/mixed; boundary=\"b;c\"", good.replacing("--b", with: "--b;c"), three),
        .init("other parameters first", type: "Multipart/Mixed; charset=\"a;b\"; BOUNDARY = b ; x=y", good, three),
        .init("no boundary parameter, found in the first line", type: "multipart/mixed", good, three),
        .init("no boundary parameter and a preamble", type: "multipart/mixed", "hello\n" + good, nil),
        .init("a type that is not multipart", type: "text/html", good, nil),
        .init("no type", type: "", good, nil),
    ]

    private static let counts: [ResponseCase] = [
        .init("stopped at the second", ok("1") + part("HTTP/1.1 404 Not Found\n\nno") + "--b--\n", ["200 1", "404 no", "stopped at 1"]),
        .init("fewer without a failure", ok("1") + ok("2") + "--b--\n", ["200 1", "200 2", "missing"]),
        .init("cut off after a failure", part("HTTP/1.1 404 Not Found\n\nno") + "--b\n\(head)HTT", ["404 no", "missing", "missing"]),
        .init("more parts than operations", ok("1") + ok("2") + ok("3") + ok("4") + "--b--\n", nil),
    ]

    private static let nested: [ResponseCase] = [
        .init(
            "a change set where none was sent",
            "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\(head)HTTP/1.1 200 OK\n\n1\n--c--\n" + ok("2") + ok("3") + "--b--\n",
            ["missing", "200 2", "200 3"]
        ),
        .init(
            "nested without a boundary",
            "--b\nContent-Type: multipart/mixed\n\nx\n" + ok("2") + ok("3") + "--b--\n",
            ["missing", "200 2", "200 3"]
        ),
        .init(
            "nested in nested",
            "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: multipart/mixed; boundary=d\n\n--d\n\n--d--\n--c--\n"
                + ok("2") + ok("3") + "--b--\n",
            ["missing", "200 2", "200 3"]
        ),
        .init("nested in itself", "--b\nContent-Type: multipart/mixed; boundary=b\n\n" + good, nil),
    ]

    private static func lengths(_ bodies: [String]) -> String {
        bodies.map { part("HTTP/1.1 200 OK\nContent-Length: \($0.utf8.count)\n\n\($0)") }.joined()
    }
}
