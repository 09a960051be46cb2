#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import Geo

/// How surely two features of any kind are one: at the same place or near it, with properties that
/// are mostly the same, of which rare values say more than common ones.
struct FeatureLikeness: LikenessModel {
  private let old: [Traits]
  private let new: [Traits]
  private let withinMetres: Double
  private let mayBothHaveIDs: Bool
  /// In how many features of both sets a geometry, or a name with its value, occurs.
  private var counts: [UInt64: Int32] = [:]
  private let prior: Double

  private struct Traits {
    let hasID: Bool
    let geometry: UInt64
    let centre: Position?
    /// Names, and names with their values, in the order of the names.
    let names: [UInt64]
    let values: [UInt64]

    init(_ feature: Feature, _ rules: ComparisonRules) {
      hasID = feature.id != nil
      geometry = feature.geometry.map { Hash.of(GeoJSONWriter().write($0)) } ?? 0
      centre = feature.geometry.flatMap(GeometryComparison.centre(of:))
      let members = (feature.properties ?? [:]).filter { rules.compares($0.key) }
        .map { (name: Hash.of($0.key), value: Hash.of(GeoJSONWriter().write($0.value))) }
        .sorted { $0.name < $1.name }
      names = members.map(\.name)
      values = members.map { Hash.of($0.name, $0.value) }
    }
  }

  /// In bits, as those of ``EventWeights``.
  private enum Weights {
    /// Coordinates to the last decimal are seldom the same by chance; that many features share
    /// them takes from it.
    static let sameGeometry = 8.0
    static let nearGeometry = 2.0
    static let geometryOnOneSide = -2.0
    static let greatestOfValue = 6.0
    static let otherValue = -1.5
  }

  init(
    old: [Feature], new: [Feature], rules: ComparisonRules, withinMetres: Double,
    mayBothHaveIDs: Bool
  ) {
    self.old = old.map { Traits($0, rules) }
    self.new = new.map { Traits($0, rules) }
    self.withinMetres = withinMetres
    self.mayBothHaveIDs = mayBothHaveIDs
    // In small sets fewer pairs agree by chance.
    prior = -min(4, log2(Double(1 + max(old.count, new.count))))
    for traits in self.old + self.new {
      counts[traits.geometry, default: 0] += 1
      for value in traits.values { counts[value, default: 0] += 1 }
    }
  }

  var oldCount: Int { old.count }
  var newCount: Int { new.count }

  func weight(_ oldIndex: Int, _ newIndex: Int) -> Double? {
    let left = old[oldIndex]
    let right = new[newIndex]
    if left.hasID, right.hasID, !mayBothHaveIDs { return nil }
    return geometry(left, right).map { prior + $0 + properties(left, right) }
  }

  private func geometry(_ left: Traits, _ right: Traits) -> Double? {
    if left.geometry == 0 || right.geometry == 0 {
      return left.geometry == right.geometry ? 0 : Weights.geometryOnOneSide
    }
    if left.geometry == right.geometry {
      return max(1, Weights.sameGeometry - log2(Double(count(of: left.geometry)) / 2))
    }
    guard let from = left.centre, let to = right.centre, from.distance(to: to) <= withinMetres
    else { return nil }
    return Weights.nearGeometry
  }

  private func count(of trait: UInt64) -> Int32 { max(1, counts[trait] ?? 1) }

  private func properties(_ left: Traits, _ right: Traits) -> Double {
    var sum = 0.0
    var (i, j) = (0, 0)
    while i < left.names.count, j < right.names.count {
      if left.names[i] < right.names[j] {
        i += 1
      } else if left.names[i] > right.names[j] {
        j += 1
      } else {
        sum += left.values[i] == right.values[j] ? rarity(of: left.values[i]) : Weights.otherValue
        i += 1
        j += 1
      }
    }
    return sum
  }

  private func rarity(of value: UInt64) -> Double {
    let all = Double(old.count + new.count)
    return min(Weights.greatestOfValue, log2(1 + all / Double(count(of: value))))
  }

  // MARK: Blocks

  func oldBlocks(_ index: Int) -> [UInt64] { blocks(of: old[index], isQuery: false) }
  func newBlocks(_ index: Int, _ reach: Reach) -> [UInt64] {
    reach == .near ? blocks(of: new[index], isQuery: true) : []
  }

  /// No pair is so sure that a nearer one could not be surer.
  var enough: Double { .infinity }

  private func blocks(of traits: Traits, isQuery: Bool) -> [UInt64] {
    var blocks = [Hash.of(1, traits.geometry)]
    if let centre = traits.centre { blocks += cells(of: centre, around: isQuery) }
    if traits.geometry == 0 || isQuery {
      // What has no place is found by its rarest values.
      let rare = traits.values.sorted { (count(of: $0), $0) < (count(of: $1), $1) }
      blocks += rare.prefix(3).map { Hash.of(3, $0) }
    }
    return blocks
  }

  /// Cells as wide as features may have moved; those around count too where it is asked for.
  private func cells(of centre: Position, around: Bool) -> [UInt64] {
    guard withinMetres > 0 else { return [] }
    let height = max(withinMetres, 0.1) / 111_000
    let row = (centre.latitude / height).rounded(.down)
    return (around ? [-1.0, 0, 1] : [0]).flatMap { north in
      // A degree of longitude is shorter than one of latitude: the cells of a row are as wide in
      // degrees as its edge away from the equator asks for.
      let edge = min(89.9, max(abs(row + north), abs(row + north + 1)) * height)
      let width = height / cos(edge * .pi / 180)
      let column = (centre.longitude / width).rounded(.down)
      return (around ? [-1.0, 0, 1] : [0]).map { east in
        Hash.of(2, (row + north).bitPattern, (column + east).bitPattern)
      }
    }
  }

  func order(ofOld index: Int) -> UInt64 { order(of: old[index]) }
  func order(ofNew index: Int) -> UInt64 { order(of: new[index]) }

  /// Features with the same rare value stand together.
  private func order(of traits: Traits) -> UInt64 {
    traits.values.min { (count(of: $0), $0) < (count(of: $1), $1) } ?? 0
  }
}
