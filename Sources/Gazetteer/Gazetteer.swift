public import Geo

/// Places and their names: the built-in gazetteer, or one compiled from tables.
///
///     let gazetteer = Gazetteer.builtIn
///     for match in gazetteer.candidates(named: "Gəncə") {
///       print(gazetteer.place(match.place).title, match.name)  // Ganja Gəncə (az) …
///     }
public struct Gazetteer: Sendable {
  let file: IndexFile

  init(file: IndexFile) { self.file = file }

  /// How many places there are.
  public var placeCount: Int { file.placeCount }

  /// How many recorded names the places have together.
  public var nameCount: Int { file.nameCount }

  /// Every place, in the order of their identifiers.
  public var places: some Sequence<PlaceIndex> & Sendable {
    (0..<placeCount).lazy.map { PlaceIndex($0) }
  }

  /// A place with all that is known of it beside its names.
  public func place(_ index: PlaceIndex) -> Place {
    let number = index.value
    return Place(
      index: index,
      id: file.text(at: file.placeID[number]),
      kind: kind(of: index),
      position: position(of: index),
      country: countryCode(of: index),
      region: region(of: index),
      population: population(of: index),
      title: file.text(at: file.placeTitle[number]),
      standsFor: optionalPlace(file.placeStandsFor[number]))
  }

  /// The place with an identifier, found in O(log n).
  public func place(id: String) -> Place? {
    var id = id
    return id.withUTF8 { file.placeNumber(id: $0) }
      .map { place(PlaceIndex($0)) }
  }

  /// The kind alone, without reading the rest of the place.
  public func kind(of place: PlaceIndex) -> PlaceKind {
    let ordinal = file.placeKind[place.value]
    return ordinal < PlaceKind.allCases.count ? PlaceKind.allCases[ordinal] : .locality
  }

  /// The position alone, without reading the rest of the place.
  public func position(of place: PlaceIndex) -> Position {
    Position(
      latitude: IndexFormat.degrees(stored: file.placeLatitude[place.value], least: -90),
      longitude: IndexFormat.degrees(stored: file.placeLongitude[place.value], least: -180))
  }

  /// Inhabitants, where known.
  public func population(of place: PlaceIndex) -> Int? {
    let stored = file.placePopulation[place.value]
    return stored == 0 ? nil : stored - 1
  }

  /// The first-order division that a place is in.
  public func region(of place: PlaceIndex) -> PlaceIndex? {
    optionalPlace(file.placeRegion[place.value])
  }

  /// The country that a place is in, where the gazetteer has it as a place.
  public func country(of place: PlaceIndex) -> PlaceIndex? {
    let stored = file.placeCountry[place.value]
    return stored == 0 ? nil : optionalPlace(file.countryPlace[stored - 1])
  }

  /// The country in ISO 3166-1 alpha-2, where there is one.
  public func countryCode(of place: PlaceIndex) -> String? {
    let stored = file.placeCountry[place.value]
    guard stored > 0 else { return nil }
    let code = file.countryCode[stored - 1]
    return String(decoding: [UInt8(code >> 8 & 0x7F), UInt8(code & 0x7F)], as: UTF8.self)
  }

  /// The recorded names of a place, in the order of the tables.
  public func names(of place: PlaceIndex) -> [Name] {
    file.names(ofPlace: place.value).map { Name(file: file, number: $0) }
  }

  /// 0 stands for no place, and so does what is beyond the last.
  private func optionalPlace(_ stored: Int) -> PlaceIndex? {
    stored == 0 || stored > placeCount ? nil : PlaceIndex(stored - 1)
  }
}
