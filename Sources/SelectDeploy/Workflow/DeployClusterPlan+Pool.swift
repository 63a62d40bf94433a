extension DeployClusterPlan {
    /// A storage pool of a node.
    public struct Pool: Hashable, Sendable, Codable {
        /// The pool of the hypervisor.
        public var name: String
        /// The capacity in bytes.
        public var capacity: Int

        /// A pool.
        ///
        /// - Parameters:
        ///   - name: The pool of the hypervisor.
        ///   - capacity: The capacity in bytes.
        public init(name: String, capacity: Int) {
            self.name = name
            self.capacity = capacity
        }

        var content: DeployValue { ["name": .text(name), "capacity": .integer(capacity)] }
    }
}
