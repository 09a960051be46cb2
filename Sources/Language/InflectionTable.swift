/// The stems of a lexicon that are stored apart from their endings, and the sets of endings that they
/// take.
///
/// Performance-sensitive: each word of a text asks for each of its beginnings.
struct InflectionTable {
  private let bytes: UnsafeRawBufferPointer
  private let textStart: Int
  private let stemTable: HashTable
  private let endingTable: HashTable
  private let stems: Int
  private let stemSets: Int
  private let endings: Int
  private let sets: Int
  private let members: Int
  private let starts: StemStarts

  /// A word taken as a stem of the file with one of its endings.
  struct Inflection {
    /// The id of the stem.
    let word: UInt32
    /// The sense that holds what the ending adds; 0 for nothing.
    let ending: UInt32
  }

  /// The table in compiled bytes; `part` tells where a part stands and how many words it has.
  init(_ bytes: UnsafeRawBufferPointer, _ part: (Lexicon.Part) -> (start: Int, count: Int)) {
    self.bytes = bytes
    textStart = part(.inflectionBytes).start
    stemTable = HashTable(
      start: part(.inflectedTable).start, mask: part(.inflectedTable).count - 1)
    endingTable = HashTable(start: part(.endingTable).start, mask: part(.endingTable).count - 1)
    stems = part(.inflected).start
    stemSets = part(.inflectedSets).start
    endings = part(.endings).start
    sets = part(.endingSets).start
    members = part(.endingMembers).start
    starts = StemStarts(
      stemTable.entries(in: bytes).map { [stems, textStart] index in
        let start = textStart + Int(Lexicon.word(bytes, stems + index * 16))
        let length = Int(Lexicon.word(bytes, stems + index * 16 + 4))
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
      })
  }

  /// Whether a word in lower case is a form of a stem.
  func knows(_ text: UnsafeRawBufferPointer) -> Bool {
    var found: [Inflection] = []
    append(text, to: &found)
    return !found.isEmpty
  }

  /// Appends the stems that a word in lower case is a form of, the shortest first.
  func append(_ text: UnsafeRawBufferPointer, to result: inout [Inflection]) {
    starts.forEachBeginning(of: text) { length, hash in
      let rest = length..<text.count
      guard let stem = find(text, 0..<length, hash, stemTable, stems, width: 16),
        let ending = find(
          text, rest, Lexicon.hash(text[rest]), endingTable, endings, width: 8)
      else { return }
      let first = Int(Lexicon.word(bytes, stem + 8))
      for index in first..<first + Int(Lexicon.word(bytes, stem + 12)) {
        let set = stemSets + index * 8
        guard
          let adds = member(
            UInt32((ending - endings) / 8), ofSet: sets + Int(Lexicon.word(bytes, set)) * 8)
        else { continue }
        result.append(Inflection(word: Lexicon.word(bytes, set + 4), ending: adds))
      }
    }
  }

  /// Where the record of a text stands that begins with the offset and the length of its bytes.
  private func find(
    _ text: UnsafeRawBufferPointer, _ range: Range<Int>, _ hash: UInt32, _ table: HashTable,
    _ list: Int, width: Int
  ) -> Int? {
    var slot = Int(hash) & table.mask
    while true {
      let entry = Int(Lexicon.word(bytes, table.start + slot * 4))
      if entry == 0 { return nil }
      let record = list + (entry - 1) * width
      if Int(Lexicon.word(bytes, record + 4)) == range.count {
        let start = textStart + Int(Lexicon.word(bytes, record)) - range.lowerBound
        if range.allSatisfy({ bytes[start + $0] == text[$0] }) { return record }
      }
      slot = (slot + 1) & table.mask
    }
  }

  /// What an ending adds to the stems of a set; nil where it is none of theirs.
  private func member(_ ending: UInt32, ofSet set: Int) -> UInt32? {
    var low = Int(Lexicon.word(bytes, set))
    var high = low + Int(Lexicon.word(bytes, set + 4))
    while low < high {
      let middle = (low + high) / 2
      let found = Lexicon.word(bytes, members + middle * 8)
      if found == ending { return Lexicon.word(bytes, members + middle * 8 + 4) }
      if found < ending { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
