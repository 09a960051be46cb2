internal import Synchronization

/// The senses of a form, which all its matches share.
@usableFromInline package final class Meaning: Sendable {
  @usableFromInline package let senses: [Sense]
  let classes: ClassSet
  /// The parties that the senses name, those of the class `side` first.
  @usableFromInline package let sides: [String]
  /// The case that the form's ending says; nil where it may also be the bare form of another stem.
  let nounCase: Sense.Case?
  /// What a later step makes of the senses; 0 until it has.
  private let summary = Atomic<UInt64>(0)

  init(_ senses: [Sense]) {
    self.senses = senses
    classes = ClassSet(senses.lazy.map(\.wordClass))
    let named = senses.filter { $0.wordClass == .side } + senses.filter { $0.wordClass != .side }
    sides = named.compactMap(\.attributes.side)
    let marked = senses.filter { $0.attributes.nounCase != nil }
    let mayBeBare = senses.contains { sense in
      sense.attributes.nounCase == nil && marked.contains { $0.wordClass == sense.wordClass }
    }
    nounCase = mayBeBare ? nil : marked.first?.attributes.nounCase
  }

  func summary(_ make: ([Sense]) -> UInt64) -> UInt64 {
    let known = summary.load(ordering: .relaxed)
    if known != 0 { return known }
    let made = make(senses)
    summary.store(made, ordering: .relaxed)
    return made
  }
}

/// The meanings of a language, each made of the lexicon when it is first met and kept as long as the
/// language.
final class MeaningTable: @unchecked Sendable {
  private typealias Slot = Atomic<UnsafeRawPointer?>

  private let lexicon: Lexicon
  private let slots: UnsafeMutablePointer<Slot>
  private let count: Int
  /// Meanings of forms that are written as a word and as a `stem*`.
  private let joined = Mutex<[Form: Meaning]>([:])
  /// Meanings of forms with an ending that adds to them, by node and ending.
  private let inflected = Mutex<[UInt64: Meaning]>([:])

  /// A node of the lexicon, and the sense that holds what the ending of its last word adds.
  struct Node: Hashable {
    let index: UInt32
    let ending: UInt32

    init(_ index: UInt32, ending: UInt32 = 0) {
      self.index = index
      self.ending = ending
    }
  }

  private struct Form: Hashable {
    let nodes: [Node]
    let isCapitalized: Bool
  }

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    count = lexicon.nodeCount * 2
    slots = .allocate(capacity: count)
    for index in 0..<count { (slots + index).initialize(to: Slot(nil)) }
  }

  deinit {
    for index in 0..<count {
      if let pointer = slots[index].load(ordering: .relaxed) {
        Unmanaged<Meaning>.fromOpaque(pointer).release()
      }
    }
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  /// The meaning of the phrase that ends at a node, capitalised in the text or not.
  ///
  /// Unmanaged, since the table keeps it and the loops over all tokens ask for it.
  func meaning(at node: Node, isCapitalized: Bool) -> Unmanaged<Meaning> {
    if node.ending > 0 { return inflected(node, isCapitalized: isCapitalized) }
    let slot = slots + (Int(node.index) << 1 | (isCapitalized ? 1 : 0))
    if let pointer = slot.pointee.load(ordering: .acquiring) {
      return Unmanaged<Meaning>.fromOpaque(pointer)
    }
    let made = Meaning(lexicon.senses(at: node.index, isCapitalized: isCapitalized))
    let owned = Unmanaged.passRetained(made)
    let pointer = UnsafeRawPointer(owned.toOpaque())
    let (isFirst, earlier) = slot.pointee.compareExchange(
      expected: nil, desired: pointer, ordering: .acquiringAndReleasing)
    guard !isFirst, let earlier else { return owned }
    owned.release()
    return Unmanaged<Meaning>.fromOpaque(earlier)
  }

  private func inflected(_ node: Node, isCapitalized: Bool) -> Unmanaged<Meaning> {
    let key = UInt64(node.index) << 33 | UInt64(node.ending) << 1 | (isCapitalized ? 1 : 0)
    return inflected.withLock { known in
      if let meaning = known[key] { return .passUnretained(meaning) }
      let made = Meaning(
        lexicon.senses(at: node.index, isCapitalized: isCapitalized, ending: node.ending))
      known[key] = made
      return .passUnretained(made)
    }
  }

  /// The meaning of a phrase that ends at several nodes.
  func meaning(at nodes: [Node], isCapitalized: Bool) -> Unmanaged<Meaning> {
    let form = Form(nodes: nodes, isCapitalized: isCapitalized)
    return joined.withLock { known in
      if let meaning = known[form] { return .passUnretained(meaning) }
      let made = Meaning(
        nodes.flatMap {
          meaning(at: $0, isCapitalized: isCapitalized)._withUnsafeGuaranteedRef { $0.senses }
        })
      known[form] = made
      return .passUnretained(made)
    }
  }
}
