/// The header of a compiled gazetteer, checked against the length of the file.
struct IndexHeader {
  private let file: UnsafeRawBufferPointer
  private let path: String
  private var sections: [(offset: Int, count: Int, width: Int)] = []
  let maximumWords: Int
  let isReference: Bool

  init(_ file: UnsafeRawBufferPointer, path: String) throws(GazetteerError) {
    self.file = file
    self.path = path
    guard file.count >= 16, file.prefix(8).elementsEqual(IndexFormat.magic) else {
      throw .notAGazetteer(path: path)
    }
    let mark = Self.load(UInt32.self, file, at: 8)
    guard mark == IndexFormat.byteOrderMark else {
      throw mark.byteSwapped == IndexFormat.byteOrderMark
        ? .otherByteOrder(path: path) : .notAGazetteer(path: path)
    }
    let version = Int(Self.load(UInt32.self, file, at: 12))
    guard version == IndexFormat.version else {
      throw .otherVersion(path: path, found: version, expected: IndexFormat.version)
    }
    guard file.count >= IndexFormat.headerSize + IndexFormat.padding else {
      throw .cutShort(
        path: path, expected: IndexFormat.headerSize + IndexFormat.padding, found: file.count)
    }
    let checksum = Self.load(UInt64.self, file, at: IndexFormat.headerChecksumOffset)
    let header = UnsafeRawBufferPointer(rebasing: file[..<IndexFormat.headerChecksumOffset])
    guard IndexFormat.checksum(header) == checksum else {
      throw .corrupted(path: path, part: "header")
    }
    let length = Self.load(UInt64.self, file, at: IndexFormat.lengthOffset)
    guard length <= UInt64(file.count) else {
      throw .cutShort(path: path, expected: Int(clamping: length), found: file.count)
    }
    guard length == UInt64(file.count) else { throw .corrupted(path: path, part: "length") }
    maximumWords = Int(Self.load(UInt32.self, file, at: IndexFormat.maximumWordsOffset))
    isReference = Self.load(UInt32.self, file, at: IndexFormat.flagsOffset) & 1 == 1
    for section in IndexFormat.Section.allCases { sections.append(try entry(section)) }
  }

  /// The checksum that the content must have.
  var contentChecksum: UInt64 {
    Self.load(UInt64.self, file, at: IndexFormat.contentChecksumOffset)
  }

  func column(_ section: IndexFormat.Section) -> Column {
    let entry = sections[section.rawValue]
    guard let base = file.baseAddress else { preconditionFailure("a checked file has bytes") }
    return Column(base: base + entry.offset, count: entry.count, width: entry.width)
  }

  func bytes(_ section: IndexFormat.Section) -> UnsafeRawBufferPointer {
    let entry = sections[section.rawValue]
    return UnsafeRawBufferPointer(rebasing: file[entry.offset..<entry.offset + entry.count])
  }

  /// The directory's entry, which lies inside the file with the padding after it.
  private func entry(
    _ section: IndexFormat.Section
  ) throws(GazetteerError) -> (offset: Int, count: Int, width: Int) {
    let start = IndexFormat.directoryOffset + section.rawValue * IndexFormat.directoryEntrySize
    let width = Int(Self.load(UInt32.self, file, at: start))
    let offset = Self.load(UInt64.self, file, at: start + 8)
    let count = Self.load(UInt64.self, file, at: start + 16)
    let end = UInt64(file.count - IndexFormat.padding)
    guard (1...4).contains(width), offset <= end, count <= (end - offset) / UInt64(width),
      !section.isBytes || width == 1
    else { throw .corrupted(path: path, part: "\(section)") }
    return (Int(offset), Int(count), width)
  }

  private static func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, _ file: UnsafeRawBufferPointer, at offset: Int
  ) -> Number {
    Number(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
