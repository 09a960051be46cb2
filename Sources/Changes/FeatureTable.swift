import Geo

/// The features of one text: where each stands, what it is called, and whether it counts.
///
/// No feature is kept; they are read again when they are asked for. A text takes its own size and
/// 32 bytes a feature.
final class FeatureTable {
  /// What is known of a feature after one look.
  struct Mark {
    /// A hash of its id or its key, 0 where it has none.
    var key: UInt64 = 0
    /// Whether `--where` lets it through.
    var isSelected = true
    /// Of an event a hash of its quote and its type, 0 where it has none.
    var quote: UInt64 = 0
  }

  private let source: SourceBytes
  private let hasher = ByteHasher()
  private var cursor: FeatureCursor
  private(set) var ranges: [Range<Int>] = []
  private(set) var marks: [Mark] = []

  init(_ source: SourceBytes) {
    self.source = source
    cursor = FeatureCursor(over: source)
  }

  var count: Int { ranges.count }

  /// The members of the collection without its features; empty for other texts.
  var collection: FeatureCollection {
    cursor.collections.count == 1 ? cursor.collections[0] : FeatureCollection(features: [])
  }

  /// The keys of all features.
  var keys: [UInt64] { marks.map(\.key) }

  func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> { source[ranges[index]] }

  func feature(_ index: Int) -> Feature { cursor.feature(in: ranges[index]) }

  /// Reads on by one feature; nothing at the end.
  func readNext(_ mark: (Feature) -> Mark) throws(GeoJSONError) -> Mark? {
    guard let record = try cursor.next() else { return nil }
    ranges.append(record.range)
    let result = mark(record.feature)
    marks.append(result)
    return result
  }

  /// Reads on by one feature where it has the same bytes as one of another table.
  func takeNext(likeFeature index: Int, of other: FeatureTable) throws(GeoJSONError) -> Bool {
    guard let range = try cursor.take(other.bytes(of: index)) else { return false }
    ranges.append(range)
    marks.append(other.marks[index])
    return true
  }

  /// A hash of the bytes of every feature, never 0.
  func byteHashes() -> [UInt64] { ranges.map { hash(of: source[$0]) } }

  /// A hash of bytes that may be those of a feature.
  func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { hasher.hash(bytes) | 1 }
}

/// Hashes stretches of bytes, eight at a time, with a secret of this run, so that no input can be
/// made to collide.
private struct ByteHasher {
  private let seed = UInt64.random(in: .min ... .max)

  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var state = seed ^ UInt64(raw.count)
    var offset = 0
    while offset &+ 8 <= raw.count {
      mix(&state, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset &+= 1
    }
    mix(&state, rest)
    return state
  }

  /// Folds the 128 bits of a product, as wyhash does.
  @inline(__always)
  private func mix(_ state: inout UInt64, _ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed | 1)
    state = product.high ^ product.low
  }
}
