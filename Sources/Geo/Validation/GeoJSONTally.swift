/// What is counted over a whole text and said once, at its end.
struct GeoJSONTally {
  /// Of the GeoJSON object that is being read.
  var extent = Extent()
  /// Features in collections.
  var features = 0
  var identifiers = IdentifierSet()

  private var remarks: [GeoJSONRule: (count: Int, first: GeoJSONFinding, value: Double)] = [:]
  private var outside = 0
  /// Positions out of range that would be within it with their axes exchanged.
  private var exchangeable = 0
  private var isFarOut = false

  /// Takes a position; tells whether there is something to say about it.
  @inline(__always)
  mutating func isRemarkable(_ position: Position, decimals: Int) -> Bool {
    extent.insert(position)
    return decimals > 6 || position.latitude.magnitude > 90 || position.longitude.magnitude > 180
  }

  /// Counts a position outside the range of degrees.
  mutating func countOutside(_ position: Position) {
    let latitude = position.latitude.magnitude
    let longitude = position.longitude.magnitude
    outside += 1
    if latitude <= 180, longitude <= 90 { exchangeable += 1 }
    if latitude > 360 || longitude > 360 { isFarOut = true }
  }

  /// Whether a rule has been broken already, which is counted if so.
  mutating func countAgain(_ rule: GeoJSONRule) -> Bool {
    guard let remark = remarks[rule] else { return false }
    remarks[rule] = (remark.count + 1, remark.first, remark.value)
    return true
  }

  mutating func countFirst(_ finding: GeoJSONFinding, _ value: Double) {
    remarks[finding.rule] = (1, finding, value)
  }

  /// What there is to say at the end.
  var findings: [GeoJSONFinding] {
    var findings: [GeoJSONFinding] = []
    func add(_ rule: GeoJSONRule, like other: GeoJSONRule, _ message: (Int, Double) -> String) {
      guard let remark = remarks[other] else { return }
      findings.append(
        GeoJSONFinding(
          rule: rule, message: message(remark.count, remark.value), offset: remark.first.offset,
          line: remark.first.line, column: remark.first.column, path: remark.first.path,
          mend: nil))
    }
    add(.precision, like: .precision) { count, decimals in
      "\(Self.positions(count)) more than 6 decimals, the first \(Int(decimals))"
    }
    add(.latitudeRange, like: .latitudeRange) { count, value in
      "\(Self.positions(count)) a latitude beyond 90 degrees, the first \"\(value)\""
    }
    add(.longitudeRange, like: .longitudeRange) { count, value in
      "\(Self.positions(count)) a longitude beyond 180 degrees, the first \"\(value)\""
    }
    let first: GeoJSONRule = remarks[.latitudeRange] == nil ? .longitudeRange : .latitudeRange
    if isFarOut {
      add(.projected, like: first) { _, _ in
        "the coordinates look like those of a projection; GeoJSON has degrees of WGS 84"
      }
    } else if outside > 0, exchangeable == outside {
      add(.swappedAxes, like: first) { _, _ in
        "the axes look exchanged; GeoJSON has longitude first"
      }
    }
    return findings
  }

  private static func positions(_ count: Int) -> String {
    count == 1 ? "a position has" : "\(count) positions have"
  }
}

/// The identifiers of features, by their hashes, up to a number that bounds the memory.
struct IdentifierSet {
  private var hashes: Set<UInt64> = []
  private(set) var isFull = false
  private static let limit = 1 << 21

  /// Whether an identifier was there before.
  mutating func insert(_ hash: UInt64) -> Bool {
    guard hashes.count < Self.limit else {
      isFull = true
      return hashes.contains(hash)
    }
    return !hashes.insert(hash).inserted
  }
}
