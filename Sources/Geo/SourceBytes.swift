/// A text in memory that stays where it is, so that what is read from it can point into it.
package final class SourceBytes: @unchecked Sendable {
  // Written by the initializer alone, which is what makes the type Sendable.
  let base: UnsafeMutablePointer<UInt8>
  /// How many bytes there are.
  package let count: Int

  /// A copy of some bytes.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    base = .allocate(capacity: max(1, bytes.count))
    _ = UnsafeMutableBufferPointer(start: base, count: bytes.count).initialize(from: bytes)
  }

  /// Bytes that somebody else puts there.
  ///
  /// - Parameters:
  ///   - capacity: How much room there is.
  ///   - fill: Writes from the beginning on and tells how many bytes it has written.
  /// - Throws: What `fill` throws.
  package init<Failure: Error>(
    capacity: Int, fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    base = .allocate(capacity: max(1, capacity))
    do throws(Failure) {
      let count = try fill(UnsafeMutableRawBufferPointer(start: base, count: capacity))
      precondition(0...capacity ~= count, "there is room for what is written")
      self.count = count
    } catch {
      base.deallocate()
      throw error
    }
  }

  deinit { base.deallocate() }

  /// The bytes of a stretch, which are there as long as this object is.
  package subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(0 <= range.lowerBound && range.upperBound <= count, "the stretch is in the text")
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }
}
