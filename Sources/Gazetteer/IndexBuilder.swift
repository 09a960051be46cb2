internal import Text

/// Turns the places and names that were read into the sections of a file.
struct IndexBuilder {
  let places: PlaceList
  let names: NameList
  let shapes: ShapeList
  var texts: StringPool
  let isReference: Bool

  mutating func build() -> [UInt8] {
    var writer = IndexWriter()
    let order = places.rows.indices.sorted { places.rows[$0].id < places.rows[$1].id }
    var rank = [Int](repeating: 0, count: order.count)
    for (position, number) in order.enumerated() { rank[number] = position }
    let rows = order.map { places.rows[$0] }
    writePlaces(rows, rank: rank, &writer)
    writeCountries(rows, &writer)
    let nameOrder = writeNames(rank: rank, &writer)
    writeAttributes(&writer)
    let keys = KeyTable(nameTexts: nameOrder.map { Int(names.texts[$0]) }, texts: texts)
    keys.write(&writer)
    writeShapes(rank: rank, &writer)
    writer.write(.texts, bytes: texts.bytes)
    return writer.finish(maximumWords: keys.maximumWords, isReference: isReference)
  }

  private mutating func writePlaces(
    _ rows: [PlaceList.Row], rank: [Int], _ writer: inout IndexWriter
  ) {
    func stored(_ place: Int?) -> Int { place.map { rank[$0] + 1 } ?? 0 }
    writer.write(.placeID, rows.map { offset($0.id) })
    writer.write(.placeTitle, rows.map { texts.offsets[$0.title] })
    writer.write(.placeKind, rows.map { $0.isMention ? IndexFormat.mention : $0.kind.ordinal })
    let latitudes = rows.map { IndexFormat.stored(degrees: $0.latitude, least: -90) }
    let longitudes = rows.map { IndexFormat.stored(degrees: $0.longitude, least: -180) }
    writer.write(.placeLatitude, latitudes)
    writer.write(.placeLongitude, longitudes)
    let own = rows.indices.filter { !rows[$0].isMention }
    writer.write(
      .placeTree, PlaceTree(own, latitudes: latitudes, longitudes: longitudes).order)
    writer.write(.placeRegion, rows.map { stored($0.region) })
    writer.write(.placePopulation, rows.map { $0.population.map { $0 + 1 } ?? 0 })
    writer.write(.placeStandsFor, rows.map { stored($0.standsFor) })
  }

  /// The codes in alphabetical order, each with its place where the gazetteer has one.
  private func writeCountries(_ rows: [PlaceList.Row], _ writer: inout IndexWriter) {
    let codes = Set(rows.map(\.country)).subtracting([""]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    var countryPlaces = [Int](repeating: 0, count: codes.count)
    for (place, row) in rows.enumerated() where row.kind == .country {
      if let number = numbers[row.country] { countryPlaces[number] = place + 1 }
    }
    writer.write(.placeCountry, rows.map { row in numbers[row.country].map { $0 + 1 } ?? 0 })
    writer.write(.countryCode, codes.map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } })
    writer.write(.countryPlace, countryPlaces)
  }

  /// Names by place, otherwise as they were read; answers their order.
  private func writeNames(rank: [Int], _ writer: inout IndexWriter) -> [Int] {
    var firsts = [Int](repeating: 0, count: rank.count + 1)
    for place in names.places { firsts[rank[Int(place)] + 1] += 1 }
    for place in rank.indices { firsts[place + 1] += firsts[place] }
    var next = firsts
    var order = [Int](repeating: 0, count: names.count)
    for (name, place) in names.places.enumerated() {
      order[next[rank[Int(place)]]] = name
      next[rank[Int(place)]] += 1
    }
    writer.write(.placeFirstName, firsts)
    writer.write(.nameText, order.map { texts.offsets[Int(names.texts[$0])] })
    writer.write(.nameAttributes, order.map { Int(names.attributes[$0]) })
    return order
  }

  private mutating func writeAttributes(_ writer: inout IndexWriter) {
    let rows = names.attributeRows
    writer.write(.attributeLanguage, rows.map { offset($0.language) })
    writer.write(.attributeScript, rows.map { offset($0.script) })
    writer.write(.attributeStanding, rows.map(\.standing.ordinal))
    writer.write(.attributeFrom, rows.map { IndexFormat.stored(year: $0.from) })
    writer.write(.attributeUntil, rows.map { IndexFormat.stored(year: $0.until) })
    writer.write(.attributeSource, rows.map { offset($0.source) })
  }

  private mutating func writeShapes(rank: [Int], _ writer: inout IndexWriter) {
    let rows = shapes.rows.sorted { rank[$0.place] < rank[$1.place] }
    var offsets: [Int] = []
    var bytes: [UInt8] = []
    for row in rows {
      offsets.append(bytes.count)
      bytes += row.bytes
    }
    writer.write(.shapePlace, rows.map { rank[$0.place] })
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
    return texts.offsets[number]
  }
}
