internal import Text

/// The folded keys of all names, in the order of their hashes, with the names that have each.
struct KeyTable {
  private var keys = StringPool()
  private var hashes: [UInt32] = []
  private var keyOfText: [Int32]
  private var beginningHashes: [UInt32] = []
  private let nameTexts: [Int]
  /// The number of words in the name that has most of them.
  private(set) var maximumWords = 1

  init(nameTexts: [Int], texts: StringPool) {
    self.nameTexts = nameTexts
    keyOfText = [Int32](repeating: -1, count: texts.count)
    var key: [UInt8] = []
    for text in nameTexts where keyOfText[text] < 0 {
      key.removeAll(keepingCapacity: true)
      let span = texts.bytes.span.extracting(texts.range(text))
      Folding.appendKey(of: span, to: &key)
      addBeginnings(span)
      let number = keys.intern(key.span)
      keyOfText[text] = Int32(number)
      if number == hashes.count { hashes.append(Self.hash(key.span)) }
    }
  }

  func write(_ writer: inout IndexWriter) {
    let order = hashes.indices.sorted {
      hashes[$0] != hashes[$1] ? hashes[$0] < hashes[$1] : keys.precedes($0, $1)
    }
    var rank = [Int](repeating: 0, count: order.count)
    for (position, key) in order.enumerated() { rank[key] = position }
    writer.write(.keyBucket, buckets(order.map { hashes[$0] }))
    writer.write(.keyFingerprint, order.map { Int(hashes[$0] & 0xFF) })
    writer.write(.keySignature, order.map(signature))
    writeNames(rank: rank, &writer)
    writeSounds(order, &writer)
    writer.write(.beginnings, bytes: beginnings())
  }

  private func signature(ofKey number: Int) -> Int { Int(KeySignature(scalars(number)).rawValue) }

  private func scalars(_ number: Int) -> [UInt32] {
    var scalars: [UInt32] = []
    Folding.appendScalars(ofKey: keys.bytes.span.extracting(keys.range(number)), to: &scalars)
    return scalars
  }

  /// The positions in `order` of the keys that have a sound, by the hash of it.
  private func writeSounds(_ order: [Int], _ writer: inout IndexWriter) {
    var entries: [(hash: UInt32, position: Int)] = []
    for (position, key) in order.enumerated() {
      guard let sound = SoundKey.table.sound(of: scalars(key)) else { continue }
      entries.append((Self.hash(sound.bytes.span), position))
    }
    entries.sort { $0 < $1 }
    writer.write(.soundBucket, buckets(entries.map(\.hash)))
    writer.write(.soundFingerprint, entries.map { Int($0.hash & 0xFF) })
    writer.write(.soundKeys, entries.map(\.position))
  }

  /// Two keys a bucket: a look-up that finds nothing compares two bytes.
  private func buckets(_ hashes: [UInt32]) -> [Int] {
    let count = max(1, hashes.count / 2)
    var firsts = [Int](repeating: 0, count: count + 1)
    for hash in hashes { firsts[IndexFormat.slot(of: hash, among: count) + 1] += 1 }
    for bucket in 0..<count { firsts[bucket + 1] += firsts[bucket] }
    return firsts
  }

  private func writeNames(rank: [Int], _ writer: inout IndexWriter) {
    var firsts = [Int](repeating: 0, count: rank.count + 1)
    for text in nameTexts { firsts[rank[Int(keyOfText[text])] + 1] += 1 }
    for key in rank.indices { firsts[key + 1] += firsts[key] }
    var next = firsts
    var ordered = [Int](repeating: 0, count: nameTexts.count)
    for (name, text) in nameTexts.enumerated() {
      let key = rank[Int(keyOfText[text])]
      ordered[next[key]] = name
      next[key] += 1
    }
    writer.write(.keyFirstName, firsts)
    writer.write(.keyNames, ordered)
  }

  /// Notes the hash of what stands before each place where the name could be cut into words.
  private mutating func addBeginnings(_ name: Span<UInt8>) {
    var hash = GazetteerHash()
    var words = 0
    var piece: [UInt8] = []
    for word in Folding.words(of: name) {
      if words > 0 { beginningHashes.append(hash.value) }
      piece.removeAll(keepingCapacity: true)
      Folding.appendKey(of: name.extracting(word), to: &piece)
      hash.combine(folded: piece.span)
      words += 1
    }
    maximumWords = max(maximumWords, words)
  }

  /// Sixteen bits a beginning, one of them set: about one word in sixteen is taken for one.
  private func beginnings() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 2 * beginningHashes.count)
    for hash in beginningHashes {
      let bit = IndexFormat.slot(of: hash, among: bytes.count * 8)
      bytes[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    return bytes
  }

  private static func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash = GazetteerHash()
    hash.combine(folded: key)
    return hash.value
  }
}
