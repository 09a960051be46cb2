import Geo

/// The columns that a table of features has.
struct CSVColumns {
  private(set) var hasID = false
  private(set) var hasAltitude = false
  private(set) var hasWKT = false
  /// The names of the properties in the order in which they first come.
  private(set) var properties: [String] = []

  init(of features: [Feature]) {
    var known: Set<ExactName> = []
    var last: [String] = []
    for feature in features {
      if feature.id != nil { hasID = true }
      take(feature.geometry)
      let keys = feature.properties?.keys ?? []
      if keys == last { continue }
      last = keys
      for key in keys where known.insert(ExactName(key)).inserted { properties.append(key) }
    }
  }

  private mutating func take(_ geometry: Geometry?) {
    switch geometry {
    case .point(let position): if position.altitude != nil { hasAltitude = true }
    case nil: break
    default: hasWKT = true
    }
  }

  /// The heading of each column, no two of them the same.
  var titles: [String] {
    let own =
      (hasID ? ["id"] : []) + ["longitude", "latitude"] + (hasAltitude ? ["altitude"] : [])
      + (hasWKT ? ["wkt"] : [])
    var taken = Set(own.map(ExactName.init))
    let names = Set(properties.map(ExactName.init))
    return own
      + properties.map { name in
        var title = name
        while taken.contains(ExactName(title)) || title != name && names.contains(ExactName(title))
        {
          title = "properties." + title
        }
        taken.insert(ExactName(title))
        return title
      }
  }
}

/// A name that is equal scalar by scalar, as JSON has it, not by canonical equivalence.
struct ExactName: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
}
