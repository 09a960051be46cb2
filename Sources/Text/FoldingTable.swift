/// What each scalar of the Basic Multilingual Plane becomes, built once from `FoldingRows`.
///
/// Pages of 64 scalars; pages that no row speaks of are all one page.
struct FoldingTable: Sendable {
  /// The bytes that one scalar adds to a key: at most six, and marks beside them.
  struct Entry: Equatable {
    /// Bytes 0–5: UTF-8 from the lowest byte; byte 6: marks; byte 7: how many bytes.
    var bits: UInt64

    /// No row speaks of the scalar: Unicode's properties decide.
    static let unknown = Entry(bits: UInt64.max)
    static let dropped = Entry(bits: 0)
    static let digraphFirst: UInt64 = 1 << 48
    static let digraphSecond: UInt64 = 2 << 48

    init(bits: UInt64) { self.bits = bits }

    init(_ text: some StringProtocol) {
      bits = 0
      for (index, byte) in text.utf8.prefix(6).enumerated() {
        bits |= UInt64(byte) << UInt64(8 * index)
      }
      bits |= UInt64(min(text.utf8.count, 6)) << 56
    }

    var count: Int { Int(bits >> 56) }
    var isDigraphFirst: Bool { bits & Self.digraphFirst != 0 }
    var isDigraphSecond: Bool { bits & Self.digraphSecond != 0 }
  }

  private var pageOf = [UInt16](repeating: 0, count: 1024)
  private var entries = [UInt64](repeating: Entry.unknown.bits, count: 64)

  init() {
    for range in FoldingRows.kept {
      for scalar in range { set(scalar, Entry(Self.text(scalar))) }
    }
    for range in FoldingRows.dropped {
      for scalar in range { set(scalar, .dropped) }
    }
    for shift in FoldingRows.shifts {
      for scalar in shift.from {
        set(scalar, Entry(Self.text(shift.to + (scalar - shift.from.lowerBound))))
      }
    }
    for rows in [
      FoldingRows.latin, FoldingRows.cyrillic, FoldingRows.armenian, FoldingRows.arabic,
      FoldingRows.greek,
    ] { add(rows) }
    addCapitals()
    mark(FoldingRows.digraph.first, Entry.digraphFirst)
    mark(FoldingRows.digraph.second, Entry.digraphSecond)
  }

  /// What a scalar above ASCII becomes.
  @inline(__always)
  subscript(scalar: UInt32) -> Entry {
    guard scalar < 0x10000 else { return .unknown }
    return Entry(bits: entries[Int(pageOf[Int(scalar >> 6)]) << 6 | Int(scalar & 63)])
  }

  private mutating func add(_ rows: String) {
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 2 else { preconditionFailure("a row is a key and its letters: \(row)") }
      let entry = Entry(parts[0])
      for scalar in parts[1].unicodeScalars { set(scalar.value, entry) }
    }
  }

  /// A capital that was shifted goes where its small letter goes.
  private mutating func addCapitals() {
    for shift in FoldingRows.shifts where shift.to >= 0x80 {
      for scalar in shift.from {
        let entry = self[shift.to + (scalar - shift.from.lowerBound)]
        if entry != .unknown { set(scalar, entry) }
      }
    }
  }

  private mutating func mark(_ letter: Unicode.Scalar, _ mark: UInt64) {
    for scalar in [letter] + letter.properties.uppercaseMapping.unicodeScalars {
      set(scalar.value, Entry(bits: self[scalar.value].bits | mark))
    }
  }

  private mutating func set(_ scalar: UInt32, _ entry: Entry) {
    let page = Int(scalar >> 6)
    if pageOf[page] == 0 {
      pageOf[page] = UInt16(entries.count / 64)
      entries += [UInt64](repeating: Entry.unknown.bits, count: 64)
    }
    entries[Int(pageOf[page]) << 6 | Int(scalar & 63)] = entry.bits
  }

  private static func text(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map(String.init) ?? ""
  }
}
