public import Geo

/// Places and their names: the built-in gazetteer, one compiled from tables, or several together.
///
///     let gazetteer = Gazetteer.builtIn
///     for match in gazetteer.candidates(named: "Gəncə") {
///       print(gazetteer.place(match.place).title, match.name)  // Ganja Gəncə (az) …
///     }
public struct Gazetteer: Sendable {
  /// One compiled file, and the number that its first place has in the gazetteer.
  struct Layer: Sendable {
    let file: IndexFile
    let first: Int
  }

  /// All that the gazetteer holds, shared by its copies.
  private final class Contents: Sendable {
    let layers: [Layer]
    let base: IndexFile
    let home: Position?

    init(_ base: IndexFile, _ layers: [Layer]) {
      self.layers = layers
      self.base = base
      home = Gazetteer.home(of: layers.map(\.file))
    }
  }

  private let contents: Contents
  /// From the lowest to the topmost: what a higher one says of a place goes before.
  var layers: [Layer] { contents.layers }
  private var base: IndexFile { contents.base }
  /// The middle of what the gazetteer is about; nil where its files do not tell.
  var home: Position? { contents.home }

  init(file: IndexFile) {
    contents = Contents(file, [Layer(file: file, first: 0)])
  }

  /// A gazetteer of all places and names of several.
  ///
  /// A place that several have, by its identifier, is one place: it has the names of all, and what
  /// a later gazetteer says of it goes before what an earlier one says. Gazetteers of reference
  /// works (see ``isReference``) go behind all others, wherever they stand. Nothing is copied.
  public init(_ gazetteers: [Gazetteer]) {
    let files = gazetteers.flatMap { $0.layers.map(\.file) }
    let ordered = files.filter(\.isReference) + files.filter { !$0.isReference }
    var layers: [Layer] = []
    var first = 0
    for file in ordered {
      layers.append(Layer(file: file, first: first))
      first += file.placeCount
    }
    guard let base = ordered.first, first <= Int(UInt32.max) else {
      self = .empty
      return
    }
    contents = Contents(base, layers)
  }

  /// How many places there are; one that several files have counts once for each.
  public var placeCount: Int { layers.reduce(0) { $0 + $1.file.placeCount } }

  /// How many recorded names the places have together.
  public var nameCount: Int { layers.reduce(0) { $0 + $1.file.nameCount } }

  /// Whether it was made of a reference work, such as a dump of GeoNames, which adds places and
  /// names to a curated gazetteer but does not change what that says.
  public var isReference: Bool { layers.allSatisfy { $0.file.isReference } }

  /// Every place, in the order of their identifiers, file by file.
  public var places: some Sequence<PlaceIndex> & Sendable {
    layers.indices.lazy.flatMap { number in
      (0..<layers[number].file.placeCount).lazy
        .map { PlaceIndex(layers[number].first + $0) }
        .filter { resolved(layer: number, $0.value - layers[number].first) == $0 }
    }
  }

  /// A place with all that is known of it beside its names.
  public func place(_ index: PlaceIndex) -> Place {
    let (file, number) = located(index)
    return Place(
      index: index,
      id: file.text(at: file.placeID[number]),
      kind: kind(of: index),
      position: position(of: index),
      country: countryCode(of: index),
      region: region(of: index),
      population: population(of: index),
      title: file.text(at: file.placeTitle[number]),
      standsFor: standsFor(index))
  }

  /// The place with an identifier, found in O(log n).
  public func place(id: String) -> Place? {
    var id = id
    return id.withUTF8 { placeIndex(id: $0) }.map { place($0) }
  }

  /// The kind alone, without reading the rest of the place.
  public func kind(of place: PlaceIndex) -> PlaceKind {
    let (file, number) = located(place)
    let ordinal = file.placeKind[number]
    return ordinal < Self.kinds.count ? Self.kinds[ordinal] : .locality
  }

  private static let kinds = PlaceKind.allCases

  /// The title alone, without reading the rest of the place.
  public func title(of place: PlaceIndex) -> String {
    let (file, number) = located(place)
    return file.text(at: file.placeTitle[number])
  }

  /// The position alone, without reading the rest of the place.
  public func position(of place: PlaceIndex) -> Position {
    let (file, number) = located(place)
    return file.position(ofPlace: number)
  }

  /// Inhabitants, where known.
  public func population(of place: PlaceIndex) -> Int? {
    let stored = topmost(of: place) { $0.placePopulation }.value
    return stored == 0 ? nil : stored - 1
  }

  /// The first-order division that a place is in.
  public func region(of place: PlaceIndex) -> PlaceIndex? {
    relative(topmost(of: place) { $0.placeRegion })
  }

  /// The polity that the name of a place stands for.
  private func standsFor(_ place: PlaceIndex) -> PlaceIndex? {
    relative(topmost(of: place) { $0.placeStandsFor })
  }

