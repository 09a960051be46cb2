/// A set of classes of words, as bits, so that asking is cheap in the loops over all tokens.
package struct ClassSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// The set of no class.
  package init() {}

  /// A set of some classes.
  package init(_ classes: some Sequence<WordClass>) {
    for wordClass in classes { insert(wordClass) }
  }

  /// A set of some classes.
  package init(arrayLiteral classes: WordClass...) {
    self.init(classes)
  }

  /// Whether no class is in the set.
  package var isEmpty: Bool { low | middle | high == 0 }

  /// Whether a class is in the set.
  package func contains(_ wordClass: WordClass) -> Bool {
    let ordinal = wordClass.ordinal
    let bit = UInt64(1) << UInt64(ordinal & 63)
    switch ordinal >> 6 {
    case 0: return low & bit != 0
    case 1: return middle & bit != 0
    default: return high & bit != 0
    }
  }

  /// Whether the sets share a class.
  package func intersects(_ other: ClassSet) -> Bool {
    low & other.low | middle & other.middle | high & other.high != 0
  }

  /// Adds a class.
  package mutating func insert(_ wordClass: WordClass) {
    let ordinal = wordClass.ordinal
    let bit = UInt64(1) << UInt64(ordinal & 63)
    switch ordinal >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    default: high |= bit
    }
  }

  /// Adds the classes of another set.
  package mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }
}

extension WordClass {
  /// The position among all classes, below 192.
  ///
  /// An enumeration without payloads of up to 256 cases is a byte that counts them in their order.
  var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
