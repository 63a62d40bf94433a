import Foundation
import IPSDynamic
import WSDL
import WSDLGenerator

// Writes the compiled model of the IPS Web Service, or compares: usage: compile-model WSDL OPTIONS MODEL [--check]
let arguments = Array(CommandLine.arguments.dropFirst())
let isCheck = arguments.last == "--check"
guard arguments.count == (isCheck ? 4 : 3) else {
    FileHandle.standardError.write(Data("usage: compile-model WSDL OPTIONS MODEL [--check]\n".utf8))
    exit(64)
}
let files = arguments.prefix(3).map { URL(fileURLWithPath: $0) }
let loaded = try WSDLLoader(isStrict: true).load(files[0].lastPathComponent) { location in
    try [UInt8](Data(contentsOf: files[0].deletingLastPathComponent().appendingPathComponent(location)))
}
let options = try JSONDecoder().decode(GeneratorOptions.self, from: Data(contentsOf: files[1]))
let constants = try options.constants.map { name in
    let file = files[1].deletingLastPathComponent().appendingPathComponent(name)
    return try JSONDecoder().decode([ConstantSet].self, from: Data(contentsOf: file))
}
let compiled = Data(IPSModel(service: loaded.model, options: options, constants: constants ?? []).compiled)
let isUpToDate = (try? Data(contentsOf: files[2])) == compiled
if isUpToDate {
    print("\(files[2].relativePath) is as it should be")
} else if isCheck {
    print("\(files[2].relativePath) is not what the WSDL compiles to; run the command without --check")
    exit(1)
} else {
    try compiled.write(to: files[2], options: .atomic)
    print("\(files[2].relativePath) was written")
}
