import Geo

// Features as values of JSON, for documents that hold them among other things; coordinates have the
// six decimals of normal writing.

extension Feature {
  /// The feature as its GeoJSON.
  var json: JSONValue {
    var object: JSONObject = ["type": "Feature"]
    if let id { object.append("id", id.json) }
    if let bbox { object.append("bbox", bbox.json) }
    object.append("geometry", geometry?.json ?? .null)
    object.append("properties", properties.map(JSONValue.object) ?? .null)
    for (name, value) in foreignMembers { object.append(name, value) }
    return .object(object)
  }
}

extension FeatureCollection {
  /// The collection as its GeoJSON.
  var json: JSONValue {
    var object: JSONObject = ["type": "FeatureCollection"]
    if let bbox { object.append("bbox", bbox.json) }
    object.append("features", .array(features.map(\.json)))
    for (name, value) in foreignMembers { object.append(name, value) }
    return .object(object)
  }
}

extension BoundingBox {
  /// The edges in the order of RFC 7946 §5.
  var json: JSONValue {
    guard let altitudes else {
      return .array([west, south, east, north].map { .number($0.inMillionths) })
    }
    return .array(
      [west, south, altitudes.lowerBound, east, north, altitudes.upperBound]
        .map { .number($0.inMillionths) })
  }
}

extension Geometry {
  /// The geometry as its GeoJSON.
  var json: JSONValue {
    if case .geometryCollection(let members) = self {
      return ["type": .string(typeName), "geometries": .array(members.map(\.json))]
    }
    return ["type": .string(typeName), "coordinates": coordinates]
  }

  private var coordinates: JSONValue {
    switch self {
    case .point(let position): position.json
    case .emptyPoint, .geometryCollection: []
    case .multiPoint(let positions), .lineString(let positions): positions.json
    case .multiLineString(let lines), .polygon(let lines): .array(lines.map(\.json))
    case .multiPolygon(let polygons):
      .array(polygons.map { .array($0.map(\.json)) })
    }
  }
}

extension Position {
  /// The position with the decimals of normal writing.
  var inMillionths: Position {
    Position(
      latitude: latitude.inMillionths, longitude: longitude.inMillionths,
      altitude: altitude?.inMillionths)
  }

  fileprivate var json: JSONValue {
    var numbers = [longitude, latitude]
    if let altitude { numbers.append(altitude) }
    return .array(numbers.map { .number($0.inMillionths) })
  }
}

extension [Position] {
  fileprivate var json: JSONValue { .array(map(\.json)) }
}

extension Double {
  /// The number with the six decimals that coordinates are written with.
  var inMillionths: Double {
    let scaled = (self * 1e6).rounded()
    return scaled.magnitude < 0x1p53 ? scaled / 1e6 : self
  }
}
