extension JSONScanner {
  /// Takes a collection.
  mutating func featureCollection() throws(Failure) -> FeatureCollection {
    var header = try openCollection()
    var features: [Feature] = []
    while try moveIntoFeatures(of: &header) {
      var isFirst = true
      while try hasElement(before: UInt8(ascii: "]"), isFirst: &isFirst) {
        skipWhiteSpace()
        featureOffsets.append(cursor)
        features.append(try feature())
      }
    }
    var collection = try close(header)
    collection.features = features
    return collection
  }

  /// What a collection has beside its features, as far as it has been read.
  struct CollectionHeader: ~Copyable {
    fileprivate let start: Int
    fileprivate var box: BoundingBox?
    fileprivate var foreign: ObjectBuilder
    fileprivate var seen = DefinedMembers()
    fileprivate var isFirst = true
  }

  /// Takes the opening brace of a collection.
  mutating func openCollection() throws(Failure) -> CollectionHeader {
    let start = cursor
    try open(UInt8(ascii: "{"), "a FeatureCollection")
    return CollectionHeader(start: start, foreign: ObjectBuilder(start: values.count))
  }

  /// Moves from between two members over the opening bracket of the features.
  ///
  /// - Returns: Whether that was found; else the closing brace is taken.
  mutating func moveIntoFeatures(of header: inout CollectionHeader) throws(Failure) -> Bool {
    while try hasElement(before: UInt8(ascii: "}"), isFirst: &header.isFirst) {
      let offset = cursor
      switch try definedMember(&header.seen) {
      case .type: try passString()
      case .bbox: header.box = try boundingBox()
      case .features:
        try open(UInt8(ascii: "["), "an array of features")
        return true
      case .id:
        cursor = offset
        fallthrough
      case nil: try member(of: &header.foreign)
      case .some(let member): throw misplaced(member, of: "a FeatureCollection", at: offset)
      }
    }
    return false
  }

  /// The collection of which everything has been taken, without its features.
  mutating func close(_ header: consuming CollectionHeader) throws(Failure) -> FeatureCollection {
    guard header.seen.contains(.features) else {
      throw Failure(
        problem: .missingMember("features", of: "a FeatureCollection"), offset: header.start)
    }
    let box = header.box
    return FeatureCollection(features: [], bbox: box, foreignMembers: finish(header.foreign))
  }
}
