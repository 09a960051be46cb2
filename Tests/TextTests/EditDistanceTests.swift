import Testing
import Text

@Suite struct EditDistanceTests {
  @Test(
    "distances",
    arguments: [
      ("ganja", "ganja", 0), ("ganja", "gnaja", 1), ("ganja", "gaanja", 1), ("ganja", "gnja", 1),
      ("ganja", "genja", 1), ("ganja", "ganca", 1), ("ganja", "gajan", 2), ("abc", "ca", 3),
      ("", "ab", 2), ("гянджа", "гяндж", 1), ("շուշի", "շուշա", 1), ("ab", "ba", 1),
      ("stepanakert", "stepankaret", 2),
    ])
  func distances(_ row: (from: String, to: String, distance: Int)) {
    var forth = EditDistance(from: row.from)
    var back = EditDistance(from: row.to)
    #expect(forth.to(row.to, limit: 9) == row.distance)
    #expect(back.to(row.from, limit: 9) == row.distance)
    #expect(forth.to(row.to, limit: row.distance) == row.distance)
    if row.distance > 0 { #expect(forth.to(row.to, limit: row.distance - 1) == nil) }
  }

  @Test("agrees with the definition on every pair of words of up to three letters a, b, c")
  func exhaustive() {
    var all: [String] = [""]
    var layer = [""]
    for _ in 0..<3 {
      layer = layer.flatMap { word in ["a", "b", "c"].map { word + $0 } }
      all += layer
    }
    for left in all {
      var distance = EditDistance(from: left)
      for right in all {
        let expected = definition(Array(left.utf8)[...], Array(right.utf8)[...])
        let found = distance.to(right, limit: 8)
        if found != expected { Issue.record("\(left) to \(right): \(found ?? -1)") }
      }
    }
  }

  /// The recursive definition, without a table.
  private func definition(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    guard let leftLast = left.last, let rightLast = right.last else {
      return max(left.count, right.count)
    }
    let leftRest = left.dropLast()
    let rightRest = right.dropLast()
    var least = definition(leftRest, rightRest) + (leftLast == rightLast ? 0 : 1)
    if least > 0 {
      least = min(least, definition(leftRest, right) + 1, definition(left, rightRest) + 1)
      if leftRest.last == rightLast, rightRest.last == leftLast, !leftRest.isEmpty,
        !rightRest.isEmpty
      {
        least = min(least, definition(leftRest.dropLast(), rightRest.dropLast()) + 1)
      }
    }
    return least
  }
}
