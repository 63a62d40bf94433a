/// The metadata fields of the first sample company, one of each kind of value.
enum SampleMetadata {
    static let fields = [
        (name: "Photographer", type: "String"),
        (name: "Approved", type: "Boolean"),
        (name: "Season", type: "Int"),
        (name: "Price", type: "Float"),
        (name: "Shot", type: "Date"),
        (name: "Market", type: "MultiTag"),
    ]

    static let photographers = ["Björk Ólafsdóttir", "Jürgen Groß", "佐藤健", "Ann Lee"]
    static let markets = ["Europe", "Japan", "North America"]
}
