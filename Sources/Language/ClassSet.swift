/// A set of classes of words, as bits, so that asking is cheap in the loops over all tokens.
///
/// Public, as is all else that those loops ask for: what has package access is not inlined into other
/// modules, whatever it is marked with.
public struct ClassSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  @usableFromInline package var low: UInt64 = 0
  @usableFromInline package var middle: UInt64 = 0
  @usableFromInline package var high: UInt64 = 0

  /// The set of no class.
  @inlinable public init() {}

  /// A set of some classes.
  @inlinable public init(_ classes: some Sequence<WordClass>) {
    for wordClass in classes { insert(wordClass) }
  }

  /// A set of some classes.
  ///
  /// Inlined, and with `forEach`, a loop that the optimizer unrolls, so that a literal is a constant.
  @inlinable @inline(__always) public init(arrayLiteral classes: WordClass...) {
    classes.forEach { insert($0) }
  }

  /// Whether no class is in the set.
  @inlinable public var isEmpty: Bool { low | middle | high == 0 }

  /// Whether a class is in the set.
  @inlinable public func contains(_ wordClass: WordClass) -> Bool {
    let ordinal = wordClass.ordinal
    let bits = ordinal < 64 ? low : ordinal < 128 ? middle : high
    return bits & 1 << UInt64(ordinal & 63) != 0
  }

  /// Whether the sets share a class.
  @inlinable public func intersects(_ other: ClassSet) -> Bool {
    low & other.low | middle & other.middle | high & other.high != 0
  }

  /// Whether all classes of the set are in another.
  @inlinable public func isSubset(of other: ClassSet) -> Bool {
    low & ~other.low | middle & ~other.middle | high & ~other.high == 0
  }

  /// Adds a class.
  @inlinable public mutating func insert(_ wordClass: WordClass) {
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
  @inlinable public mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }

  /// The classes of both sets.
  @inlinable public func union(_ other: ClassSet) -> ClassSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// The classes that both sets have.
  @inlinable public func intersection(_ other: ClassSet) -> ClassSet {
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
  @inlinable public var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }
}
