/// Names written in a row, parted by commas and line breaks, as the tables of these tests hold them.
enum PlaceNames {
  static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "\n" }
      .map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty }
      .map { String($0) }
  }
}
