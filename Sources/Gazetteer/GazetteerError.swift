/// Why a file is no gazetteer that can be used.
public enum GazetteerError: Error, Hashable, Sendable {
  /// The file cannot be opened or read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// The file does not begin as a compiled gazetteer does.
  case notAGazetteer(path: String)
  /// The file was compiled by another version of the program.
  case otherVersion(path: String, found: Int, expected: Int)
  /// The file was compiled on a machine of the other byte order.
  case otherByteOrder(path: String)
  /// The file ends early: `expected` and `found` in bytes.
  case cutShort(path: String, expected: Int, found: Int)
  /// The file contradicts itself in the part that is named.
  case corrupted(path: String, part: String)
  /// Tables that have errors, as `file:line:column: error: …`, one an element.
  case tables([String])
}

extension GazetteerError: CustomStringConvertible {
  /// One sentence that begins with the file.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .notAGazetteer(let path):
      "\(path): is not a compiled gazetteer"
    case .otherVersion(let path, let found, let expected):
      "\(path): has format version \(found), expected \(expected): build it again from its tables"
    case .otherByteOrder(let path):
      "\(path): was built on a machine of the other byte order: build it again from its tables"
    case .cutShort(let path, let expected, let found):
      "\(path): ends after \(found) bytes, expected \(expected)"
    case .corrupted(let path, let part):
      "\(path): is corrupted in its \(part)"
    case .tables(let diagnostics):
      diagnostics.joined(separator: "\n")
    }
  }
}
