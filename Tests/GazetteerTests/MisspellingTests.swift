import Testing
import Text

@testable import Gazetteer
import TestSupport

@Suite struct MisspellingTests {
  @Test(
    "a misspelt name finds its place first",
    arguments: [
      ("Stepanakret", "Stepanakert"), ("Stepankert", "Stepanakert"),
      ("Steppanakertt", "Stepanakert"), ("Степонакерт", "Stepanakert"),
      ("Ստեփանկերտ", "Stepanakert"), ("Xankendii", "Stepanakert"), ("Nakhchivann", "Nakhchivan"),
      ("Yerevann", "Yerevan"), ("Zangillan", "Zangilan"), ("Sumgiat", "Sumgait"),
      ("Washingtno", "Washington"), ("Azerbaijna", "Azerbaijan"),
    ])
  func finds(_ pair: (text: String, title: String)) throws {
    let gazetteer = Gazetteer.builtIn
    let found = try #require(gazetteer.nearestNames(to: pair.text, limit: 3).first)
    #expect(gazetteer.place(found.match.place).title == pair.title)
    #expect((1...2).contains(found.distance))
  }

  @Test("of places as many letters away, the one near home is meant")
  func nearHome() throws {
    let fuzzy = LookupOptions(allowsMisspelling: true)
    let found = try #require(Gazetteer.builtIn.lookup("Gajna", options: fuzzy).first)
    #expect(Gazetteer.builtIn.title(of: found.place) == "Ganja")
  }

  @Test(
    "short names must be nearly right",
    arguments: [("Bk", 0), ("Bakv", 1), ("Bqku", 1), ("Bqkv", 0)])
  func short(_ row: (text: String, distance: Int)) {
    let found = Gazetteer.builtIn.nearestNames(to: row.text, limit: 50)
    let baku = found.first { Gazetteer.builtIn.place($0.match.place).title == "Baku" }
    #expect((baku?.distance ?? 0) == row.distance)
  }

  @Test("the fast search agrees with comparing with every name")
  func agrees() {
    let gazetteer = Gazetteer.builtIn
    var random = SplitMix64(seed: 7)
    for round in 0..<14 {
      let text = misspelt(gazetteer, letters: round % 4, &random)
      let fast = gazetteer.nearestNames(to: text, limit: 100)
      let slow = gazetteer.nearestNamesComparingAll(to: text, limit: 100)
      #expect(fast.map(\.match) == slow.map(\.match), "\(text)")
      #expect(fast.map(\.distance) == slow.map(\.distance), "\(text)")
    }
  }

  @Test("no signature objects to a key that is within the distance")
  func signatures() {
    var random = SplitMix64(seed: 8)
    let alphabet = Array("abcdefgаբгდا".unicodeScalars.map(\.value))
    for _ in 0..<3000 {
      let word = (0..<Int.random(in: 1...34, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      var other = word
      let edits = Int.random(in: 0...2, using: &random)
      for _ in 0..<edits { edit(&other, alphabet, &random) }
      let signature = KeySignature(word)
      let letters = SIMD8(repeating: KeySignature(other).letters)
      let objections = signature.objections(toWithin: edits, some: letters, all: letters)
      #expect(objections[0] == 0, "\(word) \(other)")
      let mayBe = signature.mayBe(within: edits, ends: KeySignature(other).ends)
      #expect(mayBe, "\(word) \(other)")
    }
  }

  /// A name of the gazetteer with so many letters wrong.
  private func misspelt(
    _ gazetteer: Gazetteer, letters: Int, _ random: inout SplitMix64
  ) -> String {
    let place = PlaceIndex(Int.random(in: 0..<gazetteer.placeCount, using: &random))
    let name = gazetteer.names(of: place).randomElement(using: &random)?.text ?? "x"
    var scalars = Folding.key(of: name).unicodeScalars.map(\.value)
    let alphabet = Array("aeikrşжա".unicodeScalars.map(\.value))
    for _ in 0..<letters { edit(&scalars, alphabet, &random) }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private func edit(_ word: inout [UInt32], _ alphabet: [UInt32], _ random: inout SplitMix64) {
    let letter = alphabet.randomElement(using: &random) ?? 0x61
    let spot = Int.random(in: 0...word.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: word.insert(letter, at: spot)
    case 1 where spot < word.count: word[spot] = letter
    case 2 where spot < word.count && word.count > 1: word.remove(at: spot)
    case 3 where spot + 1 < word.count: word.swapAt(spot, spot + 1)
    default: break
    }
  }
}
