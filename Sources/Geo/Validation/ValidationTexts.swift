extension ValidationScanner {
  private static let recordSeparator: UInt8 = 0x1E

  /// Takes everything there is, and reports at its end what was counted.
  mutating func texts(_ summary: inout GeoJSONValidator.Summary) {
    if window.startsWithByteOrderMark {
      cursor = 3
      report(
        finding(
          .byteOrderMark, "the text starts with a byte order mark", at: 3, path: "",
          mend: .replace(0..<3, with: "")))
    }
    skipWhiteSpace()
    do {
      if peek() == Self.recordSeparator {
        summary.form = .sequence
        try records(&summary)
      } else {
        try textOrLines(&summary)
      }
    } catch {
      if let finding = error.finding { report(finding) }
    }
    closeAll()
    for finding in tally.findings { report(finding) }
    if names.isFull || tally.identifiers.isFull {
      report(
        finding(
          .notCompared, "more names or ids than are compared with each other", at: offset,
          path: ""))
    }
    summary.features += tally.features
  }

  private mutating func textOrLines(
    _ summary: inout GeoJSONValidator.Summary
  ) throws(Stop) {
    if let encoding = otherEncoding {
      throw stop(.encoding, "the text is \(encoding), expected UTF-8", at: 0)
    }
    let line = window.point(at: cursor).line
    do {
      try text(&summary)
    } catch {
      guard try goOnBehind(error, line, &summary) else { throw error }
      return
    }
    let isOnOneLine = window.point(at: cursor).line == line
    skipWhiteSpace()
    _ = peek()
    guard cursor < window.count else { return }
    guard isOnOneLine, hasPassedLineFeed else { throw unexpected("the end of the text") }
    summary.form = .lines
    try lines(&summary)
  }

  /// Where the first of several lines is broken, the others are looked at nevertheless.
  private mutating func goOnBehind(
    _ stop: Stop, _ line: Int, _ summary: inout GeoJSONValidator.Summary
  ) throws(Stop) -> Bool {
    guard let finding = stop.finding, finding.line == line else { return false }
    skip(to: UInt8(ascii: "\n"))
    skipWhiteSpace()
    guard peek() == UInt8(ascii: "{"), startsObject() else { return false }
    report(finding)
    summary.form = .lines
    closeAll()
    try lines(&summary)
    return true
  }

  /// Whether an object with a name is next: a line of its own rather than the rest of another.
  private mutating func startsObject() -> Bool {
    look(ahead: 64)
    var index = cursor + 1
    while index < window.count, window.base[index] == UInt8(ascii: " ") { index += 1 }
    return index < window.count && window.base[index] == UInt8(ascii: "\"")
  }

  private mutating func lines(
    _ summary: inout GeoJSONValidator.Summary
  ) throws(Stop) {
    while true {
      _ = peek()
      guard cursor < window.count else { return }
      do throws(Stop) {
        try text(&summary)
        skipWhiteSpace()
        _ = peek()
        guard cursor == window.count || hasPassedLineFeed else {
          throw unexpected("a line feed before the next text")
        }
      } catch {
        try recover(error, at: UInt8(ascii: "\n"))
        skipWhiteSpace()
      }
    }
  }

  private mutating func records(
    _ summary: inout GeoJSONValidator.Summary
  ) throws(Stop) {
    while true {
      _ = peek()
      guard cursor < window.count else { return }
      do throws(Stop) {
        guard take(Self.recordSeparator) else {
          throw stop(
            .recordSeparator, "expected a record separator, found \(found())", at: offset)
        }
        skipWhiteSpace()
        _ = peek()
        if cursor == window.count || peek() == Self.recordSeparator { continue }
        try text(&summary)
        skipWhiteSpace()
        if !hasPassedLineFeed {
          report(
            .recordEnd, "the record does not end with a line feed", at: offset,
            mend: .replace(offset..<offset, with: "\n"))
        }
      } catch {
        try recover(error, at: Self.recordSeparator)
      }
    }
  }

  /// Reports why a text could not be read, and goes on behind it.
  private mutating func recover(_ stop: Stop, at byte: UInt8) throws(Stop) {
    guard let finding = stop.finding else { throw stop }
    report(finding)
    closeAll()
    // A line that is cut short is noticed only at the start of the next.
    if byte == UInt8(ascii: "\n"), hasPassedLineFeed, peek() == UInt8(ascii: "{") { return }
    skip(to: byte)
  }

  private mutating func skip(to byte: UInt8) {
    while peek() != byte, cursor < window.count { cursor += 1 }
  }

  /// Takes one GeoJSON text.
  private mutating func text(
    _ summary: inout GeoJSONValidator.Summary
  ) throws(Stop) {
    summary.texts += 1
    tally.extent = Extent()
    guard peek() == UInt8(ascii: "{") else {
      let start = offset
      pin(start)
      defer { unpin(to: 0) }
      let shown = found()
      if cursor < window.count { try value() } else { throw unexpected("a GeoJSON object") }
      report(.object, "expected a GeoJSON object, found \(shown)", at: start)
      return
    }
    try object(as: .text)
  }

  /// The encoding that a text starts like, where that is not UTF-8.
  private var otherEncoding: String? {
    guard window.count >= 2 else { return nil }
    switch (window.base[0], window.base[1]) {
    case (0xFF, 0xFE), (0x7B, 0): return "UTF-16 (little-endian)"
    case (0xFE, 0xFF), (0, 0x7B): return "UTF-16 (big-endian)"
    default: return nil
    }
  }
}
