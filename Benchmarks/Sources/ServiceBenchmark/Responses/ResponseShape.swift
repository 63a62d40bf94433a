/// The kinds of responses that are made, each with the operation that answers it.
enum ResponseShape: String, CaseIterable {
    case assets, folders, jobLog, company

    static let namespace = "http://www.scene7.com/IpsApi/xsd/2014-04-03"

    /// The SOAP action of the operation.
    var action: String {
        switch self {
        case .assets: "searchAssets"
        case .folders: "getFolderTree"
        case .jobLog: "getJobLogDetails"
        case .company: "getCompanyInfo"
        }
    }

    /// Writes a response of so many records piece by piece, so that any size needs little memory.
    ///
    /// A page of assets says how many there are in all: `total`, by default those that are in it.
    func write(count: Int, total: Int? = nil, _ output: ([UInt8]) throws -> Void) rethrows {
        var text = ResponseText()
        text.markup(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
        text.markup(#"<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>"#)
        text.markup(#"<\#(action)Return xmlns="\#(Self.namespace)">"#)
        try writeRecords(count: count, total: total ?? count, &text, output)
        text.markup("</\(action)Return></soapenv:Body></soapenv:Envelope>\n")
        try output(text.bytes)
    }

    private func writeRecords(count: Int, total: Int, _ text: inout ResponseText, _ output: ([UInt8]) throws -> Void) rethrows {
        switch self {
        case .assets:
            text.element("totalRows", total)
            try write(count: count, in: "assetArray", &text, output) { $0.asset($1) }
        case .folders:
            // Twenty folders below each top folder, as deep trees are rare.
            try write(count: (count + 19) / 20, in: "folders", &text, output) { $0.folder($1) }
        case .jobLog:
            text.markup("<jobLogArray><items>")
            text.element("companyHandle", "c|110")
            text.element("jobHandle", "j|4711||nightly|x")
            text.element("jobName", "nightly")
            text.element("detailTotalRows", count)
            try write(count: count, in: "detailArray", &text, output) { $0.jobLogDetail($1) }
            text.markup("</items></jobLogArray>")
        case .company:
            text.element("companyInfo") {
                $0.element("companyHandle", "c|110")
                $0.element("name", "Sample Company")
                $0.element("rootPath", "Sample/")
                $0.date("expires")
            }
        }
    }

    private func write(
        count: Int,
        in array: String,
        _ text: inout ResponseText,
        _ output: ([UInt8]) throws -> Void,
        _ record: (inout ResponseText, Int) -> Void
    ) rethrows {
        text.markup("<\(array)>")
        for number in 0..<count {
            text.seed(number)
            text.element("items") { record(&$0, number) }
            if text.bytes.count >= 1 << 16 {
                try output(text.bytes)
                text.removeAll()
            }
        }
        text.markup("</\(array)>")
    }
}
