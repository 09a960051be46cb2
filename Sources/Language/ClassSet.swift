/// A set of classes of words, as bits, so that asking is cheap in the loops over all tokens.
package struct ClassSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  @usableFromInline package var low: UInt64 = 0
  @usableFromInline package var middle: UInt64 = 0
  @usableFromInline package var high: UInt64 = 0

  /// The set of no class.
  @inlinable package init() {}

  /// A set of some classes.
  @inlinable package init(_ classes: some Sequence<WordClass>) {
    for wordClass in classes { insert(wordClass) }
  }

  /// A set of some classes.
  @inlinable package init(arrayLiteral classes: WordClass...) {
    for wordClass in classes { insert(wordClass) }
  }

  /// Whether no class is in the set.
  @inlinable package var isEmpty: Bool { low | middle | high == 0 }

  /// Whether a class is in the set.
  @inlinable package func contains(_ wordClass: WordClass) -> Bool {
    let ordinal = wordClass.ordinal
    let bits = ordinal < 64 ? low : ordinal < 128 ? middle : high
    return bits & 1 << UInt64(ordinal & 63) != 0
  }

  /// Whether the sets share a class.
  @inlinable package func intersects(_ other: ClassSet) -> Bool {
    low & other.low | middle & other.middle | high & other.high != 0
  }

  /// Whether all classes of the set are in another.
  @inlinable package func isSubset(of other: ClassSet) -> Bool {
    low & ~other.low | middle & ~other.middle | high & ~other.high == 0
  }

  /// Adds a class.
  @inlinable package mutating func insert(_ wordClass: WordClass) {
    let ordinal = wordClass.ordinal
    let bit = UInt64(1) << UInt64(ordinal & 63)
    if ordinal < 64 {
      low |= bit
    } else if ordinal < 128 {
      middle |= bit
    } else {
      high |= bit
    }
  }

  /// Adds the classes of another set.
  @inlinable package mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }

  /// The classes of both sets.
  @inlinable package func union(_ other: ClassSet) -> ClassSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// The classes that both sets have.
  @inlinable package func intersection(_ other: ClassSet) -> ClassSet {
    var result = self
    result.low &= other.low
    result.middle &= other.middle
    result.high &= other.high
    return result
  }
}

extension WordClass {
  /// The position among all classes, below 192.
  ///
  /// An enumeration without payloads of up to 256 cases is a byte that counts them in their order.
  @inlinable package var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
