/// Lays sections one after the other and heads them with their directory.
struct IndexWriter {
  private var content: [UInt8] = []
  private var directory: [(width: Int, offset: Int, count: Int)]

  init() {
    directory = IndexFormat.Section.allCases.map { _ in (1, IndexFormat.headerSize, 0) }
  }

  /// Writes numbers as wide as the largest of them needs.
  mutating func write(_ section: IndexFormat.Section, _ numbers: some Collection<Int>) {
    let largest = numbers.max() ?? 0
    precondition(largest <= Int(UInt32.max), "a section holds numbers of 32 bits")
    let width = largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : largest < 1 << 24 ? 3 : 4
    directory[section.rawValue] = (
      width, IndexFormat.headerSize + content.count, numbers.count
    )
    content.reserveCapacity(content.count + width * numbers.count)
    for number in numbers {
      for byte in 0..<width { content.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
  }

  mutating func write(_ section: IndexFormat.Section, bytes: [UInt8]) {
    directory[section.rawValue] = (1, IndexFormat.headerSize + content.count, bytes.count)
    content += bytes
  }

  /// The whole file.
  func finish(maximumWords: Int, isReference: Bool) -> [UInt8] {
    let content = self.content + [UInt8](repeating: 0, count: IndexFormat.padding)
    var file = IndexFormat.magic
    append(IndexFormat.byteOrderMark, to: &file)
    append(UInt32(IndexFormat.version), to: &file)
    append(UInt64(IndexFormat.headerSize + content.count), to: &file)
    append(content.withUnsafeBytes(IndexFormat.checksum), to: &file)
    append(UInt32(maximumWords), to: &file)
    append(UInt32(isReference ? 1 : 0), to: &file)
    for entry in directory {
      append(UInt64(entry.width), to: &file)
      append(UInt64(entry.offset), to: &file)
      append(UInt64(entry.count), to: &file)
    }
    append(file.withUnsafeBytes(IndexFormat.checksum), to: &file)
    return file + content
  }

  private func append(_ number: some FixedWidthInteger, to file: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { file += $0 }
  }
}
