// Arbitrary bytes into both readers; run by fuzz-geojson.sh, built together with Sources/Geo.

/// What the fuzzer calls with every input; a broken law is a trap, which it reports.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGeoJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // A copy of exactly this size, so that the address sanitizer sees a byte read beyond it.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let value = try? JSONValue.parse(bytes)
  let lastKept = try? JSONValue.parse(bytes, duplicates: .keepLast)
  precondition(value == nil || value == lastKept, "the policies differ without a duplicate")
  if let value { checkLaw(of: value) }
  do throws(GeoJSONError) {
    let geoJSON = try GeoJSONReader.read(bytes)
    precondition(value != nil, "GeoJSON that is no JSON")
    checkLaw(of: geoJSON)
  } catch {
    precondition(error.offset <= count && error.line > 0 && error.column > 0, "a place outside")
    precondition(error.description.utf8.count < 4 * count + 200, "a message without end")
  }
  return 0
}

/// Reading what was written gives the same value.
private func checkLaw(of value: JSONValue) {
  for format in [GeoJSONWriter.Format.compact, .pretty] {
    let again = try? JSONValue.parse(GeoJSONWriter(format: format).write(value))
    precondition(again == value, "another value came back")
  }
}

/// Reading what was written, where coordinates have lost their decimals, writes the same bytes.
private func checkLaw(of value: GeoJSON) {
  let bytes = GeoJSONWriter().write(value)
  guard let again = try? GeoJSONReader.read(bytes) else {
    preconditionFailure("what was written cannot be read")
  }
  precondition(GeoJSONWriter().write(again) == bytes, "other bytes came back")
}
