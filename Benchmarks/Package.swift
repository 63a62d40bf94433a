// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that what only benchmarks need stays out of the one that people depend on.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "Castile", path: ".."),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/CoreOffice/XMLCoder.git", from: "0.18.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    ],
    targets: [
        .systemLibrary(
            name: "SystemLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .target(name: "SAXBaseline", dependencies: ["SystemLibXML2"], cSettings: [.define("_GNU_SOURCE")]),
        .executableTarget(name: "DecodeGuard", dependencies: ["SAXBaseline", .product(name: "XMLStream", package: "Castile")]),
        .target(
            name: "SampleEnvelope",
            dependencies: [
                .product(name: "SOAP", package: "Castile"),
                .product(name: "ServiceClient", package: "Castile"),
                .product(name: "XMLStream", package: "Castile"),
            ]
        ),
        .executableTarget(name: "StaticServer", cSettings: [.define("_GNU_SOURCE")]),
        .executableTarget(
            name: "ServiceBenchmark",
            dependencies: [
                "SAXBaseline",
                "SampleEnvelope",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "IPS", package: "Castile"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceClient", package: "Castile"),
                .product(name: "XMLCoder", package: "XMLCoder"),
            ],
            swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]  // SE-0461
        ),
        .executableTarget(
            name: "OutlookBenchmark",
            dependencies: [
                .product(name: "OutlookBatch", package: "Castile"),
                .product(name: "ServiceClient", package: "Castile"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
