internal import Text

/// What names sound like by the rows of `SoundRows`.
struct SoundKey: Sendable {
  /// The sounds of a name and the script it is written in.
  struct Sound {
    /// The classes of the sounds, in ASCII, no two neighbours alike: names that sound alike have
    /// these in common, and so may names that do not.
    fileprivate(set) var bytes: [UInt8] = []
    /// For each letter that is heard, a bit for each sound it may have; doubled letters are one.
    fileprivate(set) var readings: [UInt64] = []
    /// A bit for each of the first 64 readings whose letter is doubled.
    fileprivate(set) var doublings: UInt64 = 0
    /// The place of the script in `SoundRows.scripts`.
    fileprivate(set) var script: Int

    /// How sure it is that the names may be spoken alike: they have as many sounds, the consonants
    /// are in agreement, and of the vowels all or all but one.
    ///
    /// - Returns: nil where they may not. It is unsure where a vowel differs, and where one name is
    ///   written in a script that leaves vowels out and the other is not.
    func likeness(to other: Sound) -> Likeness? {
      guard bytes == other.bytes, readings.count == other.readings.count else { return nil }
      var vowels = 0
      var differing = 0
      for (own, its) in zip(readings, other.readings) {
        let isVowel = own & its & SoundKey.vowels != 0 || (own | its) & ~SoundKey.vowels == 0
        if isVowel { vowels += 1 }
        if own & its == 0 {
          guard isVowel else { return nil }
          differing += 1
        }
      }
      guard differing == 0 || (differing == 1 && vowels > 2) else { return nil }
      let isVowelless = SoundKey.isVowelless[script] != SoundKey.isVowelless[other.script]
      if differing > 0 || isVowelless { return .unsure }
      return doublings == other.doublings ? .sure : .doubled
    }
  }

  /// How far the sounds of two names agree.
  enum Likeness {
    case sure
    /// But for letters that one name has twice.
    case doubled
    case unsure
  }

  private struct Row {
    let rest: [UInt32]
    /// The class, nil where the letters are not heard.
    let byte: UInt8?
    let readings: UInt64
    let script: Int
  }

  /// The place of the Latin alphabets in `SoundRows.scripts`.
  static let latin = 0

  /// The one table, built when it is first used.
  static let table = SoundKey()

  /// Of each script, whether it leaves vowels out.
  static let isVowelless = SoundRows.scripts.map { $0.code == SoundRows.vowelless }

  static let vowels = bits(of: SoundRows.vowels)

  /// The readings by the first of their letters, longest first.
  private let rows: [UInt32: [Row]]

  private init() {
    var rows: [UInt32: [Row]] = [:]
    for (script, text) in SoundRows.scripts.map(\.rows).enumerated() {
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: " ")
        let sounds = parts[0] == "-" ? "" : parts[0]
        let byte = SoundRows.classes.first { $0.contains(sounds.prefix(1)) }?.utf8.first
        for letters in parts.dropFirst() {
          let scalars = letters.unicodeScalars.map(\.value)
          let row = Row(
            rest: Array(scalars.dropFirst()), byte: sounds.isEmpty ? nil : byte,
            readings: Self.bits(of: sounds), script: script)
          rows[scalars[0], default: []].append(row)
        }
      }
    }
    self.rows = rows.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  static func bits(of sounds: some StringProtocol) -> UInt64 {
    sounds.utf8.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }

  /// What a folded key sounds like: "stepanakert", "степанакерт" and "ստեփանակերտ" agree.
  ///
  /// - Parameter key: The scalars of a folded key.
  /// - Returns: The sound, or nil where a letter has no reading, letters are of several scripts, or
  ///   there are fewer than three sounds.
  func sound(of key: [UInt32]) -> Sound? {
    guard let first = key.first, let script = rows[first]?.first?.script else { return nil }
    var sound = Sound(script: script)
    sound.bytes.reserveCapacity(key.count)
    sound.readings.reserveCapacity(key.count)
    var position = 0
    var isDoubled = false
    while position < key.count {
      guard let row = row(key, at: position), row.script == script else { return nil }
      let before = position
      position += 1 + row.rest.count
      guard let byte = row.byte else { continue }
      if sound.bytes.last != byte { sound.bytes.append(byte) }
      isDoubled = !isDoubled && row.rest.isEmpty && before > 0 && key[before - 1] == key[before]
      if isDoubled {
        sound.doublings |= 1 << UInt64(sound.readings.count - 1)
      } else {
        sound.readings.append(row.readings)
      }
    }
    return sound.readings.count > 2 ? sound : nil
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
