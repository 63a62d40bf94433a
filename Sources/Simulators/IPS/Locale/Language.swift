/// The languages that the simulator has texts in.
enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case japanese = "ja"
}
