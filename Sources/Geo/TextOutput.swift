/// Bytes of UTF-8 on their way out: one growing piece of memory that is emptied, not freed.
///
/// The unchecked stores of the writer are all in this file.
package struct TextOutput: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  /// No bytes yet.
  package init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Everything since the last ``removeAll()``.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  package mutating func removeAll() { count = 0 }

  /// Hands the bytes on and forgets them, where they are many enough to be worth it.
  ///
  /// - Throws: What the sink throws.
  package mutating func flush<Failure: Error>(
    above size: Int = TextOutput.pieceSize, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard count > size else { return }
    try sink(bytes.span)
    removeAll()
  }

  /// How much of a long text is handed on at a time.
  package static let pieceSize = 1 << 16

  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if capacity - count < additional { grow(by: additional) }
  }

  @inline(never)
  private mutating func grow(by additional: Int) {
    capacity = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  package mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    reserve(source.count)
    guard let start = source.baseAddress else { return }
    (base + count).initialize(from: start, count: source.count)
    count &+= source.count
  }

  package mutating func append(text: String) {
    // Every string of Swift's own has contiguous storage.
    _ = text.utf8.withContiguousStorageIfAvailable { append($0) }
  }

  package mutating func append(repeating byte: UInt8, count repetitions: Int) {
    reserve(repetitions)
    (base + count).initialize(repeating: byte, count: repetitions)
    count += repetitions
  }

  /// The decimal digits of a number, padded with zeros to a least width of at most 20.
  package mutating func append(digitsOf number: UInt64, width: Int = 1) {
    reserve(20)
    var digits = 1
    var bound: UInt64 = 10
    while digits < 20, number >= bound {
      digits += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    digits = max(digits, width)
    var rest = number
    var place = count + digits
    count = place
    for _ in 0..<digits {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
  }

  /// Takes trailing zeros off what was just written.
  package mutating func dropTrailingZeros() {
    while count > 0, base[count - 1] == 0x30 { count -= 1 }
  }
}
