/// Takes sections one after the other and heads them with their directory.
struct IndexWriter {
  private struct Entry {
    var width = 1
    var count = 0
    var bytes: [UInt8] = []
  }

  private var entries = [Entry](repeating: Entry(), count: IndexFormat.Section.allCases.count)

  /// Writes numbers as wide as the largest of them needs; they are gone through twice.
  mutating func write(_ section: IndexFormat.Section, _ numbers: some Collection<Int>) {
    let largest = numbers.max() ?? 0
    precondition(largest <= Int(UInt32.max), "a section holds numbers of 32 bits")
    let width = largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : largest < 1 << 24 ? 3 : 4
    let count = numbers.count
    let bytes = [UInt8](unsafeUninitializedCapacity: width * count) { buffer, initialized in
      for number in numbers {
        for byte in 0..<width {
          buffer[initialized] = UInt8(truncatingIfNeeded: number >> (8 * byte))
          initialized += 1
        }
      }
    }
    entries[section.rawValue] = Entry(width: width, count: count, bytes: bytes)
  }

  mutating func write(_ section: IndexFormat.Section, bytes: [UInt8]) {
    entries[section.rawValue] = Entry(count: bytes.count, bytes: bytes)
  }

  /// The whole file; each section is freed when it is in it.
  mutating func finish(maximumWords: Int, isReference: Bool) -> [UInt8] {
    let length = entries.reduce(IndexFormat.headerSize + IndexFormat.padding) {
      $0 + $1.bytes.count
    }
    var file: [UInt8] = []
    file.reserveCapacity(length)
    file += [UInt8](repeating: 0, count: IndexFormat.headerSize)
    var directory: [UInt8] = []
    for section in entries.indices {
      append(UInt64(entries[section].width), to: &directory)
      append(UInt64(file.count), to: &directory)
      append(UInt64(entries[section].count), to: &directory)
      file += entries[section].bytes
      entries[section].bytes = []
    }
    file += [UInt8](repeating: 0, count: IndexFormat.padding)
    var header = IndexFormat.magic
    append(IndexFormat.byteOrderMark, to: &header)
    append(UInt32(IndexFormat.version), to: &header)
    append(UInt64(length), to: &header)
    append(
      file.withUnsafeBytes {
        IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: $0[IndexFormat.headerSize...]))
      }, to: &header)
    append(UInt32(maximumWords), to: &header)
    append(UInt32(isReference ? 1 : 0), to: &header)
    header += directory
    append(header.withUnsafeBytes(IndexFormat.checksum), to: &header)
    file.replaceSubrange(0..<IndexFormat.headerSize, with: header)
    return file
  }

  private func append(_ number: some FixedWidthInteger, to file: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { file += $0 }
  }
}
