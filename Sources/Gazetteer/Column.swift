/// An array of numbers of one to four bytes each, read where they lie in the file.
///
/// A number outside the array reads as 0: a corrupted file gives wrong answers, never a crash.
struct Column {
  private let base: UnsafeRawPointer
  let count: Int
  private let width: Int
  private let mask: UInt32

  /// An array at `base`, after whose last number at least three bytes must follow.
  init(base: UnsafeRawPointer, count: Int, width: Int) {
    self.base = base
    self.count = count
    self.width = width
    mask = width == 4 ? .max : (1 << UInt32(8 * width)) - 1
  }

  @inline(__always)
  subscript(index: Int) -> Int {
    guard index >= 0, index < count else { return 0 }
    let word = base.loadUnaligned(fromByteOffset: index &* width, as: UInt32.self)
    return Int(UInt32(littleEndian: word) & mask)
  }
}
