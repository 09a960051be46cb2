import Language
import Testing
import Text

@Suite struct LexiconTests {
  private static let lines = """
    [junction N]
    p m, t n, s ny, k ng, b mb, pr mpr
    [paradigm verb]
    meN~, meN~i | voice active
    di~ | voice passive
    peN~an | voice noun
    [act.hit | kind any]
    pukul:verb, serang:verb, tembak:verb, protes:verb, ikut (bom|) bakar:verb
    [harm.killed]
    ter(tembak|bunuh), kill* | count before
    [modal.not]
    cease, killjoy
    [thing.truce]
    cease fire, cease fire line*
    [say]
    Cease, said, reported by | kind town
    [by]
    said
    """

  @Test(arguments: [
    (
      "memukul menyerangi dipukul", ["memukul: act.hit", "menyerangi: act.hit", "dipukul: act.hit"]
    ),
    (
      "menembak penembakan memprotes",
      ["menembak: act.hit", "penembakan: act.hit", "memprotes: act.hit"]
    ),
    ("ikut membakar, ikut bom membakar", ["ikut membakar: act.hit", "ikut bom membakar: act.hit"]),
    ("tertembak terbunuh ter", ["tertembak: harm.killed", "terbunuh: harm.killed"]),
    ("mepukul pukul", []),
    ("killed kill kil", ["killed: harm.killed", "kill: harm.killed"]),
    ("killjoy", ["killjoy: modal.not+harm.killed"]),
    ("cease fire lines", ["cease fire lines: thing.truce"]),
    ("cease fire. line", ["cease fire: thing.truce"]),
    ("cease the", ["cease: modal.not"]),
    ("Cease. CEASE", ["Cease: modal.not+say", "CEASE: modal.not+say"]),
    ("said reported byline", ["said: say+by"]),
    ("cease\u{AD} fi\u{200B}re", ["cease\u{AD} fi\u{200B}re: thing.truce"]),
  ])
  func matches(text: String, found: [String]) throws {
    #expect(try TinyLanguage.analyse(text, with: Self.lines).found == found)
  }

  @Test func phrasesOfAStemGoOnBehindLongerStems() throws {
    let text = try TinyLanguage.analyse(
      "killed the cat, killed the big dogs, killed the bird",
      with: """
        [act.hit]
        kill* the (cat|big dog*)
        [act.take]
        kille* the bird
        """)
    #expect(
      text.found == [
        "killed the cat: act.hit", "killed the big dogs: act.hit", "killed the bird: act.take",
      ])
  }

  @Test(arguments: [
    ("memukul", Sense.Voice.active), ("dipukul", .passive), ("penembakan", .noun),
  ])
  func formsHaveTheAttributesOfTheirPattern(word: String, voice: Sense.Voice) throws {
    let text = try TinyLanguage.analyse(word, with: Self.lines)
    let attributes = try #require(text.match(0)?.sense(.actHit)).attributes
    #expect(attributes.kind == "any")
    #expect(attributes.voice == voice)
  }

  @Test func attributesOfALineAreReadAndThoseOfTheHeadAreShared() throws {
    let text = try TinyLanguage.analyse(
      "x y z",
      with: """
        [harm.killed | count after, killed 3]
        x | count before, injured -2
        y
        [place.town]
        z | after
        """)
    let x = try #require(text.match(0)?.sense(.harmKilled)).attributes
    #expect((x.count, x.killed, x.injured) == (.before, 3, -2))
    let y = try #require(text.match(1)?.sense(.harmKilled)).attributes
    #expect((y.count, y.killed, y.injured) == (.after, 3, nil))
    #expect(text.match(2)?.sense(.placeTown)?.attributes.isAfter == true)
  }

  @Test func everyClassIsFoundByItself() throws {
    let classes = WordClass.allCases
    let lines = classes.enumerated().map { "[\($1.rawValue)]\nw\($0)x" }.joined(separator: "\n")
    let words = classes.indices.map { "w\($0)x" }.joined(separator: " ")
    let text = try #require(Language(parsing: lines)).analyse(SourceText(words))
    for (index, wordClass) in classes.enumerated() {
      #expect(classes.filter { text.has($0, at: index) } == [wordClass])
      #expect(text.classes(at: index) == [wordClass])
      #expect(text.match(index)?.senses.map(\.wordClass) == [wordClass])
    }
    #expect(text.classes(at: -1).isEmpty && text.classes(at: classes.count).isEmpty)
    #expect(!text.has(.common, at: classes.count))
  }

  @Test func setsOfClassesUniteAndIntersect() {
    var set: ClassSet = [.common, .nameCommon]
    #expect(set.intersects([.nameCommon, .by]) && !set.intersects([.by]) && !set.intersects([]))
    set.formUnion([.by])
    #expect(set == ClassSet([WordClass.by, .common, .nameCommon]))
  }

  @Test func propertiesOfTheLanguage() throws {
    let language = try TinyLanguage.language()
    #expect(language.code == "xx" && language.name == "Tiny" && language.order == .verbFinal)
    #expect(language.nameSuffixes.map(\.written) == ["nya", "kah"])
  }

  @Test func aLanguageIsFoundByItsTag() {
    let library = LanguageLibrary.builtIn
    #expect(library.language("id")?.code == "id")
    #expect(library.language("ID-Latn")?.code == "id")
    #expect(library.language("zz") == nil)
  }
}
