#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The first stage: data file → descriptions, sorted and checked.
struct FunctionLoader {
    private static let apis: Set<String> = ["server", "spe"]
    private static let types: Set<String> = ["string", "number", "bool", "json"]

    static func load(_ bytes: [UInt8]) throws -> [FunctionDescription] {
        let functions: [FunctionDescription]
        do {
            functions = try JSONDecoder().decode([FunctionDescription].self, from: Data(bytes))
        } catch {
            throw GeneratorError("the function data cannot be read: \(error)")
        }
        var seen: Set<String> = []
        for function in functions {
            let place = "\(function.api)/\(function.name)"
            guard apis.contains(function.api) else { throw GeneratorError("\(place): api must be one of \(apis.sorted())") }
            guard SwiftName.isIdentifier(function.name) else { throw GeneratorError("\(place): the name must be a Swift identifier") }
            guard seen.insert(place).inserted else { throw GeneratorError("\(place) is there twice") }
            for parameter in function.parameters ?? [] {
                guard SwiftName.isIdentifier(parameter.name) else {
                    throw GeneratorError("\(place): the parameter \"\(parameter.name)\" must be a Swift identifier")
                }
                guard types.contains(parameter.type) else {
                    throw GeneratorError("\(place), \(parameter.name): type must be one of \(types.sorted()), not \(parameter.type)")
                }
            }
        }
        return functions.sorted { ($0.api, $0.name) < ($1.api, $1.name) }
    }
}
