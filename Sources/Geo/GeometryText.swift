// The objects of RFC 7946 §3 in the order of members that `GeoJSONWriter` promises.

extension JSONWriter {
  mutating func open(_ collection: FeatureCollection) {
    open(UInt8(ascii: "{"))
    startMember("type")
    output.append(#""FeatureCollection""#)
    writeMember(collection.bbox)
    startMember("features")
    open(UInt8(ascii: "["))
  }

  mutating func close(_ collection: FeatureCollection) {
    close(UInt8(ascii: "]"))
    writeMembers(of: collection.foreignMembers)
    close(UInt8(ascii: "}"))
  }

  package mutating func write(_ feature: Feature) {
    open(UInt8(ascii: "{"))
    startMember("type")
    output.append(#""Feature""#)
    if let id = feature.id {
      startMember("id")
      write(id.json)
    }
    writeMember(feature.bbox)
    startMember("geometry")
    if let geometry = feature.geometry { write(geometry) } else { output.append("null") }
    startMember("properties")
    if let properties = feature.properties { write(properties) } else { output.append("null") }
    writeMembers(of: feature.foreignMembers)
    close(UInt8(ascii: "}"))
  }

  package mutating func write(_ geometry: Geometry) {
    open(UInt8(ascii: "{"))
    startMember("type")
    write(geometry.typeName)
    if case .geometryCollection(let members) = geometry {
      startMember("geometries")
      writeList(members) { $0.write($1) }
    } else {
      startMember("coordinates")
      writeCoordinates(of: geometry)
    }
    close(UInt8(ascii: "}"))
  }

  private mutating func writeCoordinates(of geometry: Geometry) {
    switch geometry {
    case .point(let position): write(position)
    case .emptyPoint, .geometryCollection: output.append("[]")
    case .multiPoint(let positions), .lineString(let positions): write(positions)
    case .multiLineString(let lines), .polygon(let lines): writeList(lines) { $0.write($1) }
    case .multiPolygon(let polygons):
      writeList(polygons) { $0.writeList($1) { $0.write($1) } }
    }
  }

  private mutating func write(_ positions: [Position]) {
    open(UInt8(ascii: "["))
    for position in positions where position.isFinite {
      startItem()
      write(position)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func writeList<Element>(
    _ elements: [Element], _ writeElement: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements {
      startItem()
      writeElement(&self, element)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func write(_ position: Position) {
    guard position.isFinite else { return output.append("[]") }
    output.append(UInt8(ascii: "["))
    output.append(coordinate: position.longitude)
    appendComma()
    output.append(coordinate: position.latitude)
    if let altitude = position.altitude {
      appendComma()
      output.append(coordinate: altitude)
    }
    output.append(UInt8(ascii: "]"))
  }

  /// A box that is not finite is left out.
  private mutating func writeMember(_ box: BoundingBox?) {
    guard let box else { return }
    let edges =
      if let altitudes = box.altitudes {
        [box.west, box.south, altitudes.lowerBound, box.east, box.north, altitudes.upperBound]
      } else {
        [box.west, box.south, box.east, box.north]
      }
    guard edges.allSatisfy(\.isFinite) else { return }
    startMember("bbox")
    for (index, edge) in edges.enumerated() {
      if index == 0 { output.append(UInt8(ascii: "[")) } else { appendComma() }
      output.append(coordinate: edge)
    }
    output.append(UInt8(ascii: "]"))
  }

  /// Between numbers that stay on one line.
  private mutating func appendComma() {
    output.append(UInt8(ascii: ","))
    if format == .pretty { output.append(UInt8(ascii: " ")) }
  }
}
