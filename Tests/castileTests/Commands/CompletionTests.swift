import Testing

/// Completion in bash is tested with `castile ips call`.
@Suite("Completion", .timeLimit(.minutes(10)))
struct CompletionTests {
    @Test(
        "zsh and fish, typed into on a terminal, complete commands, operations, the paths of fields, and types",
        arguments: [
            (
                "zsh -f -i",
                "PS1= PS2= RPS1=; fpath=($folder \\$fpath); autoload -Uz compinit; compinit -u -D",
                "_castile", "zsh"
            ),
            ("fish --no-config -i", "function fish_prompt; end; source $folder/castile.fish", "castile.fish", "fish"),
        ]
    )
    func shells(shell: String, setUp: String, file: String, name: String) async throws {
        try await withTemporaryFolder { folder in
            let script = """
                zmodload zsh/zpty
                folder=\(folder)
                castile --generate-completion-script \(name) > $folder/\(file)
                zpty shell \(shell)
                zpty -w shell "\(setUp); echo rea''dy"
                zpty -r -m shell shown '*ready*'
                complete_line() {
                    zpty -w -n shell "$1"$'\\t'
                    zpty -r -m shell shown "*$2*" && print -r -- "$2"
                    zpty -w -n shell $'\\C-u'
                }
                complete_line 'castile ips upl' upload
                complete_line 'castile ips call searchAssetsB' searchAssetsByMetadata
                complete_line 'castile ips call searchAssets sortB' sortBy=
                complete_line 'castile ips describe TrashS' TrashState
                zpty -d shell
                """
            try writeFile(script, to: folder + "/complete.zsh")
            let run = try await CommandRun(shell: "zsh -f \(folder)/complete.zsh", environment: ["HOME": folder, "TERM": "dumb"])
            #expect(run.output == "upload\nsearchAssetsByMetadata\nsortBy=\nTrashState\n", "\(run.error)")
        }
    }
}
