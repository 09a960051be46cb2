import Geo

extension KMLWriter {
  /// Writes a geometry; one without positions is left out.
  mutating func write(_ geometry: Geometry) {
    switch geometry {
    case .point(let position): write("Point", [position])
    case .emptyPoint: break
    case .lineString(let line): write("LineString", line)
    case .polygon(let rings): write(polygon: rings)
    case .multiPoint(let points): writeMulti(points) { $0.write("Point", [$1]) }
    case .multiLineString(let lines): writeMulti(lines) { $0.write("LineString", $1) }
    case .multiPolygon(let polygons): writeMulti(polygons) { $0.write(polygon: $1) }
    case .geometryCollection(let members): writeMulti(members) { $0.write($1) }
    }
  }

  private mutating func writeMulti<Element>(
    _ elements: [Element], _ writeElement: (inout KMLWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    output.append("<MultiGeometry>")
    for element in elements { writeElement(&self, element) }
    output.append("</MultiGeometry>")
  }

  private mutating func write(polygon rings: [[Position]]) {
    guard let outer = rings.first else { return }
    output.append("<Polygon>")
    writeAltitudeMode(outer)
    output.append("<outerBoundaryIs>")
    write("LinearRing", outer)
    output.append("</outerBoundaryIs>")
    for hole in rings.dropFirst() {
      output.append("<innerBoundaryIs>")
      write("LinearRing", hole)
      output.append("</innerBoundaryIs>")
    }
    output.append("</Polygon>")
  }

  private mutating func writeAltitudeMode(_ positions: [Position]) {
    guard !positions.isEmpty, positions.allSatisfy({ $0.altitude != nil }) else { return }
    output.append("<altitudeMode>absolute</altitudeMode>")
  }

  private mutating func write(_ element: StaticString, _ positions: [Position]) {
    let positions = positions.filter(\.isFinite)
    guard !positions.isEmpty else { return }
    output.append("<")
    output.append(element)
    output.append(">")
    writeAltitudeMode(positions)
    output.append("<coordinates>")
    for (index, position) in positions.enumerated() {
      if index > 0 { output.append(" ") }
      output.append(coordinate: position.longitude)
      output.append(",")
      output.append(coordinate: position.latitude)
      guard let altitude = position.altitude else { continue }
      output.append(",")
      output.append(coordinate: altitude)
    }
    output.append("</coordinates></")
    output.append(element)
    output.append(">")
  }
}
