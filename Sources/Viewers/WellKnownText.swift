import Geo

extension TextOutput {
  /// Appends a geometry as well-known text (OGC 06-103r4 §7), longitude first.
  ///
  /// It has a third dimension where every position has an altitude. A position that is not finite
  /// is left out.
  mutating func append(wellKnownText geometry: Geometry) {
    append(text: geometry.typeName.uppercased() + " ")
    if case .geometryCollection(let members) = geometry {
      return appendList(members) { $0.append(wellKnownText: $1) }
    }
    let positions = geometry.positions.filter(\.isFinite)
    let hasAltitude = !positions.isEmpty && positions.allSatisfy { $0.altitude != nil }
    if hasAltitude { append("Z ") }
    switch geometry {
    case .point(let position): append(line: position.isFinite ? [position] : [], hasAltitude)
    case .emptyPoint, .geometryCollection: append("EMPTY")
    case .multiPoint(let points):
      appendList(points.filter(\.isFinite)) { $0.append(line: [$1], hasAltitude) }
    case .lineString(let line): append(line: line, hasAltitude)
    case .multiLineString(let lines), .polygon(let lines):
      appendList(lines) { $0.append(line: $1, hasAltitude) }
    case .multiPolygon(let polygons):
      appendList(polygons) { output, rings in
        output.appendList(rings) { $0.append(line: $1, hasAltitude) }
      }
    }
  }

  private mutating func append(line: [Position], _ hasAltitude: Bool) {
    appendList(line.filter(\.isFinite)) { output, position in
      output.append(coordinate: position.longitude)
      output.append(UInt8(ascii: " "))
      output.append(coordinate: position.latitude)
      guard hasAltitude, let altitude = position.altitude else { return }
      output.append(UInt8(ascii: " "))
      output.append(coordinate: altitude)
    }
  }

  private mutating func appendList<Element>(
    _ elements: [Element], _ appendElement: (inout TextOutput, Element) -> Void
  ) {
    guard !elements.isEmpty else { return append("EMPTY") }
    append("(")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      appendElement(&self, element)
    }
    append(")")
  }
}
