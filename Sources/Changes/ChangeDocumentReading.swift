package import Geo

/// Why a text is no patch.
package enum ChangeDocumentError: Error, Hashable, Sendable {
  /// It is no JSON.
  case unreadable(GeoJSONError)
  /// It is JSON of another kind.
  case notChanges
  /// It is of a version that is not known here.
  case version(Int?)
  /// It leaves something out, so that nothing can be made from it.
  case notExact
  /// A value is missing or of another kind than expected.
  case expected(String, at: String)
}

extension ChangeDocument {
  /// Reads a document back.
  ///
  /// - Throws: What is wrong first.
  package static func difference(_ bytes: [UInt8]) throws(ChangeDocumentError) -> Difference {
    let value: JSONValue
    do {
      value = try JSONValue.parse(bytes)
    } catch {
      throw .unreadable(error)
    }
    guard case .object(let document) = value, document["type"] == .string(type) else {
      throw .notChanges
    }
    guard document["version"] == .integer(version) else {
      throw .version(document["version"]?.integerValue)
    }
    guard document["exact"] == .bool(true) else { throw .notExact }
    return try DocumentReader(document).difference()
  }
}

private struct DocumentReader {
  private let document: JSONObject

  init(_ document: JSONObject) { self.document = document }

  func difference() throws(ChangeDocumentError) -> Difference {
    var result = Difference(
      oldCount: try count("old"), newCount: try count("new"), changes: [])
    for (index, value) in try array("changes").enumerated() {
      result.changes.append(try change(value, "changes[\(index)]"))
    }
    for (index, value) in try array("moves").enumerated() {
      result.moves.append(try move(value, "moves[\(index)]"))
    }
    if let old = document["old_collection"], let new = document["new_collection"] {
      result.collection = Difference.CollectionChange(
        old: try collection(old, "old_collection"), new: try collection(new, "new_collection"))
    }
    return result
  }

  private func count(_ side: String) throws(ChangeDocumentError) -> Int {
    let found = document[side]?.objectValue?["count"]?.integerValue
    guard let found, 0...Int(Int32.max) ~= found else {
      throw .expected("a count", at: "\(side).count")
    }
    return found
  }

  private func array(_ name: String) throws(ChangeDocumentError) -> [JSONValue] {
    guard let found = document[name]?.arrayValue else { throw .expected("an array", at: name) }
    return found
  }

  private func move(
    _ value: JSONValue, _ path: String
  ) throws(ChangeDocumentError) -> Difference.Move {
    let indices = value.arrayValue?.compactMap(\.integerValue) ?? []
    guard indices.count == 2 else { throw .expected("an old and a new index", at: path) }
    return Difference.Move(oldIndex: indices[0], newIndex: indices[1])
  }

  private func change(
    _ value: JSONValue, _ path: String
  ) throws(ChangeDocumentError) -> Change {
    guard case .object(let object) = value else { throw .expected("an object", at: path) }
    let old = try placed(object, "old", path)
    let new = try placed(object, "new", path)
    guard old != nil || new != nil else { throw .expected("\"old\" or \"new\"", at: path) }
    return Change(old: old, new: new, match: match(object), relation: relation(object))
  }

  private func placed(
    _ object: JSONObject, _ side: String, _ path: String
  ) throws(ChangeDocumentError) -> Difference.Placed? {
    guard let value = object[side] else { return nil }
    guard let index = object["\(side)_index"]?.integerValue else {
      throw .expected("an index", at: "\(path).\(side)_index")
    }
    guard case .feature(let feature) = try geoJSON(value, "\(path).\(side)") else {
      throw .expected("a Feature", at: "\(path).\(side)")
    }
    return Difference.Placed(index: index, feature: feature)
  }

  private func collection(
    _ value: JSONValue, _ path: String
  ) throws(ChangeDocumentError) -> FeatureCollection {
    guard case .featureCollection(let collection) = try geoJSON(value, path) else {
      throw .expected("a FeatureCollection", at: path)
    }
    return collection
  }

  private func geoJSON(
    _ value: JSONValue, _ path: String
  ) throws(ChangeDocumentError) -> GeoJSON {
    do {
      return try GeoJSONReader.read(GeoJSONWriter().write(value))
    } catch {
      let place = error.path.isEmpty || error.path.hasPrefix("[") ? "" : "."
      throw .expected("GeoJSON (\(error.problem))", at: path + place + error.path)
    }
  }

  private func match(_ object: JSONObject) -> Match? {
    switch object["matched_by"]?.stringValue {
    case "id": .id
    case "key": .key
    case "likeness": .likeness(object["likeness"]?.numberValue ?? 0)
    default: nil
    }
  }

  private func relation(_ object: JSONObject) -> Relation? {
    if let index = object["split_from"]?.integerValue { return .splitFrom(oldIndex: index) }
    if let index = object["joined_into"]?.integerValue { return .joinedInto(newIndex: index) }
    return nil
  }
}
