/// The parts of a graph in which each node reaches each other.
///
/// Tarjan's algorithm (Depth-first search and linear graph algorithms, 1972), without recursion, since a schema may nest types deeper than a stack is.
struct StrongComponents {
    /// The nodes, each after those that it reaches outside its component.
    private(set) var innermostFirst: [Int] = []

    /// The component of each node.
    private var components: [Int?]

    /// Makes the components of a graph.
    ///
    /// - Parameter edges: The nodes to which each node leads.
    init(_ edges: [[Int]]) {
        components = Array(repeating: nil, count: edges.count)
        var search = Search(count: edges.count)
        for root in edges.indices where search.order[root] == nil {
            search.enter(root)
            while let (node, next) = search.path.last {
                guard next < edges[node].count else {
                    if let members = search.leave(node) { add(members) }
                    continue
                }
                search.path[search.path.count - 1].next += 1
                let target = edges[node][next]
                if search.order[target] == nil {
                    search.enter(target)
                } else if components[target] == nil {
                    search.lower(node, to: search.order[target])
                }
            }
        }
    }

    /// Whether each of two nodes reaches the other; a node reaches itself.
    func contain(_ first: Int, and second: Int) -> Bool { components[first] == components[second] }

    private mutating func add(_ members: ArraySlice<Int>) {
        for member in members { components[member] = innermostFirst.count }
        innermostFirst += members
    }
}

/// The state of a search through a graph.
private struct Search {
    /// When each node was met first.
    private(set) var order: [Int?]

    /// The nodes between the start and where the search is, with how many of their edges were followed.
    var path: [(node: Int, next: Int)] = []

    /// The earliest node that is known to be reached from each node.
    private var lowest: [Int]

    /// The nodes whose component is not known yet.
    private var open: [Int] = []
    private var count = 0

    init(count: Int) {
        order = Array(repeating: nil, count: count)
        lowest = Array(repeating: 0, count: count)
    }

    mutating func enter(_ node: Int) {
        order[node] = count
        lowest[node] = count
        count += 1
        open.append(node)
        path.append((node, 0))
    }

    /// Ends the visit of a node, the last of the path.
    ///
    /// - Returns: The nodes of a component, if the node is the first of them that was met.
    mutating func leave(_ node: Int) -> ArraySlice<Int>? {
        path.removeLast()
        if let parent = path.last?.node { lower(parent, to: lowest[node]) }
        guard lowest[node] == order[node], let start = open.lastIndex(of: node) else { return nil }
        let members = open[start...]
        open.removeSubrange(start...)
        return members
    }

    mutating func lower(_ node: Int, to order: Int?) {
        if let order { lowest[node] = min(lowest[node], order) }
    }
}
