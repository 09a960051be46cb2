#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import Geo

/// How alike two places are.
enum PlaceLikeness: Int {
  case same, sameName, near, samePartOfCountry, far

  /// Whether it is the same place, or what it is called.
  var isSame: Bool { self == .same || self == .sameName }
}

/// How far two spans of days are apart.
enum DayLikeness: Int {
  case same, overlapping, next, withinThree, withinTen, other
}

/// How alike two tolls are.
enum TollLikeness: Int {
  case same, bothZero, near, other

  /// Nil where one is not known.
  ///
  /// What was corrected is mostly near: by a few, or by a seventh.
  init?(_ first: Int?, _ second: Int?) {
    guard let first, let second else { return nil }
    let isNear =
      (Double(first) - Double(second)).magnitude <= max(3, Double(max(first, second)) / 7)
    self = first == second ? first == 0 ? .bothZero : .same : isNear ? .near : .other
  }
}

extension EventTraits {
  /// Nil where the one or the other has no place.
  func placeLikeness(to other: EventTraits) -> PlaceLikeness? {
    if place != 0, place == other.place { return .same }
    guard let from = position, let to = other.position else {
      return hasNameOf(other) ? .sameName : nil
    }
    let kilometres = Self.kilometres(from, to)
    if kilometres < 0.5 { return .same }
    if hasNameOf(other) { return .sameName }
    if kilometres <= max(15, radius + other.radius) { return .near }
    return kilometres <= 60 ? .samePartOfCountry : .far
  }

  /// As on a plane: what matters here is below 100 km.
  private static func kilometres(_ from: Position, _ to: Position) -> Double {
    let kilometresOfDegree = 111.2
    let north = (to.latitude - from.latitude) * kilometresOfDegree
    let turn = (to.longitude - from.longitude).magnitude
    let degrees = turn > 180 ? 360 - turn : turn
    let east = degrees * kilometresOfDegree * cos((from.latitude + to.latitude) * .pi / 360)
    return (north * north + east * east).squareRoot()
  }

  /// Whether one name is the beginning of the other, as of Aghdam and the Aghdam district.
  private func hasNameOf(_ other: EventTraits) -> Bool {
    min(name.count, other.name.count) >= 4
      && (name.starts(with: other.name) || other.name.starts(with: name))
  }

  /// Nil where the one or the other has no day.
  func dayLikeness(to other: EventTraits) -> DayLikeness? {
    guard let days, let others = other.days else { return nil }
    if days == others { return .same }
    switch max(days.lowerBound - others.upperBound, others.lowerBound - days.upperBound) {
    case ...0: return .overlapping
    case 1: return .next
    case 2...3: return .withinThree
    case 4...10: return .withinTen
    default: return .other
    }
  }

  /// Of the dead and of the wounded.
  func tollLikeness(to other: EventTraits) -> (TollLikeness?, TollLikeness?) {
    (TollLikeness(fatalities, other.fatalities), TollLikeness(injured, other.injured))
  }
}
