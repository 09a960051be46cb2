extension JSONValue {
  /// What is done with a name that occurs twice in one object, on which RFC 8259 §4 is silent.
  public enum DuplicateNames: Sendable {
    /// The text is refused, because one of the two values would be lost.
    case reject
    /// The last value is kept, at the place of the first, as most readers do.
    case keepLast
  }

  /// Reads a JSON text (RFC 8259) and nothing beside it.
  ///
  /// What the RFC leaves open, and JSONTestSuite calls `i_`, is decided so:
  /// - read: a byte order mark of UTF-8, which is skipped; integers beyond 64 bits, as the nearest
  ///   double; numbers too near zero for a double, as zero; arrays and objects nested up to 512;
  /// - refused: numbers beyond the greatest double; escapes of half a surrogate pair; bytes that
  ///   are not UTF-8, overlong forms and encoded surrogates among them; UTF-16; deeper nesting.
  ///
  /// - Throws: What is wrong first, with line and column.
  public static func parse(
    _ bytes: [UInt8], duplicates: DuplicateNames = .reject
  ) throws(GeoJSONError) -> JSONValue {
    try parse(bytes.span, duplicates: duplicates)
  }

  /// Reads a JSON text from memory that is not copied, such as one line of a file.
  ///
  /// - Throws: What is wrong first, with line and column.
  public static func parse(
    _ bytes: Span<UInt8>, duplicates: DuplicateNames = .reject
  ) throws(GeoJSONError) -> JSONValue {
    try JSONScanner.scan(bytes, duplicates: duplicates) { scanner throws(JSONScanner.Failure) in
      try scanner.value()
    }
  }
}

extension JSONScanner {
  /// Runs a reader over a whole text and tells where it failed.
  static func scan<Result>(
    _ bytes: Span<UInt8>, duplicates: JSONValue.DuplicateNames,
    _ read: (inout JSONScanner) throws(Failure) -> Result
  ) throws(GeoJSONError) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(GeoJSONError) in
      do throws(Failure) {
        guard let base = buffer.baseAddress, !buffer.isEmpty else {
          let problem = GeoJSONError.Problem.unexpected(
            expected: "a value", found: "the end of the text")
          throw Failure(problem: problem, offset: 0)
        }
        var scanner = JSONScanner(base, count: buffer.count, duplicates: duplicates)
        let result = try read(&scanner)
        try scanner.expectEnd()
        return result
      } catch {
        throw GeoJSONError(error, in: buffer)
      }
    }
  }
}

extension GeoJSONError {
  init(_ failure: JSONScanner.Failure, in bytes: UnsafeBufferPointer<UInt8>) {
    let location = TextLocation(of: failure.offset, in: bytes)
    self.init(
      problem: failure.problem, offset: failure.offset, line: location.line,
      column: location.column, path: location.path)
  }

  /// A failure in one object of several, whose number, counted from 0, then begins the path.
  init(
    _ failure: JSONScanner.Failure, in bytes: UnsafeBufferPointer<UInt8>, object: Int,
    from start: Int
  ) {
    let location = TextLocation(of: failure.offset, in: bytes, pathFrom: start)
    let step = location.path.isEmpty || location.path.hasPrefix("[") ? "" : "."
    self.init(
      problem: failure.problem, offset: failure.offset, line: location.line,
      column: location.column, path: "[\(object)]\(step)\(location.path)")
  }
}
