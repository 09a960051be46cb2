import Geo
import TestSupport

/// Small collections with everything in them that RFC 7946 allows, coordinates with six decimals.
struct RandomGeoJSON {
  var source: SplitMix64

  init(seed: UInt64) { source = SplitMix64(seed: seed) }

  mutating func collection() -> FeatureCollection {
    FeatureCollection(
      features: list(below: 6) { $0.feature() }, bbox: maybe { $0.box() },
      foreignMembers: object(prefix: "x-", depth: 2))
  }

  private mutating func feature() -> Feature {
    var feature = Feature(
      id: maybe { $0.identifier() }, geometry: maybe { $0.geometry(depth: 3) },
      properties: maybe { $0.object(prefix: "", depth: 3) })
    feature.bbox = maybe { $0.box() }
    feature.foreignMembers = object(prefix: "x-", depth: 1)
    return feature
  }

  private mutating func identifier() -> FeatureID {
    switch roll(3) {
    case 0: .string(text())
    case 1: .integer(Int(truncatingIfNeeded: source.next()))
    default: .number(Double(roll(1000)) / 8)
    }
  }

  mutating func geometry(depth: Int) -> Geometry {
    switch roll(depth > 0 ? 8 : 7) {
    case 0: .point(position())
    case 1: .emptyPoint
    case 2: .multiPoint(list(below: 4) { $0.position() })
    case 3: .lineString(roll(4) == 0 ? [] : line())
    case 4: .multiLineString(list(below: 3) { $0.line() })
    case 5: .polygon(list(below: 3) { $0.ring() })
    case 6: .multiPolygon(list(below: 3) { $0.list(below: 3) { $0.ring() } })
    default: .geometryCollection(list(below: 3) { $0.geometry(depth: depth - 1) })
    }
  }

  private mutating func line() -> [Position] {
    [position(), position()] + list(below: 4) { $0.position() }
  }

  private mutating func ring() -> [Position] {
    let open = [position()] + line()
    return open + open.prefix(1)
  }

  private mutating func position() -> Position {
    Position(
      latitude: coordinate(90), longitude: coordinate(180), altitude: maybe { $0.coordinate(9000) })
  }

  private mutating func coordinate(_ limit: Int) -> Double {
    Double(roll(limit * 2_000_000) - limit * 1_000_000) / 1e6
  }

  private mutating func box() -> BoundingBox {
    let height = coordinate(9000)
    return BoundingBox(
      west: coordinate(180), south: coordinate(90), east: coordinate(180), north: coordinate(90),
      altitudes: maybe { _ in height...(height + 1) })
  }

  private mutating func object(prefix: String, depth: Int) -> JSONObject {
    JSONObject(list(below: 5) { (prefix + $0.text(), $0.value(depth: depth)) })
  }

  private mutating func value(depth: Int) -> JSONValue {
    switch roll(depth > 0 ? 8 : 6) {
    case 0: .null
    case 1: .bool(roll(2) == 0)
    case 2: .integer(Int(truncatingIfNeeded: source.next()) >> roll(64))
    case 3: .number(Double(roll(1_000_000)) / 1024)
    case 4, 5: .string(text())
    case 6: .array(list(below: 4) { $0.value(depth: depth - 1) })
    default: .object(object(prefix: "", depth: depth - 1))
    }
  }

  private mutating func text() -> String {
    let pieces = [
      "a", "b", "place", "\"", "\\", "\n", "\u{1}", "é", "e\u{301}", "Շուշի", "🗺", " ",
      "0123456789",
    ]
    return list(below: 5) { pieces[$0.roll(pieces.count)] }.joined()
  }

  private mutating func roll(_ sides: Int) -> Int { Int(source.next() % UInt64(sides)) }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    roll(2) == 0 ? nil : make(&self)
  }

  private mutating func list<Element>(
    below count: Int, _ make: (inout Self) -> Element
  ) -> [Element] {
    (0..<roll(count)).map { _ in make(&self) }
  }
}
