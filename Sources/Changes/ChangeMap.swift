package import Geo

/// A comparison as features for a map.
///
/// Each changed feature stands as it is now, a removed one as it was, with these properties more:
/// `change` (`added`, `removed`, `modified` or `moved`), `old_NAME` for each property NAME that is
/// not what it was, `moved_metres` where the place is another, and colours that tell the changes
/// apart ([simplestyle](https://github.com/mapbox/simplestyle-spec)). Where both are known, the
/// foreign member `old` is the feature as it was. What moved has a line beside it, from its old to
/// its new place, with `trace` as true.
package enum ChangeMap {
  /// The features, in the order of the changes.
  package static func collection(_ comparison: Comparison) -> FeatureCollection {
    FeatureCollection(
      features: comparison.difference.changes.flatMap { features(of: $0, comparison.rules) })
  }

  private static func features(of change: Change, _ rules: ComparisonRules) -> [Feature] {
    let edits = rules.edits(of: change)
    let kind = change.kind { _, _ in edits }
    guard var feature = change.new?.feature ?? change.old?.feature else { return [] }
    let old = change.old?.feature
    feature.properties = properties(of: feature, kind, edits, old: old)
    if change.new != nil, let old { feature.foreignMembers.append("old", old.json) }
    let line = trace(of: change, kind, edits)
    return line.map { [$0, feature] } ?? [feature]
  }

  private static func properties(
    of feature: Feature, _ kind: ChangeKind, _ edits: [Edit], old: Feature?
  ) -> JSONObject {
    var properties: JSONObject = ["change": .string(kind.rawValue)]
    for (name, value) in feature.properties ?? [:] where name != "change" {
      properties.append(name, value)
    }
    for edit in edits where edit.path.steps.first == "properties" && edit.path.steps.count > 1 {
      let name = "old_\(edit.path.steps[1])"
      // A property that is called so itself keeps its value; the old one is in `old`.
      if feature.properties?[name] != nil { continue }
      properties.append(name, old?.properties?[edit.path.steps[1]] ?? .null)
    }
    if let metres = edits.lazy.compactMap(\.metres).first {
      properties.append("moved_metres", .number((metres * 10).rounded() / 10))
    }
    for name in ["marker-color", "stroke", "fill"] { properties.append(name, .string(kind.colour)) }
    return properties
  }

  private static func trace(
    of change: Change, _ kind: ChangeKind, _ edits: [Edit]
  ) -> Feature? {
    guard let metres = edits.lazy.compactMap(\.metres).first,
      let start = change.old?.feature.geometry.flatMap(GeometryComparison.centre(of:)),
      let end = change.new?.feature.geometry.flatMap(GeometryComparison.centre(of:)), start != end
    else { return nil }
    return Feature(
      geometry: .lineString([start, end]),
      properties: [
        "change": .string(kind.rawValue), "trace": true,
        "moved_metres": .number((metres * 10).rounded() / 10),
        "stroke": .string(kind.colour), "stroke-width": 2,
      ])
  }
}

extension ComparisonRules {
  /// What is different between the two features of a change; nothing where there is one only.
  package func edits(of change: Change) -> [Edit] {
    guard let old = change.old, let new = change.new else { return [] }
    return edits(from: old.feature, to: new.feature)
  }
}

extension ChangeKind {
  /// Colours that people with any colour vision tell apart (Okabe and Ito 2008).
  package var colour: String {
    switch self {
    case .added: "#009e73"
    case .removed: "#d55e00"
    case .modified: "#e69f00"
    case .moved: "#0072b2"
    }
  }
}
