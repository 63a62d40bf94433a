extension DeployClusterPlan {
    /// A storage pool of a node.
    public struct Pool: Hashable, Sendable, Codable {
        /// The pool of the hypervisor.
        public var name: String
        /// The capacity in bytes.
        public var capacity: Int

        enum CodingKeys: String, CodingKey, CaseIterable {
            case name, capacity
        }

        /// A pool.
        ///
        /// - Parameters:
        ///   - name: The pool of the hypervisor.
        ///   - capacity: The capacity in bytes.
        public init(name: String, capacity: Int) {
            self.name = name
            self.capacity = capacity
        }

        /// Reads a pool; a name that is not known is refused.
        ///
        /// - Parameter decoder: Where the pool is.
        /// - Throws: A decoding error that names the place.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(known: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            capacity = try values.wholeNumber(forKey: .capacity)
        }

        var content: DeployValue { ["name": .text(name), "capacity": .integer(capacity)] }
    }
}
