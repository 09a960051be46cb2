import Gazetteer
import Text

/// Ids that stay the same from run to run for the same event, also when its wording changes: made of
/// its type, place, first day and publisher.
struct EventIdentifiers {
  let source: String?
  /// How many events have had an id, by its hash.
  private var counts: [UInt64: Int] = [:]

  init(source: String?) {
    self.source = source
  }

  /// The id that the features of an event share.
  mutating func group(_ event: Event) -> String {
    let place = event.sites.first.map { $0.place?.id ?? $0.name ?? "" } ?? ""
    let day = event.time.start?.iso8601 ?? ""
    let hash = Self.hash(of: event.type.rawValue, place, day, source ?? "")
    let id = Self.digits(of: hash)
    counts[hash, default: 0] += 1
    guard let count = counts[hash], count > 1 else { return id }
    return id + "-" + String(count)
  }

  /// The ids of the features of an event, one for each of its places.
  func features(of sites: [Event.Site], in group: String) -> [String] {
    let places = sites.map { $0.place?.id ?? "unlocated" }
    return places.indices.map { index in
      let earlier = places[..<index].count { $0 == places[index] }
      let id = group + "-" + places[index]
      return earlier == 0 ? id : id + "-" + String(earlier + 1)
    }
  }

  /// FNV-1a in 64 bits over parts with bars between them.
  private static func hash(of parts: String...) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for (index, part) in parts.enumerated() {
      if index > 0 { add(0x7C) }
      for byte in part.utf8 { add(byte) }
    }
    return hash
  }

  /// An e, and a hash in hexadecimal digits.
  private static func digits(of hash: UInt64) -> String {
    String(unsafeUninitializedCapacity: 17) { buffer in
      buffer[0] = UInt8(ascii: "e")
      for index in 1...16 {
        let digit = UInt8(hash >> UInt64(64 - 4 * index) & 0xF)
        buffer[index] = digit < 10 ? 0x30 + digit : UInt8(ascii: "a") + digit - 10
      }
      return 17
    }
  }
}
