// Arbitrary bytes into both readers, the validator and the mender; run by fuzz-geojson.sh.

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
  checkValidation(of: bytes)
  return 0
}

/// However the bytes come, the findings are the same; without an error the text is read; what has
/// been mended needs no mending.
private func checkValidation(of bytes: [UInt8]) {
  let whole = findings(in: bytes, pieces: max(1, bytes.count))
  precondition(whole == findings(in: bytes, pieces: 1 + bytes.count % 13), "pieces matter")
  if !whole.contains(where: { $0.rule.severity == .error }) {
    precondition((try? GeoJSONReader.readAll(bytes.span)) != nil, "valid, but cannot be read")
  }
  let mended = GeoJSONMender.mend(bytes).bytes
  precondition(GeoJSONMender.mend(mended).mended.isEmpty, "mended twice")
}

private func findings(in bytes: [UInt8], pieces size: Int) -> [GeoJSONFinding] {
  var start = 0
  var findings: [GeoJSONFinding] = []
  _ = GeoJSONValidator.validate(
    from: { buffer in
      let count = min(size, bytes.count - start)
      buffer.copyBytes(from: bytes[start..<start + count])
      start += count
      return count
    }, report: { findings.append($0) })
  return findings
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
