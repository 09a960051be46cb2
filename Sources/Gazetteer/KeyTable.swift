internal import Text

/// The folded keys of all names, in the order of their hashes, with the names that have each.
struct KeyTable {
  private var keys = StringPool()
  private var hashes: [UInt32] = []
  /// A text that folds to the key.
  private var firstTexts: [UInt32] = []
  private var keyOfText: [Int32]
  private let textOffsets: [UInt32]
  private var beginningHashes: [UInt32] = []
  private let nameTexts: [UInt32]
  /// The number of words in the name that has most of them.
  private(set) var maximumWords = 1

  init(nameTexts: [UInt32], texts: StringPool) {
    self.nameTexts = nameTexts
    textOffsets = texts.offsets
    keyOfText = [Int32](repeating: -1, count: texts.count)
    var key: [UInt8] = []
    for text in nameTexts where keyOfText[Int(text)] < 0 {
      key.removeAll(keepingCapacity: true)
      let span = texts.bytes.span.extracting(texts.range(Int(text)))
      Folding.appendKey(of: span, to: &key)
      addBeginnings(span)
      let number = keys.intern(key.span)
      keyOfText[Int(text)] = Int32(number)
      if number == hashes.count {
        hashes.append(Self.hash(key.span))
        firstTexts.append(text)
      }
    }
    keys.close()
  }

  mutating func write(_ writer: inout IndexWriter) {
    // Hash and number in one, which sorts fast; keys of one hash go by their bytes.
    var order = hashes.enumerated().map { UInt64($1) << 32 | UInt64($0) }
    order.sort { [keys] in
      $0 >> 32 != $1 >> 32 ? $0 < $1 : keys.precedes(Self.key($0), Self.key($1))
    }
    writer.write(.keyBucket, buckets(order.lazy.map { UInt32($0 >> 32) }))
    writer.write(.keyFingerprint, order.lazy.map { Int($0 >> 32 & 0xFF) })
    writer.write(
      .keyText,
      order.lazy.map { [textOffsets, firstTexts] in
        Int(textOffsets[Int(firstTexts[Self.key($0)])])
      })
    writeNames(order, &writer)
    writeSounds(order, &writer)
    writer.write(.beginnings, bytes: beginnings())
  }

  private static func key(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }

  /// The signatures of the keys, and the positions in `order` of those that have a sound, by the
  /// hash of it, and of those with vowels by the hash of their consonants too.
  private func writeSounds(_ order: [UInt64], _ writer: inout IndexWriter) {
    var signatures = SignatureTable(capacity: order.count)
    var entries: [UInt64] = []
    var scalars: [UInt32] = []
    for (position, entry) in order.enumerated() {
      scalars.removeAll(keepingCapacity: true)
      Folding.appendScalars(
        ofKey: keys.bytes.span.extracting(keys.range(Self.key(entry))), to: &scalars)
      signatures.append(KeySignature(SpokenKey.spoken(scalars)))
      guard let sound = SoundKey.table.sound(of: scalars) else { continue }
      entries.append(UInt64(Self.hash(sound.bytes.span)) << 32 | UInt64(position))
      guard let skeleton = sound.skeletonOfVowelled else { continue }
      entries.append(UInt64(Self.hash(skeleton.span)) << 32 | UInt64(position))
    }
    signatures.write(&writer)
    signatures = SignatureTable(capacity: 0)
    entries.sort()
    writer.write(.soundBucket, buckets(entries.lazy.map { UInt32($0 >> 32) }))
    writer.write(.soundFingerprint, entries.lazy.map { Int($0 >> 32 & 0xFF) })
    writer.write(.soundKeys, entries.lazy.map { Int($0 & 0xFFFF_FFFF) })
  }

  /// Two keys a bucket: a look-up that finds nothing compares two bytes.
  private func buckets(_ hashes: some Collection<UInt32>) -> [Int] {
    let count = max(1, hashes.count / 2)
    var firsts = [Int](repeating: 0, count: count + 1)
    for hash in hashes { firsts[IndexFormat.slot(of: hash, among: count) + 1] += 1 }
    for bucket in 0..<count { firsts[bucket + 1] += firsts[bucket] }
    return firsts
  }

  /// The names of each key; uses up which key each text has.
  private mutating func writeNames(_ order: [UInt64], _ writer: inout IndexWriter) {
    var rank = [Int32](repeating: 0, count: order.count)
    for (position, entry) in order.enumerated() { rank[Self.key(entry)] = Int32(position) }
    for text in keyOfText.indices where keyOfText[text] >= 0 {
      keyOfText[text] = rank[Int(keyOfText[text])]
    }
    rank = []
    var firsts = [UInt32](repeating: 0, count: order.count + 1)
    for text in nameTexts { firsts[Int(keyOfText[Int(text)]) + 1] += 1 }
    for key in order.indices { firsts[key + 1] += firsts[key] }
    writer.write(.keyFirstName, firsts.lazy.map { Int($0) })
    var ordered = [UInt32](repeating: 0, count: nameTexts.count)
    for (name, text) in nameTexts.enumerated() {
      let key = Int(keyOfText[Int(text)])
      ordered[Int(firsts[key])] = UInt32(name)
      firsts[key] += 1
    }
    keyOfText = []
    writer.write(.keyNames, ordered.lazy.map { Int($0) })
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
