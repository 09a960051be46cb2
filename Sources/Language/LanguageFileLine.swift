extension LanguageFile {
  /// A line without its comment, with the place that problems are reported at.
  struct Line {
    let number: Int
    let text: Substring

    /// A line as written; a comment begins with a `#` at its start or behind a blank.
    init(number: Int, _ written: Substring) {
      self.number = number
      var previousIsBlank = true
      var end = written.endIndex
      for index in written.indices {
        if written[index] == "#", previousIsBlank {
          end = index
          break
        }
        previousIsBlank = written[index].isWhitespace
      }
      text = written[..<end].trimmed
    }

    /// A problem of the line, at a part of it or at its start.
    func problem(_ message: String, at part: Substring? = nil) -> Problem {
      Problem(line: number, column: column(of: part ?? text), message: message)
    }

    /// Where a part of the line begins, in characters from 1.
    func column(of part: Substring) -> Int {
      text.base.distance(from: start, to: part.startIndex) + 1
    }

    private var start: String.Index {
      text.base[..<text.startIndex].lastIndex(where: \.isNewline).map { text.base.index(after: $0) }
        ?? text.base.startIndex
    }
  }
}

extension Substring {
  /// The parts between commas that stand outside parentheses, without blanks at their ends and
  /// without empty ones.
  var listed: [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = startIndex
    for index in indices {
      switch self[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0:
        parts.append(self[start..<index].trimmed)
        start = self.index(after: index)
      default: break
      }
    }
    parts.append(self[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// The text without the blanks at its ends.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
