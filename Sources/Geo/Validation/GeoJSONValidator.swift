/// Holds texts to RFC 7946, RFC 8142 and RFC 8259, in one pass and a few hundred kilobytes.
///
/// A text is one GeoJSON object, a sequence of RFC 8142, or objects on lines of their own. A text
/// without an error is read by ``GeoJSONReader``, save where it has more names in one object or
/// more features than memory holds.
///
///     let summary = GeoJSONValidator.validate(bytes) { print($0.line, $0.message) }
///     summary.errors  // 0
public enum GeoJSONValidator {
  /// What a validation came to.
  public struct Summary: Hashable, Sendable {
    /// How the objects of a text are set apart.
    public enum Form: String, Sendable {
      /// There is one.
      case text
      /// Each has lines of its own.
      case lines
      /// A record separator stands before each (RFC 8142).
      case sequence
    }

    /// How the objects are set apart.
    public var form = Form.text
    /// GeoJSON objects at the top.
    public var texts = 0
    /// Features in collections and at the top.
    public var features = 0
    /// How many findings there are of each severity.
    public var counts: [GeoJSONRule.Severity: Int] = [:]
    /// Whether the source could be read to its end.
    public var isComplete = true

    /// Rules that make the text no GeoJSON, as often as they are broken.
    public var errors: Int { counts[.error, default: 0] }
  }

  /// Validates a text of any length.
  ///
  /// - Parameters:
  ///   - source: Fills a buffer with the next bytes and gives their number: 0 at the end, less
  ///     than 0 where they cannot be read, which ends the validation.
  ///   - report: Takes each finding when it is found; what concerns the whole text comes last.
  /// - Returns: What the text is, and how many findings there are.
  public static func validate(
    from source: @escaping (UnsafeMutableRawBufferPointer) -> Int,
    report: @escaping (GeoJSONFinding) -> Void
  ) -> Summary {
    let counter = Counter()
    var scanner = ValidationScanner(source) { finding in
      counter.counts[finding.rule.severity, default: 0] += 1
      report(finding)
    }
    var summary = Summary()
    scanner.texts(&summary)
    summary.counts = counter.counts
    summary.isComplete = !scanner.window.isBroken
    return summary
  }

  /// Validates a text in memory; see ``validate(from:report:)``.
  public static func validate(
    _ bytes: [UInt8], report: @escaping (GeoJSONFinding) -> Void
  ) -> Summary {
    var start = 0
    return validate(
      from: { buffer in
        let count = min(buffer.count, bytes.count - start)
        buffer.copyBytes(from: bytes[start..<start + count])
        start += count
        return count
      }, report: report)
  }

  private final class Counter {
    var counts: [GeoJSONRule.Severity: Int] = [:]
  }
}
