/// What a gazetteer has in it, counted.
package struct GazetteerSummary: Sendable {
  /// The size of the compiled file in bytes.
  package var byteCount = 0
  package var placeCount = 0
  package var nameCount = 0
  /// Names that differ in their folded letters.
  package var keyCount = 0
  /// Places of other gazetteers that only names or shapes are added to.
  package var mentionCount = 0
  package var outlineCount = 0
  package var lineCount = 0
  /// How many there are of each, the most first, then in alphabetical order.
  package var kinds: [(String, Int)] = []
  package var countries: [(String, Int)] = []
  package var languages: [(String, Int)] = []
  package var standings: [(String, Int)] = []
  package var sources: [(String, Int)] = []

  /// Counts; O(n) in places and names.
  package init(_ gazetteer: Gazetteer) {
    var kinds: [Int: Int] = [:]
    var countries: [Int: Int] = [:]
    for layer in gazetteer.layers {
      let file = layer.file
      byteCount += file.bytes.count
      nameCount += file.nameCount
      keyCount += file.keyCount
      for place in 0..<file.placeCount {
        if file.isMention(place) {
          mentionCount += 1
          continue
        }
        placeCount += 1
        kinds[file.placeKind[place], default: 0] += 1
        let country = file.placeCountry[place]
        countries[country == 0 ? 0 : file.countryCode[country - 1], default: 0] += 1
      }
    }
    self.kinds = Self.ordered(
      kinds.map {
        (PlaceKind.allCases.indices.contains($0) ? PlaceKind.allCases[$0].rawValue : "?", $1)
      })
    self.countries = Self.ordered(countries.map { (Self.code($0), $1) })
    outlineCount = gazetteer.outlines.count
    lineCount = gazetteer.lines.count
    countNames(gazetteer)
  }

  private mutating func countNames(_ gazetteer: Gazetteer) {
    var languages: [String: Int] = [:]
    var standings: [String: Int] = [:]
    var sources: [String: Int] = [:]
    for layer in gazetteer.layers {
      let file = layer.file
      var counts = [Int](repeating: 0, count: file.attributeLanguage.count)
      for name in 0..<file.nameCount {
        let attributes = file.nameAttributes[name]
        if attributes < counts.count { counts[attributes] += 1 }
      }
      for (attributes, count) in counts.enumerated() where count > 0 {
        languages[file.text(at: file.attributeLanguage[attributes]), default: 0] += count
        let standing = file.attributeStanding[attributes]
        let word =
          NameStanding.allCases.indices.contains(standing)
          ? NameStanding.allCases[standing].rawValue : "?"
        standings[word, default: 0] += count
        sources[file.text(at: file.attributeSource[attributes]), default: 0] += count
      }
    }
    self.languages = Self.ordered(languages.map { ($0, $1) })
    self.standings = Self.ordered(standings.map { ($0, $1) })
    self.sources = Self.ordered(sources.map { ($0, $1) })
  }

  private static func code(_ stored: Int) -> String {
    if stored == 0 { return "none" }
    return String(decoding: [UInt8(stored >> 8 & 0x7F), UInt8(stored & 0x7F)], as: UTF8.self)
  }

  private static func ordered(_ counts: [(String, Int)]) -> [(String, Int)] {
    counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
