/// A compiled gazetteer in memory: its header checked, its columns ready, nothing else read.
///
/// Unchecked, because it holds pointers; the memory behind them is never written.
final class IndexFile: @unchecked Sendable {
  /// What keeps the bytes in memory.
  enum Backing {
    /// Lives as long as the process.
    case compiledIn
    /// Unmapped at the end.
    case mapped
    /// Freed at the end.
    case allocated
  }

  let bytes: UnsafeRawBufferPointer
  let path: String
  let maximumWords: Int
  /// Whether the file was made of a reference work, which goes behind curated gazetteers.
  let isReference: Bool
  private let backing: Backing

  let texts: UnsafeBufferPointer<UInt8>
  let placeID, placeTitle, placeKind, placeLatitude, placeLongitude, placeCountry: Column
  let placeRegion, placePopulation, placeStandsFor, placeFirstName, placeTree: Column
  let countryCode, countryPlace: Column
  let nameText, nameAttributes: Column
  let attributeLanguage, attributeScript, attributeStanding, attributeFrom: Column
  let attributeUntil, attributeSource: Column
  let keyBucket, keyFingerprint, keyText, keyFirstName, keyNames: Column
  let signatureFirst, signatureKey, signatureLetters, signatureEnds: Column
  let signatureSome, signatureAll: Column
  let soundBucket, soundFingerprint, soundKeys, beginnings: Column
  let genericKey, genericSide, genericKinds, genericOtherKinds, genericEndings: Column
  let shapePlace, shapeTolerance, shapeSource, shapeOffset: Column
  let shapeWest, shapeSouth, shapeEast, shapeNorth: Column
  let shapeBytes: UnsafeBufferPointer<UInt8>

  /// Takes over the bytes: they are freed when reading the header fails, too.
  init(bytes: UnsafeRawBufferPointer, path: String, backing: Backing) throws(GazetteerError) {
    let header: IndexHeader
    do throws(GazetteerError) {
      header = try IndexHeader(bytes, path: path)
    } catch {
      Self.release(bytes, backing)
      throw error
    }
    self.bytes = bytes
    self.path = path
    self.backing = backing
    maximumWords = header.maximumWords
    isReference = header.isReference
    texts = header.bytes(.texts).bindMemory(to: UInt8.self)
    placeID = header.column(.placeID)
    placeTitle = header.column(.placeTitle)
    placeKind = header.column(.placeKind)
    placeLatitude = header.column(.placeLatitude)
    placeLongitude = header.column(.placeLongitude)
    placeCountry = header.column(.placeCountry)
    placeRegion = header.column(.placeRegion)
    placePopulation = header.column(.placePopulation)
    placeStandsFor = header.column(.placeStandsFor)
    placeFirstName = header.column(.placeFirstName)
    placeTree = header.column(.placeTree)
    countryCode = header.column(.countryCode)
    countryPlace = header.column(.countryPlace)
    nameText = header.column(.nameText)
    nameAttributes = header.column(.nameAttributes)
    attributeLanguage = header.column(.attributeLanguage)
    attributeScript = header.column(.attributeScript)
    attributeStanding = header.column(.attributeStanding)
    attributeFrom = header.column(.attributeFrom)
    attributeUntil = header.column(.attributeUntil)
    attributeSource = header.column(.attributeSource)
    keyBucket = header.column(.keyBucket)
    keyFingerprint = header.column(.keyFingerprint)
    keyText = header.column(.keyText)
    keyFirstName = header.column(.keyFirstName)
    keyNames = header.column(.keyNames)
    signatureFirst = header.column(.signatureFirst)
    signatureKey = header.column(.signatureKey)
    signatureLetters = header.column(.signatureLetters)
    signatureEnds = header.column(.signatureEnds)
    signatureSome = header.column(.signatureSome)
    signatureAll = header.column(.signatureAll)
    soundBucket = header.column(.soundBucket)
    soundFingerprint = header.column(.soundFingerprint)
    soundKeys = header.column(.soundKeys)
    beginnings = header.column(.beginnings)
    genericKey = header.column(.genericKey)
    genericSide = header.column(.genericSide)
    genericKinds = header.column(.genericKinds)
    genericOtherKinds = header.column(.genericOtherKinds)
    genericEndings = header.column(.genericEndings)
    shapePlace = header.column(.shapePlace)
    shapeTolerance = header.column(.shapeTolerance)
    shapeSource = header.column(.shapeSource)
    shapeOffset = header.column(.shapeOffset)
    shapeWest = header.column(.shapeWest)
    shapeSouth = header.column(.shapeSouth)
    shapeEast = header.column(.shapeEast)
    shapeNorth = header.column(.shapeNorth)
    shapeBytes = header.bytes(.shapeBytes).bindMemory(to: UInt8.self)
  }

  deinit { Self.release(bytes, backing) }

  /// Throws where the content's checksum is not the header's.
  func verify() throws(GazetteerError) {
    let header = try IndexHeader(bytes, path: path)
    let content = UnsafeRawBufferPointer(rebasing: bytes[IndexFormat.headerSize...])
    guard IndexFormat.checksum(content) == header.contentChecksum else {
      throw .corrupted(path: path, part: "content")
    }
  }

  var placeCount: Int { placeID.count }
  var nameCount: Int { nameText.count }
  var keyCount: Int { keyFingerprint.count }

  /// The bytes of a text by its offset; empty where the file is corrupted.
  @inline(__always)
  func textBytes(at offset: Int) -> UnsafeBufferPointer<UInt8> {
    var position = offset
    var count = 0
    var shift = 0
    while position < texts.count, shift < 28 {
      let byte = Int(texts[position])
      position += 1
      count |= (byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard count <= texts.count - position else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: texts[position..<position + count])
  }

  /// A text by its offset.
  func text(at offset: Int) -> String { String(decoding: textBytes(at: offset), as: UTF8.self) }

  private static func release(_ bytes: UnsafeRawBufferPointer, _ backing: Backing) {
    switch backing {
    case .compiledIn: break
    case .mapped: FileMapping.unmap(bytes)
    case .allocated: bytes.deallocate()
    }
  }
}
