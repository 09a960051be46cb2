import Geo
import TestSupport

/// Features that look like events: mostly points, each with the same nine properties.
struct SampleCollection {
  private var random = SplitMix64(seed: 2020)

  mutating func collection(count: Int) -> FeatureCollection {
    FeatureCollection(features: (0..<count).map { feature(number: $0) })
  }

  private mutating func feature(number: Int) -> Feature {
    Feature(
      id: .string("event-\(number)"),
      geometry: geometry(number: number),
      properties: [
        "event_type": .string(pick(["clash", "shelling", "air_strike", "displacement"])),
        "title": .string(pick(["Shelling of Stepanakert", "Обстрел Гянджи", "Martakertdə döyüş"])),
        "place": .string(pick(["Shusha", "Ստեփանակերտ", "Füzuli", "Тертер", "Hadrut"])),
        "date_start": .string("2020-\(Int.random(in: 10...12, using: &random))-17"),
        "fatalities": Bool.random(using: &random) ? nil : .integer(Int(random.next() % 200)),
        "confidence": .number(Double(random.next() % 1000) / 1000),
        "target_civilian": .bool(Bool.random(using: &random)),
        "quote": .string(quote()),
        "total_since": nil,
      ])
  }

  private mutating func quote() -> String {
    let words = [
      "the", "ministry", "said", "that", "shells", "fell", "on", "residential", "buildings",
      "\"overnight\"", "ракетный", "обстрел",
    ]
    return (0..<Int.random(in: 3...12, using: &random)).map { _ in pick(words) }
      .joined(separator: " ")
  }

  private mutating func geometry(number: Int) -> Geometry? {
    let corner = position()
    switch number % 20 {
    case 0: return nil
    case 1:
      let ring = (0..<5).map { _ in position() }
      return .polygon([ring + ring.prefix(1)])
    default: return .point(corner)
    }
  }

  private mutating func position() -> Position {
    Position(
      latitude: 38 + Double(random.next() % 3_000_000) / 1e6,
      longitude: 45 + Double(random.next() % 4_000_000) / 1e6)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(random.next() % UInt64(choices.count))]
  }
}
