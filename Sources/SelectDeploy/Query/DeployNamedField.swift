/// A field whose value type does not matter, for the selection of fields.
protocol DeployNamedField {
    var path: DeployFieldPath { get }
}
