/// Rows of text in aligned columns that fit a width.
struct TextTable {
  /// What is in a column: words may be cut short, codes and numbers may not; numbers are flush right.
  enum Content {
    case words, code, number
  }

  /// A column: its heading and what is below it.
  struct Column {
    let title: String
    var content = Content.words
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row, a cell a column.
  mutating func append(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells.map(\.printable))
  }

  /// The heading and the rows, a line each, no longer than the terminal is wide.
  ///
  /// A cell that has to give way ends in an ellipsis. The colour is ECMA-48's bold (SGR 1).
  func text(for terminal: Terminal) -> String {
    let widths = self.widths(atMost: terminal.width)
    let heading = line(columns.map(\.title), widths, terminal.width)
    return (terminal.usesColour ? "\u{1B}[1m\(heading)\u{1B}[0m\n" : heading + "\n")
      + rows.map { line($0, widths, terminal.width) + "\n" }.joined()
  }

  /// The widest columns of words give way first.
  private func widths(atMost limit: Int?) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(columns[column].title.count) { max($0, $1[column].count) }
    }
    guard let limit else { return widths }
    var excess = widths.reduce(2 * (columns.count - 1), +) - limit
    let words = columns.indices.filter { columns[$0].content == .words }
    while excess > 0, let widest = words.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int], _ limit: Int?) -> String {
    let padded = columns.indices.map { column in
      let cell = cells[column].truncated(to: widths[column])
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return columns[column].content == .number ? space + cell : cell + space
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return limit.map { line.truncated(to: $0) } ?? line
  }
}

extension String {
  /// The text, or its beginning with an ellipsis where it is longer than a number of columns.
  fileprivate func truncated(to width: Int) -> String {
    guard count > width else { return self }
    return width > 0 ? prefix(width - 1) + "…" : ""
  }
}
