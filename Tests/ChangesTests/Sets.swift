import Changes
import Foundation
import Geo
import Testing
import TestSupport

/// Sets of features for the laws: what the fixtures hold, and random ones.
enum Sets {
  /// The texts of all fixtures that are GeoJSON.
  static let fixtures: [(name: String, text: [UInt8])] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let paths = [
      "Fixtures/geojson/everything.geojson", "Fixtures/changes/monday.geojson",
      "Fixtures/changes/tuesday.geojson", "Fixtures/changes/empty.geojson",
      "Fixtures/changes/repeated-ids.geojson", "Fixtures/changes/lines.ndjson",
      "../output/sample/events.geojson", "../output/sample/mentions.geojson",
    ]
    return paths.compactMap { path in
      (try? Data(contentsOf: tests.appending(path: path))).map { (path, [UInt8]($0)) }
    }
  }()

  static func text(_ features: String...) -> SourceBytes {
    SourceBytes(
      Array(#"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#.utf8))
  }

  /// What a text holds, as a collection.
  static func collection(_ bytes: [UInt8]) throws -> FeatureCollection {
    var cursor = FeatureCursor(over: SourceBytes(bytes))
    var features: [Feature] = []
    while let record = try cursor.next() { features.append(record.feature) }
    var collection = cursor.collections.first ?? FeatureCollection(features: [])
    collection.features = features
    return collection
  }
}

/// A set and what random changes make of it: some features changed, gone, new, or elsewhere.
struct RandomSets {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func collection() -> FeatureCollection {
    var collection = FeatureCollection(features: (0..<roll(8)).map { _ in feature() })
    if roll(3) == 0 { collection.foreignMembers = ["name": .string(pick(["a", "b"]))] }
    return collection
  }

  mutating func changed(_ collection: FeatureCollection) -> FeatureCollection {
    var result = collection
    for _ in 0..<roll(5) {
      switch roll(6) {
      case 0: result.features.insert(feature(), at: roll(result.features.count + 1))
      case 1 where !result.features.isEmpty:
        result.features.remove(at: roll(result.features.count))
      case 2: result.features.shuffle(using: &random)
      case 3: result.foreignMembers = ["name": .string(pick(["a", "b", "c"]))]
      default:
        if !result.features.isEmpty { change(&result.features[roll(result.features.count)]) }
      }
    }
    return result
  }

  private mutating func feature() -> Feature {
    let id: FeatureID? = [nil, .integer(roll(4)), .string(pick(["a", "b"]))][roll(3)]
    return Feature(
      id: id, geometry: roll(4) == 0 ? nil : .point(position()),
      properties: roll(6) == 0 ? nil : properties())
  }

  private mutating func properties() -> JSONObject {
    var properties: JSONObject = [:]
    for name in ["event_type", "date_start", "name", "n"].shuffled(using: &random).prefix(roll(5)) {
      properties[name] = value(depth: 2)
    }
    return properties
  }

  private mutating func value(depth: Int) -> JSONValue {
    switch roll(depth > 0 ? 7 : 5) {
    case 0: nil
    case 1: .integer(roll(3))
    case 2: .number(Double(roll(8)) / 4)
    case 3: .bool(roll(2) == 0)
    case 4: .string(pick(["é", "e\u{301}", "2020-10-28", "clash"]))
    case 5: .array((0..<roll(3)).map { _ in value(depth: depth - 1) })
    default: ["x": value(depth: depth - 1), "/~": value(depth: depth - 1)]
    }
  }

  private mutating func change(_ feature: inout Feature) {
    switch roll(4) {
    case 0: feature.geometry = .point(position())
    case 1: feature.properties = properties()
    case 2: feature.id = [nil, .integer(roll(4))][roll(2)]
    default: feature.properties?[pick(["name", "n"])] = value(depth: 1)
    }
  }

  private mutating func position() -> Position {
    Position(latitude: 39 + Double(roll(3)) / 1000, longitude: 46 + Double(roll(3)) / 1000)
  }

  private mutating func pick(_ choices: [String]) -> String { choices[roll(choices.count)] }

  private mutating func roll(_ sides: Int) -> Int { Int(random.next() % UInt64(sides)) }
}
