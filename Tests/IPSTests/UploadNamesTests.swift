import Testing

@testable import IPS

@Suite("Which file of an upload a line of the log is about", .timeLimit(.minutes(10)))
struct UploadNamesTests {
    @Test(
        "of names that differ in case, or only look the same, the one that stands in the line is meant",
        arguments: [("X.tif", "x.tif"), ("caf\u{E9}.tif", "cafe\u{301}.tif")]
    )
    func exactNames(first: String, second: String) {
        let names = UploadNames([UploadFile("one", as: first), UploadFile("two", as: second)], in: "Sample")
        for (place, name) in [first, second].enumerated() {
            #expect(names.places(of: JobLogDetail(logMessage: "\(name) was uploaded.")) == [place])
            #expect(names.places(of: JobLogDetail(logMessage: "\(name) was uploaded.", assetName: "x")).count <= 1)
        }
    }

    @Test("of folders that differ in case, the one that stands in the line is meant")
    func exactPaths() {
        let names = UploadNames([UploadFile("one", as: "A/x.tif"), UploadFile("two", as: "a/x.tif")], in: "Sample")
        #expect(names.places(of: JobLogDetail(logMessage: "Sample/a/x.tif was uploaded", assetName: "x")) == [1])
        #expect(names.places(of: JobLogDetail(logMessage: "x.tif was uploaded", assetName: "x")) == [0, 1])
    }
}
