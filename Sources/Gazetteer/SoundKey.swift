internal import Text

/// What names sound like, roughly, by the rows of `SoundRows`.
struct SoundKey: Sendable {
  /// The sounds of a name, in ASCII, no two neighbours alike, and the script it is written in.
  struct Sound: Equatable {
    var bytes: [UInt8]
    /// The place of the script in `SoundRows.scripts`.
    var script: Int
  }

  private struct Row {
    let rest: [UInt32]
    let sound: UInt8?
    let script: Int
  }

  /// The one table, built when it is first used.
  static let table = SoundKey()

  /// The readings by the first of their letters, longest first.
  private let rows: [UInt32: [Row]]

  private init() {
    var rows: [UInt32: [Row]] = [:]
    for (script, text) in SoundRows.scripts.map(\.1).enumerated() {
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: " ")
        let sound = parts.first?.utf8.first.flatMap { $0 == UInt8(ascii: "-") ? nil : $0 }
        for letters in parts.dropFirst() {
          let scalars = letters.unicodeScalars.map(\.value)
          let row = Row(rest: Array(scalars.dropFirst()), sound: sound, script: script)
          rows[scalars[0], default: []].append(row)
        }
      }
    }
    self.rows = rows.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  /// What a folded key sounds like: of "stepanakert", "степанакерт" and "ստեփանակերտ" the same,
  /// "stibanakirt".
  ///
  /// - Parameter key: The scalars of a folded key.
  /// - Returns: The sound, or nil where a letter has no reading or there is only one sound.
  func sound(of key: [UInt32]) -> Sound? {
    var sound = Sound(bytes: [], script: 0)
    sound.bytes.reserveCapacity(key.count)
    var position = 0
    while position < key.count {
      guard let row = row(key, at: position) else { return nil }
      position += 1 + row.rest.count
      sound.script = row.script
      if let byte = row.sound, sound.bytes.last != byte { sound.bytes.append(byte) }
    }
    return sound.bytes.count > 1 ? sound : nil
  }

  private func row(_ key: [UInt32], at position: Int) -> Row? {
    rows[key[position]]?.first { row in
      guard position + row.rest.count < key.count else { return false }
      for (offset, scalar) in row.rest.enumerated() where key[position + 1 + offset] != scalar {
        return false
      }
      return true
    }
  }
}

extension IndexFile {
  /// The keys that sound like another, with the script that each is written in.
  func keys(soundingLike sound: SoundKey.Sound) -> [(key: Int, script: Int)] {
    var hash = GazetteerHash()
    hash.combine(folded: sound.bytes.span)
    var found: [(key: Int, script: Int)] = []
    for entry in range(of: hash.value, in: soundBucket, count: soundKeys.count)
    where soundFingerprint[entry] == Int(hash.value & 0xFF) {
      let key = soundKeys[entry]
      var folded: [UInt8] = []
      var scalars: [UInt32] = []
      Folding.appendKey(of: keyText(key).span, to: &folded)
      Folding.appendScalars(ofKey: folded.span, to: &scalars)
      guard let other = SoundKey.table.sound(of: scalars), other.bytes == sound.bytes else {
        continue
      }
      found.append((key, other.script))
    }
    return found
  }
}
