// swift-tools-version: 6.2
import PackageDescription

/// The language rules of every Swift target of this package.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .treatAllWarnings(as: .error),  // SE-0480
]

/// Programs to copy from: built with the package, in no product, and with nothing at hand that users do not have.
let examples: [Target] = ["LocalizedListing", "MirrorFolder", "TeamReport", "UploadPictures"].map { name in
    .executableTarget(
        name: name,
        dependencies: ["IPS", "ServiceClient"],
        path: "Examples/\(name)",
        packageAccess: false,
        swiftSettings: settings
    )
}

/// For the one target that touches libxml2: every unsafe use is marked (SE-0458).
let unsafeSettings = settings + [.strictMemorySafety()]

let package = Package(
    name: "Castile",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "castile", targets: ["castile"]),
        .library(name: "SelectDeploy", targets: ["SelectDeploy"]),
        .library(name: "OutlookBatch", targets: ["OutlookBatch"]),
        .library(name: "ServiceClient", targets: ["ServiceClient"]),
        .library(name: "IPS", targets: ["IPS"]),
        .library(name: "SOAP", targets: ["SOAP"]),
        .library(name: "MailStore", targets: ["MailStore"]),
        .library(name: "XMLStream", targets: ["XMLStream"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .target(
            name: "IPSDescription",
            path: "WSDL",
            exclude: ["README.md", "catalogue.json", "IpsApi-2014-04-03.options.json", "IpsApi-2014-04-03.constants.json"],
            sources: ["IPSDescription.swift", "IPSDescriptionError.swift", "ProgramFolder.swift"],
            resources: [
                .copy("IpsApi-2014-04-03.wsdl"),
                .copy("IpsApi-2014-04-03.xsd"),
                .copy("IpsApi.xsd"),
                .copy("IpsApi-2014-04-03.model"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "castile",
            dependencies: [
                "MailStore",
                "MailStoreGenerator",
                "IPS",
                "IPSDynamic",
                "OutlookBatch",
                "SelectDeploy",
                "ServiceClient",
                "Simulators",
                "Spelling",
                "WSDL",
                "WSDLGenerator",
                "XMLStream",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings,
            // Nobody links against the command, and it starts a millisecond earlier when it exports nothing.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux]))]
        ),
        .target(
            name: "OutlookBatch",
            dependencies: ["ServiceClient", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: settings
        ),
        .target(
            name: "ServiceClient",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "SelectDeploy",
            dependencies: [
                "ServiceClient",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Simulators",
            dependencies: [
                "CZlib",
                "IPSDescription",
                "MailStore",
                "SelectDeploy",
                "ServiceClient",
                "WSDL",
                "XMLStream",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "MailStore",
            dependencies: [
                "ServiceClient",
                "Spelling",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .target(name: "MailStoreGenerator", swiftSettings: settings),
        .target(name: "WSDLGenerator", dependencies: ["WSDL", "XMLStream"], swiftSettings: settings),
        .executableTarget(
            name: "compile-model",
            dependencies: ["IPSDynamic", "WSDL", "WSDLGenerator"],
            path: "Sources/ModelCompiler",
            swiftSettings: settings
        ),
        .target(name: "WSDL", dependencies: ["Spelling", "XMLStream"], swiftSettings: settings),
        .target(
            name: "SOAP",
            dependencies: ["ServiceClient", "XMLStream", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: settings
        ),
        .target(
            name: "IPS",
            dependencies: [
                "ServiceClient",
                "SOAP",
                "Spelling",
                "XMLStream",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "IPSDynamic",
            dependencies: ["IPS", "IPSDescription", "SOAP", "ServiceClient", "Spelling", "WSDL", "WSDLGenerator", "XMLStream"],
            swiftSettings: settings
        ),
        .target(name: "Spelling", swiftSettings: settings),
        .target(name: "XMLStream", dependencies: ["CLibXML2"], swiftSettings: unsafeSettings),
        .testTarget(
            name: "castileTests",
            dependencies: [
                "IPS",
                "SOAP",
                "ServiceClient",
                "Simulators",
                "TestServers",
                "castile",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
            ],
            exclude: ["Snapshots"],
            swiftSettings: settings
        ),
        .target(
            name: "SessionLoad",
            dependencies: ["IPS", "ServiceClient", "Simulators"],
            path: "Tests/SessionLoad",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "session-load",
            dependencies: ["SessionLoad"],
            path: "Tests/SessionLoadRun",
            swiftSettings: settings
        ),
        .testTarget(
            name: "IPSTests",
            dependencies: [
                "IPS",
                "IPSDescription",
                "SOAP",
                "ServiceClient",
                "SessionLoad",
                "Simulators",
                "TestServers",
                "WSDL",
                "XMLStream",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "IPSDynamicTests",
            dependencies: [
                "IPS", "IPSDescription", "IPSDynamic", "SOAP", "ServiceClient", "Simulators", "WSDL", "WSDLGenerator", "XMLStream",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ReadmeTests",
            dependencies: ["IPS", "ServiceClient", "Simulators", "castile"],
            swiftSettings: settings
        ),
        .testTarget(name: "IPSDescriptionTests", dependencies: ["IPSDescription"], swiftSettings: settings),
        .testTarget(
            name: "OutlookBatchTests",
            dependencies: [
                "OutlookBatch",
                "ServiceClient",
                "Simulators",
                "TestServers",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ServiceClientTests",
            dependencies: [
                "ServiceClient",
                "Simulators",
                "TestServers",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TestServers",
            dependencies: [
                "Simulators",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            path: "Tests/TestServers",
            swiftSettings: settings
        ),
        .testTarget(
            name: "MailStoreTests",
            dependencies: [
                "MailStore",
                "MailStoreGenerator",
                "ServiceClient",
                "Simulators",
                "TestServers",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "WSDLGeneratorTests",
            dependencies: ["IPSDescription", "ServiceClient", "SOAP", "TestServers", "WSDL", "WSDLGenerator", "XMLStream"],
            swiftSettings: settings
        ),
        .testTarget(name: "WSDLTests", dependencies: ["IPSDescription", "WSDL", "XMLStream"], swiftSettings: settings),
        .testTarget(
            name: "SOAPTests",
            dependencies: [
                "ServiceClient", "SOAP", "TestServers", "XMLStream", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "XMLStreamTests", dependencies: ["XMLStream"], swiftSettings: settings),
        .testTarget(
            name: "SelectDeployTests",
            dependencies: [
                "SelectDeploy",
                "ServiceClient",
                "TestServers",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SimulatorsTests",
            dependencies: [
                "IPS",
                "SelectDeploy",
                "ServiceClient",
                "Simulators",
                "TestServers",
                "WSDL",
                "XMLStream",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings
        ),
    ] + examples,
    swiftLanguageModes: [.v6]
)
