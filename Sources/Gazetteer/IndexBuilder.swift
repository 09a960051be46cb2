internal import Text

/// Turns the places and names that were read into the sections of a file, freeing each list when it
/// is written.
struct IndexBuilder {
  private var places: PlaceList
  private var names: NameList
  private let generics: GenericList
  private let shapes: ShapeList
  private var texts: StringPool
  private let isReference: Bool
  private var writer = IndexWriter()

  init(_ contents: consuming GazetteerContents, isReference: Bool) {
    places = contents.places
    names = contents.names
    generics = contents.generics
    shapes = contents.shapes
    texts = contents.texts
    self.isReference = isReference
  }

  mutating func build() -> [UInt8] {
    let order = placeOrder()
    var rank = [UInt32](repeating: 0, count: order.count)
    for (position, number) in order.enumerated() { rank[Int(number)] = UInt32(position) }
    writePlaces(order, rank)
    writeCountries(order)
    places = PlaceList(base: nil)
    writeShapes(rank)
    writeGenerics()
    writeAttributes()
    texts.close()
    var keys = KeyTable(nameTexts: writeNames(rank), texts: texts)
    names = NameList()
    keys.write(&writer)
    let maximumWords = keys.maximumWords
    keys = KeyTable(nameTexts: [], texts: StringPool())
    writer.write(.texts, bytes: texts.bytes)
    texts = StringPool()
    return writer.finish(maximumWords: maximumWords, isReference: isReference)
  }

  private func placeOrder() -> [UInt32] {
    let rows = places.rows
    return rows.indices.map { UInt32($0) }.sorted { rows[Int($0)].id < rows[Int($1)].id }
  }

  private mutating func writePlaces(_ order: [UInt32], _ rank: [UInt32]) {
    let rows = places.rows
    func column(_ value: @escaping (PlaceList.Row) -> Int) -> some Collection<Int> {
      order.lazy.map { value(rows[Int($0)]) }
    }
    func stored(_ place: Int?) -> Int { place.map { Int(rank[$0]) + 1 } ?? 0 }
    let latitudes = Array(column { IndexFormat.stored(degrees: $0.latitude, least: -90) })
    let longitudes = Array(column { IndexFormat.stored(degrees: $0.longitude, least: -180) })
    let own = order.indices.filter { !rows[Int(order[$0])].isMention }
    writer.write(
      .placeTree, PlaceTree(own, latitudes: latitudes, longitudes: longitudes).order)
    writer.write(.placeLatitude, latitudes)
    writer.write(.placeLongitude, longitudes)
    writer.write(.placeKind, column { $0.isMention ? IndexFormat.mention : $0.kind.ordinal })
    writer.write(.placeRegion, column { stored($0.region) })
    writer.write(.placePopulation, column { $0.population.map { $0 + 1 } ?? 0 })
    writer.write(.placeStandsFor, column { stored($0.standsFor) })
    writer.write(.placeTitle, column { [offsets = texts.offsets] in Int(offsets[$0.title]) })
    writer.write(.placeID, order.map { offset(rows[Int($0)].id) })
  }

  /// The codes in alphabetical order, each with its place where the gazetteer has one.
  private mutating func writeCountries(_ order: [UInt32]) {
    let rows = places.rows
    let codes = Set(rows.lazy.map(\.country)).subtracting([""]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    var countryPlaces = [Int](repeating: 0, count: codes.count)
    for (place, row) in order.enumerated() where rows[Int(row)].kind == .country {
      if let number = numbers[rows[Int(row)].country] { countryPlaces[number] = place + 1 }
    }
    writer.write(
      .placeCountry, order.map { numbers[rows[Int($0)].country].map { $0 + 1 } ?? 0 })
    writer.write(.countryCode, codes.map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } })
    writer.write(.countryPlace, countryPlaces)
  }

  /// Names by place, otherwise as they were read; answers the texts in this order.
  private mutating func writeNames(_ rank: [UInt32]) -> [UInt32] {
    var firsts = [Int](repeating: 0, count: rank.count + 1)
    for place in names.places { firsts[Int(rank[Int(place)]) + 1] += 1 }
    for place in rank.indices { firsts[place + 1] += firsts[place] }
    writer.write(.placeFirstName, firsts)
    var order = [UInt32](repeating: 0, count: names.count)
    for (name, place) in names.places.enumerated() {
      let spot = Int(rank[Int(place)])
      order[firsts[spot]] = UInt32(name)
      firsts[spot] += 1
    }
    writer.write(.nameAttributes, order.lazy.map { [names] in Int(names.attributes[Int($0)]) })
    for spot in order.indices { order[spot] = names.texts[Int(order[spot])] }
    writer.write(.nameText, order.lazy.map { [texts] in Int(texts.offsets[Int($0)]) })
    return order
  }

  private mutating func writeAttributes() {
    let rows = names.attributeRows
    writer.write(.attributeLanguage, rows.map { offset($0.language) })
    writer.write(.attributeScript, rows.map { offset($0.script) })
    writer.write(.attributeStanding, rows.map(\.standing.ordinal))
    writer.write(.attributeFrom, rows.map { IndexFormat.stored(year: $0.from) })
    writer.write(.attributeUntil, rows.map { IndexFormat.stored(year: $0.until) })
    writer.write(.attributeSource, rows.map { offset($0.source) })
  }

  private mutating func writeGenerics() {
    let rows = generics.rows.sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    writer.write(.genericKey, rows.map { offset($0.key) })
    writer.write(.genericSide, rows.map(\.side.ordinal))
    writer.write(.genericKinds, rows.map { Int($0.kinds.rawValue) })
    writer.write(.genericOtherKinds, rows.map { Int($0.otherKinds.rawValue) })
    writer.write(.genericEndings, rows.map { offset($0.endings) })
  }

  private mutating func writeShapes(_ rank: [UInt32]) {
    let rows = shapes.rows.sorted { rank[$0.place] < rank[$1.place] }
    var offsets: [Int] = []
    var bytes: [UInt8] = []
    for row in rows {
      offsets.append(bytes.count)
      bytes += row.bytes
    }
    writer.write(.shapePlace, rows.map { Int(rank[$0.place]) })
    writer.write(.shapeTolerance, rows.map(\.tolerance))
    writer.write(.shapeSource, rows.map { offset($0.source) })
    writer.write(.shapeOffset, offsets)
    writer.write(.shapeWest, rows.map(\.west))
    writer.write(.shapeSouth, rows.map(\.south))
    writer.write(.shapeEast, rows.map(\.east))
    writer.write(.shapeNorth, rows.map(\.north))
    writer.write(.shapeBytes, bytes: bytes)
  }

  private mutating func offset(_ text: String) -> Int {
    let number = texts.intern(text)
    return Int(texts.offsets[number])
  }
}
