import IPS
import ServiceClient
import Simulators
import Testing

@Suite("Names and handles of every kind", .timeLimit(.minutes(10)))
struct NameLookupTests {
    /// Looks a thing up three times; the handle is that which an answer gave, and the service was asked once.
    private func check<Target>(
        _ known: Handle<Target>?,
        _ operation: String,
        _ simulator: IPSSimulator,
        _ find: () async throws -> Handle<Target>
    ) async throws {
        let before = simulator.calls[operation]
        for _ in 0..<3 {
            let found = try await find()
            #expect(known == nil || found == known, "\(operation)")
        }
        #expect(simulator.calls[operation] == before + 1, "\(operation)")
    }

    @Test("each kind of thing is found by its name, with one call in a session")
    func everyKind() async throws {
        try await withSimulatedService(assets: 60) { client, simulator in
            try await client.withSession(company: "Sample Company") { session in
                let project = try await session.createProject(CreateProjectParam(projectName: "Spring")).projectHandle
                let image = try await session.saveImageFormat(SaveImageFormatParam(name: "Thumb", urlModifier: "wid=80")).imageFormatHandle
                let vignette = try await session.createVignettePublishFormat(Self.vignette).vignetteFormatHandle
                let type = CreatePropertySetTypeParam(name: "Look", propertyType: .userProperty, allowMultiple: false)
                let propertySet = try await session.createPropertySetType(type).typeHandle
                let folder = try await session.getFolderTree(GetFolderTreeParam(folderPath: "Sample/Video", depth: 0)).folders?.first
                let asset = try #require(try await session.searchAssets(SearchAssetsParam(recordsPerPage: 1)).assetArray?.first)

                try await check(project, "getProjects", simulator) { try await session.project(named: "Spring") }
                try await check(image, "getImageFormats", simulator) { try await session.imageFormat(named: "Thumb") }
                try await check(vignette, "getVignettePublishFormats", simulator) { try await session.vignetteFormat(named: "Small") }
                try await check(propertySet, "getPropertySetType", simulator) { try await session.propertySetType(named: "Look") }
                try await check(folder?.folderHandle, "getFolderTree", simulator) { try await session.folder(at: "Sample/Video/") }
                try await check(asset.assetHandle, "getAssetsByName", simulator) { try await session.asset(named: asset.name ?? "") }
                try await check(nil, "getPublishContexts", simulator) { try await session.publishContext(named: "Default") }
                try await check(nil, "getMetadataFields", simulator) { try await session.metadataField(named: "Season", of: .image) }
                try await check(nil, "getGroups", simulator) { try await session.group(named: "Editors") }
                try await check(nil, "getUserInfo", simulator) { try await session.user(email: "User@sample.example") }
                let statistics = session.registry.statistics
                #expect(Set(statistics.counts.keys) == Set(RegistryKind.allCases))
                #expect(statistics.counts.values.allSatisfy { $0.failures == 0 })
            }
        }
    }

    @Test(
        "a name that is nearly right is answered with the right one",
        arguments: [
            (.company, "Sample Compnay", "Sample Company"), (.folder, "Sample/Vidoe", "Sample/Video"), (.group, "Editor", "Editors"),
            (.metadataField, "Saeson", "Season"), (.publishContext, "Defalt", "Default"),
            (.user, "usr@sample.example", "user@sample.example"),
        ] as [(RegistryKind, String, String)]
    )
    func nearNames(kind: RegistryKind, wrong: String, right: String) async throws {
        try await withSimulatedService(assets: 60) { client, _ in
            try await client.withSession(company: "Sample Company") { session in
                let detail = kind == .metadataField ? "Image" : nil
                let error = await #expect(throws: IPSError.self) { _ = try await session.handle(of: kind, named: wrong, detail: detail) }
                #expect(error?.code == .unknownName)
                #expect(error?.message.contains(right) == true, "\(error?.message ?? "")")
            }
        }
    }

    @Test("users and folders come one after the other, no page more than needed")
    func lists() async throws {
        try await withSimulatedService(assets: 10) { client, simulator in
            try await client.withSession(company: "Sample Company") { session in
                var emails: [String] = []
                for try await user in session.users(matching: GetUsersParam(sortBy: .email, recordsPerPage: 3)) {
                    emails += [user.email ?? ""]
                }
                #expect(emails.count > 3 && emails == emails.sorted() && Set(emails).count == emails.count)
                let before = simulator.calls["getUsers"]
                for try await _ in session.users(limit: 2) {}
                #expect(simulator.calls["getUsers"] == before + 1)
                var paths: [String] = []
                for try await folder in session.folders(below: "Sample") { paths += [folder.path ?? ""] }
                #expect(paths.first?.hasSuffix("Sample/") == true && paths.count > 10 && Set(paths).count == paths.count)
            }
        }
    }

    private static let vignette = CreateVignettePublishFormatParam(
        name: "Small",
        targetWidth: 0,
        targetHeight: 0,
        createPyramid: true,
        thumbWidth: 10,
        saveAsVersion: 1,
        sizeSuffixSeparator: "-",
        usmAmount: 1.5,
        usmRadius: 1,
        usmThreshold: 6
    )
}
