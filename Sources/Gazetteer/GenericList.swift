internal import Text

/// The generic terms of the tables, while they are compiled: the words that say beside a name what
/// the place is (*city of*, *район*, *kəndi*), as toponymy calls them.
struct GenericList {
  struct Row {
    let key: String
    let side: GenericTerm.Side
    let kinds: PlaceKindSet
    let otherKinds: PlaceKindSet
    let endings: String
  }

  /// What stands for no word, where the row has the endings that names take by themselves.
  private static let noWord = "-"

  static let header = ["words", "language", "side", "kinds", "endings"]

  private(set) var rows: [Row] = []
  private var known: Set<[String]> = []

  mutating func read(_ table: Table, _ diagnostics: inout [Diagnostic]) {
    table.forEachRow(header: Self.header, diagnostics: &diagnostics) { row, diagnostics in
      let before = diagnostics.count
      func expect(_ isRight: Bool, _ field: Int, _ expected: String) {
        if isRight { return }
        diagnostics.append(row.diagnostic(field, "expected \(expected), found \"\(row[field])\""))
      }
      let keys = row[0].split(separator: ",", omittingEmptySubsequences: false)
        .flatMap { Self.keys(of: String($0)) }
      let side = GenericTerm.Side(rawValue: row[2])
      let kinds = Self.kinds(row[3])
      expect(
        row[0] == Self.noWord || !keys.contains(""), 0,
        "words with letters, parted by commas, or \"\(Self.noWord)\"")
      expect(
        NameList.isLanguage(row[1]), 1, "a language tag of BCP 47 such as \"az\" or \"und\"")
      expect(side != nil, 2, "\"before\", \"after\" or \"either\"")
      expect(kinds != nil, 3, "kinds such as \"town,capital>village\" or nothing")
      expect(Self.areEndings(row[4]), 4, "endings such as \"ского>,инского>а\" or nothing")
      guard diagnostics.count == before, let side, let kinds else { return }
      let endings = Self.folded(endings: row[4])
      for key in keys where known.insert([key, row[2], row[3], endings]).inserted {
        rows.append(
          Row(
            key: key, side: side, kinds: kinds.first, otherKinds: kinds.others, endings: endings))
      }
    }
  }

  /// The key of a word, and of how it is written where the keyboard has no ə.
  private static func keys(of word: String) -> [String] {
    [word, word.replacing("ə", with: "e")].map { Folding.key(of: $0) }
  }

  /// The kinds before the sign `>` and those after it; nil where a word is none.
  private static func kinds(_ text: String) -> (first: PlaceKindSet, others: PlaceKindSet)? {
    var sets: [PlaceKindSet] = []
    for part in text.split(separator: ">", omittingEmptySubsequences: false) {
      var set: PlaceKindSet = []
      for word in part.split(separator: ",", omittingEmptySubsequences: text.isEmpty) {
        guard let kind = PlaceKind(rawValue: String(word)) else { return nil }
        set.insert(PlaceKindSet(kind))
      }
      sets.append(set)
    }
    return sets.count > 2 ? nil : (sets.first ?? [], sets.count > 1 ? sets[1] : [])
  }

  private static func areEndings(_ text: String) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: text.isEmpty).allSatisfy { ending in
      let parts = ending.split(separator: ">", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty
    }
  }

  private static func folded(endings: String) -> String {
    endings.split(separator: ",").map { ending in
      ending.split(separator: ">", omittingEmptySubsequences: false)
        .map { Folding.key(of: String($0)) }.joined(separator: ">")
    }.joined(separator: ",")
  }
}
