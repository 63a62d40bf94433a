// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that what only benchmarks need stays out of the one that people depend on.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "Castile", path: ".."),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    ],
    targets: [
        .executableTarget(
            name: "OutlookBenchmark",
            dependencies: [
                .product(name: "OutlookBatch", package: "Castile"),
                .product(name: "ServiceClient", package: "Castile"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
