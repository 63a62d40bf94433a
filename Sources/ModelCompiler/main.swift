import Foundation
import WSDL

// Writes the compiled model of a WSDL, or compares: usage: compile-model WSDL MODEL [--check]
let arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.last == "--check"
guard arguments.count == (isCheck ? 3 : 2) else {
    FileHandle.standardError.write(Data("usage: compile-model WSDL MODEL [--check]\n".utf8))
    exit(64)
}
let source = URL(fileURLWithPath: arguments[0])
let loaded = try WSDLLoader(isStrict: true).load(source.lastPathComponent) { location in
    try [UInt8](Data(contentsOf: source.deletingLastPathComponent().appendingPathComponent(location)))
}
let compiled = Data(loaded.model.compiled)
let model = URL(fileURLWithPath: arguments[1])
let isUpToDate = (try? Data(contentsOf: model)) == compiled
if isUpToDate {
    print("\(model.relativePath) is as it should be")
} else if isCheck {
    print("\(model.relativePath) is not what the WSDL compiles to; run the command without --check")
    exit(1)
} else {
    try compiled.write(to: model, options: .atomic)
    print("\(model.relativePath) was written")
}
