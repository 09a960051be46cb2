import Gazetteer
import Geo

/// The values of the options of `lookup`.
struct LookupValues {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// What the look-up is narrowed down to, but for the region, which takes a look-up itself.
  func options() throws(CommandError) -> LookupOptions {
    let limit = try arguments.value(of: "limit", expected: "a whole number above 0") {
      Int($0).flatMap { $0 > 0 ? $0 : nil }
    }
    let near = try arguments.value(
      of: "near", expected: "a latitude and a longitude in degrees such as 39.82,46.75",
      Self.position)
    let kilometres = try arguments.value(of: "within", expected: "a number of kilometres") {
      Double($0).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
    if kilometres != nil, near == nil { throw .needs(option: "--within", other: "--near LAT,LON") }
    return LookupOptions(
      near: near, within: kilometres.map { $0 * 1000 },
      country: try arguments.value(
        of: "country", expected: "a country code of two letters such as AZ", Self.countryCode),
      kinds: try kinds(), language: try language("language"),
      allowsMisspelling: arguments.has("fuzzy"), limit: limit ?? 10)
  }

  /// A language tag.
  func language(_ option: String) throws(CommandError) -> String? {
    try arguments.value(of: option, expected: "a language tag such as az") { text in
      let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag =
        subtags.allSatisfy { subtag in
          (1...8).contains(subtag.utf8.count)
            && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        } && (2...3).contains(subtags[0].utf8.count)
      return isTag ? text : nil
    }
  }

  private func kinds() throws(CommandError) -> Set<PlaceKind> {
    let known = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
    return try arguments.value(of: "kind", expected: "of these kinds: \(known)") { text in
      let words = text.split(separator: ",", omittingEmptySubsequences: false)
      let kinds = words.compactMap { PlaceKind(rawValue: String($0)) }
      return kinds.count == words.count ? Set(kinds) : nil
    } ?? []
  }

  private static func position(_ text: String) -> Position? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { part in Double(part.drop { $0 == " " }) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    return Position(latitude: latitude, longitude: longitude)
  }

  private static func countryCode(_ text: String) -> String? {
    let isCode = text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isLetter }
    return isCode ? text.uppercased() : nil
  }
}
