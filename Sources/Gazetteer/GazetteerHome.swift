internal import Geo

extension Gazetteer {
  /// The middle of what some files are about: of the box around the regions and districts that they
  /// have outlines of; nil where they have none.
  static func home(of files: [IndexFile]) -> Position? {
    var box: (west: Int, south: Int, east: Int, north: Int)?
    for file in files {
      for number in 0..<file.shapeCount where file.isShapeOfRegion(number) {
        let known = box ?? (.max, .max, .min, .min)
        box = (
          min(known.west, file.shapeWest[number]), min(known.south, file.shapeSouth[number]),
          max(known.east, file.shapeEast[number]), max(known.north, file.shapeNorth[number])
        )
      }
    }
    return box.map {
      ShapeCoding.GridPosition(x: ($0.west + $0.east) / 2, y: ($0.south + $0.north) / 2).position
    }
  }
}

extension IndexFile {
  /// Whether a shape is that of a region or a district.
  fileprivate func isShapeOfRegion(_ number: Int) -> Bool {
    let kind = placeKind[shapePlace[number]]
    return kind == PlaceKind.region.ordinal || kind == PlaceKind.district.ordinal
  }
}
