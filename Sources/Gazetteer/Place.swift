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
  /// Where the place stands in its gazetteer.
  public let index: PlaceIndex
  /// The lasting identifier: `gn586523` of GeoNames, `wof85668195` of Who's On First, `dl-…` own.
  public let id: String
  /// What it is.
  public let kind: PlaceKind
  /// A point that stands for the place, to about 0.1 m.
  public let position: Position
  /// The country in ISO 3166-1 alpha-2, where there is one.
  public let country: String?
  /// The first-order division that the place is in.
  public let region: PlaceIndex?
  /// Inhabitants, where known.
  public let population: Int?
  /// The name in widest English use.
  public let title: String
  /// The polity that the name stands for when it is used for a government: of Baku, Azerbaijan.
  public let standsFor: PlaceIndex?
}
