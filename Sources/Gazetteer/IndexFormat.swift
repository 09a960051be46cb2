/// The layout of a compiled gazetteer, version by version.
///
/// A header of fixed size — magic, byte order, version, length, checksum of the content, most
/// words in a name, a directory of sections, checksum of the header — then the sections, each an
/// array of numbers one to four bytes wide, then padding that lets the last number be loaded in
/// one go. Everything is little-endian and used in place.
enum IndexFormat {
  static let magic: [UInt8] = Array("dateline".utf8)
  static let byteOrderMark: UInt32 = 0x0102_0304
  static let version = 4

  static let lengthOffset = 16
  static let contentChecksumOffset = 24
  static let maximumWordsOffset = 32
  /// A number whose lowest bit is set in the file of a reference work.
  static let flagsOffset = 36
  static let directoryOffset = 40
  /// Width, a reserved number, offset and count of one section: 4 + 4 + 8 + 8 bytes.
  static let directoryEntrySize = 24
  static let headerChecksumOffset = directoryOffset + directoryEntrySize * Section.allCases.count
  static let headerSize = headerChecksumOffset + 8
  static let padding = 8

  /// The arrays of the file, in their order in it.
  enum Section: Int, CaseIterable {
    /// Every text once: its length in LEB128, then UTF-8.
    case texts
    case placeID, placeTitle, placeKind, placeLatitude, placeLongitude, placeCountry, placeRegion
    case placePopulation, placeStandsFor, placeFirstName
    /// The places in the order of a k-d tree.
    case placeTree
    case countryCode, countryPlace
    case nameText, nameAttributes
    case attributeLanguage, attributeScript, attributeStanding, attributeFrom, attributeUntil
    case attributeSource
    /// The first key of each bucket of hashes.
    case keyBucket
    /// The fingerprint of each key, a text that folds to it, and the first of its `keyNames`.
    case keyFingerprint, keyText, keyFirstName, keyNames
    /// The first entry of each bucket of hashes of sounds, then the entries: keys by their sound.
    case soundBucket, soundFingerprint, soundKeys
    /// `KeySignature` of each key as it is spoken, for names that are misspelt; see
    /// `SignatureTable`.
    case signatureFirst, signatureKey, signatureLetters, signatureEnds, signatureSome, signatureAll
    /// Bits of the hashes of the first words of names that have more.
    case beginnings
    /// Words that say what a place is, in the order of their keys; see `GenericTerm`.
    case genericKey, genericSide, genericKinds, genericOtherKinds, genericEndings
    /// Outlines and lines in the order of their places; see `ShapeCoding`.
    case shapePlace, shapeTolerance, shapeSource, shapeOffset
    case shapeWest, shapeSouth, shapeEast, shapeNorth
    case shapeBytes

    /// Whether it is bytes that have a form of their own rather than numbers.
    var isBytes: Bool { self == .texts || self == .shapeBytes }
  }

  /// What stands for the kind of a place that another file has.
  static let mention = 0xFF

  /// Degrees are stored as millionths above the least value.
  static func stored(degrees: Double, least: Double) -> Int {
    Int(((degrees - least) * 1e6).rounded())
  }

  /// The degrees that `stored(degrees:least:)` made a number of.
  static func degrees(stored: Int, least: Double) -> Double {
    Double(stored + Int(least) * 1_000_000) / 1e6
  }

  /// The years that a table may give.
  static let years = -5000...2999

  /// 0 stands for no year.
  static func stored(year: Int?) -> Int { year.map { $0 - years.lowerBound + 1 } ?? 0 }

  /// The year that `stored(year:)` made a number of.
  static func year(stored: Int) -> Int? {
    stored == 0 ? nil : stored - 1 + years.lowerBound
  }

  /// Spreads hashes over slots by their upper bits, so that slots are in the order of hashes.
  @inline(__always)
  static func slot(of hash: UInt32, among count: Int) -> Int {
    Int((UInt64(hash) * UInt64(count)) >> 32)
  }

  /// FNV-1a over words of eight bytes, then over what is left.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = 0
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      hash = (hash ^ word) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
      position += 8
    }
    for byte in bytes[position...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
