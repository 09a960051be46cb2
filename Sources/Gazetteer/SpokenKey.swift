/// Keys with the letters that sound alike as one, so that a misspelt name can be compared.
enum SpokenKey {
  private struct Row {
    let rest: [UInt32]
    let spoken: UInt32
  }

  /// The rows by the first of their letters, longest first.
  private static let rows: [UInt32: [Row]] = {
    var rows: [UInt32: [Row]] = [:]
    for line in SoundRows.alike.split(separator: "\n") {
      let parts = line.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      for letters in parts.dropFirst() {
        let row = Row(rest: Array(letters.dropFirst()), spoken: parts[0][0])
        rows[letters[0], default: []].append(row)
      }
    }
    return rows.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  /// Whether any row begins with a letter, for those of the alphabets' first pages.
  private static let isListed: [Bool] = (0..<0x600).map { rows[$0] != nil }

  /// The key as it is compared: "khankendi" and "hankendi" agree, and so do "qarabag" and
  /// "garabagh".
  ///
  /// - Parameter key: The scalars of a folded key.
  /// - Returns: The scalars to compare by.
  static func spoken(_ key: [UInt32]) -> [UInt32] {
    var spoken: [UInt32] = []
    spoken.reserveCapacity(key.count)
    var position = 0
    while position < key.count {
      let letter = key[position]
      var next = letter
      var length = 1
      if letter < isListed.count, isListed[Int(letter)], let row = row(key, at: position) {
        next = row.spoken
        length += row.rest.count
      }
      let isDoubled = position > 0 && key[position - 1] == letter && spoken.last == next
      if !isDoubled { spoken.append(next) }
      position += length
    }
    return spoken
  }

  private static func row(_ key: [UInt32], at position: Int) -> Row? {
    rows[key[position]]?.first { row in
      guard position + row.rest.count < key.count else { return false }
      for (offset, scalar) in row.rest.enumerated() where key[position + 1 + offset] != scalar {
        return false
      }
      return true
    }
  }
}
