import Gazetteer
import Text

/// Ids that stay the same from run to run for the same event, also when its wording changes: made of
/// its type, place, first day and publisher.
struct EventIdentifiers {
  let source: String?
  private var counts: [String: Int] = [:]

  init(source: String?) {
    self.source = source
  }

  /// The id that the features of an event share.
  mutating func group(_ event: Event) -> String {
    let place = event.sites.first.map { $0.place?.id ?? $0.name ?? "" } ?? ""
    let day = event.time.start?.iso8601 ?? ""
    return numbered("e" + Self.digest(event.type.rawValue, place, day, source ?? ""))
  }

  /// The id of the feature of one place of an event.
  mutating func feature(of site: Event.Site, in group: String) -> String {
    numbered("\(group)-\(site.place?.id ?? "unlocated")")
  }

  /// The id, with a number behind it from the second time on.
  private mutating func numbered(_ id: String) -> String {
    counts[id, default: 0] += 1
    let count = counts[id, default: 1]
    return count == 1 ? id : "\(id)-\(count)"
  }

  /// FNV-1a in 64 bits over parts with bars between them, as hexadecimal digits.
  private static func digest(_ parts: String...) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for (index, part) in parts.enumerated() {
      if index > 0 { add(0x7C) }
      part.utf8.forEach(add)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
