public import Geo

/// Where a place stands in one gazetteer; means nothing in another.
public struct PlaceIndex: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  init(_ value: Int) { rawValue = UInt32(truncatingIfNeeded: value) }

  var value: Int { Int(rawValue) }

  /// Orders places by their identifiers' bytes.
  public static func < (left: PlaceIndex, right: PlaceIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A place as the gazetteer knows it.
public struct Place: Hashable, Sendable {
  // Shared, since places are handed about far more often than they are read; inlinable, with all that
  // rules ask of it, since they ask it of every name.
  @usableFromInline let shared: Shared

  @usableFromInline final class Shared: Hashable, Sendable {
    @usableFromInline let index: PlaceIndex
    let id: String
    @usableFromInline let kind: PlaceKind
    @usableFromInline let position: Position
    @usableFromInline let unitVector: UnitVector
    @usableFromInline let country: String?
    @usableFromInline let region: PlaceIndex?
    @usableFromInline let population: Int?
    let title: String
    @usableFromInline let standsFor: PlaceIndex?

    init(
      index: PlaceIndex, id: String, kind: PlaceKind, position: Position, country: String?,
      region: PlaceIndex?, population: Int?, title: String, standsFor: PlaceIndex?
    ) {
      self.index = index
      self.id = id
      self.kind = kind
      self.position = position
      unitVector = UnitVector(position)
      self.country = country
      self.region = region
      self.population = population
      self.title = title
      self.standsFor = standsFor
    }

    @usableFromInline static func == (left: Shared, right: Shared) -> Bool {
      left === right
        || left.index == right.index && left.id == right.id && left.kind == right.kind
          && left.position == right.position && left.country == right.country
          && left.region == right.region && left.population == right.population
          && left.title == right.title && left.standsFor == right.standsFor
    }

    @usableFromInline func hash(into hasher: inout Hasher) {
      hasher.combine(index)
      hasher.combine(id)
    }
  }

  init(
    index: PlaceIndex, id: String, kind: PlaceKind, position: Position, country: String?,
    region: PlaceIndex?, population: Int?, title: String, standsFor: PlaceIndex?
  ) {
    shared = Shared(
      index: index, id: id, kind: kind, position: position, country: country, region: region,
      population: population, title: title, standsFor: standsFor)
  }

  /// Where the place stands in its gazetteer.
  @inlinable public var index: PlaceIndex { shared.index }
  /// The lasting identifier: `gn586523` of GeoNames, `wof85668195` of Who's On First, `dl-…` own.
  public var id: String { shared.id }
  /// What it is.
  @inlinable public var kind: PlaceKind { shared.kind }
  /// A point that stands for the place, to about 0.1 m.
  @inlinable public var position: Position { shared.position }
  /// The country in ISO 3166-1 alpha-2, where there is one.
  @inlinable public var country: String? { shared.country }
  /// The first-order division that the place is in.
  @inlinable public var region: PlaceIndex? { shared.region }
  /// Inhabitants, where known.
  @inlinable public var population: Int? { shared.population }
  /// The name in widest English use.
  public var title: String { shared.title }
  /// The polity that the name stands for when it is used for a government: of Baku, Azerbaijan.
  @inlinable public var standsFor: PlaceIndex? { shared.standsFor }

  /// Its position as a vector, for many distances.
  @inlinable public var unitVector: UnitVector { shared.unitVector }

  /// Metres along the great circle to another place.
  public func distance(to other: Place) -> Double {
    unitVector.distance(to: other.unitVector)
  }
}
