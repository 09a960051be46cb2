internal import Geo
internal import Text

/// The searches over the columns, by number.
extension IndexFile {
  /// The number of the key whose names fold to `key`.
  func keyNumber(hash: UInt32, key: Span<UInt8>) -> Int? {
    for number in bucket(hash) where keyFingerprint[number] == Int(hash & 0xFF) {
      if Folding.isKey(key, of: text(ofKey: number).span) { return number }
    }
    return nil
  }

  /// Whether the bucket of a hash has its fingerprint.
  func mayContain(hash: UInt32) -> Bool {
    for number in bucket(hash) where keyFingerprint[number] == Int(hash & 0xFF) { return true }
    return false
  }

  /// Whether the bit of a beginning's hash is set.
  func hasBeginning(hash: UInt32) -> Bool {
    guard beginnings.count > 0 else { return false }
    let bit = IndexFormat.slot(of: hash, among: beginnings.count * 8)
    return beginnings[bit >> 3] >> (bit & 7) & 1 == 1
  }

  /// A name that has a key; its folding is the key.
  @inline(__always)
  func text(ofKey number: Int) -> UnsafeBufferPointer<UInt8> {
    textBytes(at: keyText[number])
  }

  func forEachName(ofKey number: Int, _ body: (Int) -> Void) {
    let first = keyFirstName[number]
    let end = min(keyFirstName[number + 1], keyNames.count)
    guard first < end else { return }
    for index in first..<end { body(keyNames[index]) }
  }

  /// Whether a record only says of a place of another file that it has further names or a shape.
  @inline(__always)
  func isMention(_ number: Int) -> Bool { placeKind[number] == IndexFormat.mention }

  func position(ofPlace number: Int) -> Position {
    Position(
      latitude: IndexFormat.degrees(stored: placeLatitude[number], least: -90),
      longitude: IndexFormat.degrees(stored: placeLongitude[number], least: -180))
  }

  /// The place that is the country with a code, as it is stored.
  func countryPlace(code: Int) -> Int? {
    for number in 0..<countryCode.count where countryCode[number] == code {
      let stored = countryPlace[number]
      return stored == 0 || stored > placeCount ? nil : stored - 1
    }
    return nil
  }

  /// The names of a place, which stand together.
  func names(ofPlace number: Int) -> Range<Int> {
    let first = placeFirstName[number]
    return first..<max(first, min(placeFirstName[number + 1], nameCount))
  }

  /// The place that a name belongs to, found in O(log n).
  func place(ofName name: Int) -> Int {
    var low = 0
    var high = placeCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if placeFirstName[middle] <= name { low = middle } else { high = middle }
    }
    return low
  }

  /// The place with an identifier; places are in the order of their identifiers' bytes.
  func placeNumber(id: UnsafeBufferPointer<UInt8>) -> Int? {
    var low = 0
    var high = placeCount
    while low < high {
      let middle = (low + high) / 2
      let found = textBytes(at: placeID[middle])
      if found.elementsEqual(id) { return middle }
      if found.lexicographicallyPrecedes(id) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The entries that a table of buckets has for a hash; `count` is how many it has in all.
  @inline(__always)
  func range(of hash: UInt32, in buckets: Column, count: Int) -> Range<Int> {
    let bucketCount = buckets.count - 1
    guard bucketCount > 0 else { return 0..<0 }
    let number = IndexFormat.slot(of: hash, among: bucketCount)
    let first = buckets[number]
    return first..<max(first, min(buckets[number + 1], count))
  }

  @inline(__always)
  private func bucket(_ hash: UInt32) -> Range<Int> {
    range(of: hash, in: keyBucket, count: keyCount)
  }
}
