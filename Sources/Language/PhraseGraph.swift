/// The words and phrases of a language while they are compiled: a trie over words whose equal ends are
/// kept once.
///
/// A form such as `(left|fled) (the|their|) (town|village)` stands for many phrases that end alike; as
/// a tree each would have its own end.
struct PhraseGraph {
  /// For each node the node that each word leads to; the root is node 0.
  private(set) var children: [[UInt32: UInt32]] = [[:]]
  /// For each node the senses of the phrase that ends there.
  private(set) var senses: [[UInt32]] = [[]]

  /// The node of a phrase, made where there is none.
  mutating func node(of phrase: [UInt32]) -> Int {
    var node = 0
    for word in phrase {
      if let next = children[node][word] {
        node = Int(next)
      } else {
        children[node][word] = UInt32(children.count)
        node = children.count
        children.append([:])
        senses.append([])
      }
    }
    return node
  }

  /// Adds a sense to a node, unless it has it.
  mutating func add(_ sense: UInt32, to node: Int) {
    if !senses[node].contains(where: { $0 >> 1 == sense >> 1 }) { senses[node].append(sense) }
  }

  /// Lets phrases that begin with a stem go on behind the longer stems beside it too: a word is looked
  /// up by the longest of its stems alone.
  ///
  /// - Parameter longer: For each stem the longer ones that begin with it.
  mutating func spread(behind longer: [UInt32: [UInt32]]) {
    var node = 0
    while node < children.count {
      for (stem, from) in children[node].sorted(by: { $0.key < $1.key }) {
        for other in longer[stem] ?? [] {
          if let to = children[node][other] { copyPhrases(behind: Int(from), to: Int(to)) }
        }
      }
      node += 1
    }
  }

  private mutating func copyPhrases(behind from: Int, to: Int) {
    for (word, child) in children[from].sorted(by: { $0.key < $1.key }) {
      let known = children[to][word].map(Int.init)
      let next = known ?? children.count
      if known == nil {
        children[to][word] = UInt32(next)
        children.append([:])
        senses.append([])
      }
      if senses[next].isEmpty { senses[next] = senses[Int(child)] }
      copyPhrases(behind: Int(child), to: next)
    }
  }

  /// What makes two nodes one: the senses, and the words with the nodes that they lead to.
  private struct End: Hashable {
    let senses: [UInt32]
    let children: [UInt32: UInt32]
  }

  /// The graph with equal ends kept once.
  ///
  /// A node stands behind its parent in the list, so one pass from its end meets every child before its
  /// parents.
  ///
  /// - Complexity: O(*n*) in the number of nodes and edges.
  func sharingEnds() -> PhraseGraph {
    var kept: [End: UInt32] = [:]
    var representative = [UInt32](repeating: 0, count: children.count)
    for node in children.indices.reversed() {
      let end = End(
        senses: senses[node], children: children[node].mapValues { representative[Int($0)] })
      representative[node] = kept[end] ?? UInt32(node)
      if representative[node] == node { kept[end] = UInt32(node) }
    }
    let nodes = children.indices.filter { representative[$0] == $0 }
    var position = representative
    for (index, node) in nodes.enumerated() { position[node] = UInt32(index) }
    var shared = PhraseGraph()
    shared.senses = nodes.map { senses[$0] }
    shared.children = nodes.map { node in
      children[node].mapValues { position[Int(representative[Int($0)])] }
    }
    return shared
  }
}