  /// The country that a place is in, where the gazetteer has it as a place.
  public func country(of place: PlaceIndex) -> PlaceIndex? {
    guard let (file, stored) = storedCountry(of: place) else { return nil }
    let code = file.countryCode[stored - 1]
    for number in layers.indices.reversed() {
      let file = layers[number].file
      if let country = file.countryPlace(code: code) { return resolved(layer: number, country) }
    }
    return nil
  }

  /// The country in ISO 3166-1 alpha-2, where there is one.
  public func countryCode(of place: PlaceIndex) -> String? {
    guard let (file, stored) = storedCountry(of: place) else { return nil }
    let code = file.countryCode[stored - 1]
    return String(decoding: [UInt8(code >> 8 & 0x7F), UInt8(code & 0x7F)], as: UTF8.self)
  }

  /// The recorded names of a place, in the order of the tables.
  public func names(of place: PlaceIndex) -> [Name] {
    var names: [Name] = []
    forEachRecord(of: place) { file, number in
      names += file.names(ofPlace: number).map { Name(file: file, number: $0) }
    }
    return names
  }

  /// How many names are recorded of a place.
  func nameCount(of place: PlaceIndex) -> Int {
    if layers.count == 1 { return base.names(ofPlace: place.value).count }
    var count = 0
    forEachRecord(of: place) { count += $0.names(ofPlace: $1).count }
    return count
  }

  private func storedCountry(of place: PlaceIndex) -> (IndexFile, Int)? {
    let (layer, stored) = topmost(of: place) { $0.placeCountry }
    return stored == 0 ? nil : (layers[layer].file, stored)
  }

  /// 0 stands for no place, and so does what is beyond the last.
  private func relative(_ stored: (layer: Int, value: Int)) -> PlaceIndex? {
    guard stored.value > 0, stored.value <= layers[stored.layer].file.placeCount else { return nil }
    return resolved(layer: stored.layer, stored.value - 1)
  }

  // MARK: Layers

  /// The file that says most of a place, and the number that the place has in it.
  @inline(__always)
  func located(_ place: PlaceIndex) -> (file: IndexFile, number: Int) {
    if place.value < base.placeCount { return (base, place.value) }
    let layer = layers[layerNumber(of: place)]
    return (layer.file, place.value - layer.first)
  }

  private func layerNumber(of place: PlaceIndex) -> Int {
    layers.lastIndex { $0.first <= place.value } ?? 0
  }

  /// The place that a record of one file is about, or nil where no file has more than names of it.
  @inline(__always)
  func resolved(layer: Int, _ number: Int) -> PlaceIndex? {
    if layers.count == 1 { return base.isMention(number) ? nil : PlaceIndex(number) }
    return resolvedAmongLayers(layer, number)
  }

  private func resolvedAmongLayers(_ layer: Int, _ number: Int) -> PlaceIndex? {
    let own = layers[layer].file
    let id = own.textBytes(at: own.placeID[number])
    for other in layers.indices.reversed() {
      let file = layers[other].file
      let found = other == layer ? number : file.placeNumber(id: id)
      if let found, !file.isMention(found) { return PlaceIndex(layers[other].first + found) }
    }
    return nil
  }

  private func placeIndex(id: UnsafeBufferPointer<UInt8>) -> PlaceIndex? {
    for layer in layers.reversed() {
      if let number = layer.file.placeNumber(id: id), !layer.file.isMention(number) {
        return PlaceIndex(layer.first + number)
      }
    }
    return nil
  }

  /// Calls `body` with each file that has the place, from the lowest up.
  func forEachRecord(of place: PlaceIndex, _ body: (IndexFile, Int) -> Void) {
    if layers.count == 1 { return body(base, place.value) }
    let (own, number) = located(place)
    let id = own.textBytes(at: own.placeID[number])
    for layer in layers {
      if layer.file === own {
        body(own, number)
      } else if let other = layer.file.placeNumber(id: id) {
        body(layer.file, other)
      }
    }
  }

  /// A column's value in the topmost file that has one for the place; 0 where none has.
  private func topmost(
    of place: PlaceIndex, _ column: (IndexFile) -> Column
  ) -> (layer: Int, value: Int) {
    let layer = layers.count == 1 ? 0 : layerNumber(of: place)
    let own = layers[layer].file
    let number = place.value - layers[layer].first
    let value = column(own)[number]
    if value != 0 || layer == 0 { return (layer, value) }
    let id = own.textBytes(at: own.placeID[number])
    for lower in (0..<layer).reversed() {
      let file = layers[lower].file
      guard let other = file.placeNumber(id: id) else { continue }
      let value = column(file)[other]
      if value != 0 { return (lower, value) }
    }
    return (layer, 0)
  }
}
