import Language
import Testing
import Text

/// Words in all the forms that their endings give them.
@Suite struct InflectionTests {
  private static let lines = """
    [harmony A]
    a a, ı a, o a, u a, e e, i e, ö e, ü e
    [harmony I]
    a ı, ı ı, o u, u u, e i, i i, ö ü, ü ü
    [harmony D]
    p t, ç t, t t, k t, s t, ş t, * d
    [harmony Y]
    a y, e y, ı y, i y, o y, ö y, u y, ü y, * 0
    [softening K]
    a ğ, e ğ, ı ğ, i ğ, u ğ, ü ğ, * k
    [paradigm case]
    ~
    ~DA | case in
    ~DAn | case from
    ~YA | case to
    ~(n|)In | case of
    [paradigm noun]
    ~:case, ~lAr:case
    [paradigm verb]
    ~DI, ~mIş, ~DIlAr, ~DIğI
    ~mAdI, ~mAmIş, ~mAdIğI | modal not
    ~AcAK, ~AcAğI | modal future
    [place.village]
    köy:noun, durak:noun, çocuK:noun
    [thing.attack]
    işgal/el:noun, MSB/be:noun
    [act.hit]
    vur:verb, ateş aç:verb
    [suffix.name]
    -DA | case in
    -DAn | case from
    -YA, -'YA | case to
    -ğA > q | case to
    [suffix.number]
    '(te|ta|de|da), -ci
    """

  @Test(arguments: [
    ("köyde köyden köylere köyün köyler", ["köyde", "köyden", "köylere", "köyün", "köyler"]),
    ("duraktan durağa durakta", ["duraktan", "durakta"]),
    ("çocuğa çocuklar çocuka", ["çocuğa", "çocuklar"]),
    ("işgale işgala işgalden", ["işgale", "işgalden"]),
    ("MSB'ye MSBye msbya", ["MSB'ye", "MSBye"]),
    ("vurdu vurdı vurmuş vuracak", ["vurdu", "vurmuş", "vuracak"]),
    ("ateş açtılar, ateş açmadı", ["ateş açtılar", "ateş açmadı"]),
  ])
  func matches(text: String, found: [String]) throws {
    let analysed = try TinyLanguage.analyse(text, with: Self.lines)
    #expect(analysed.matches.map { analysed.string($0.tokens) } == found)
  }

  @Test(arguments: [
    ("köyde", Sense.Case.in), ("köylerden", .from), ("çocuğa", .to), ("işgalin", .of),
  ])
  func anEndingSaysTheCase(word: String, nounCase: Sense.Case) throws {
    let text = try TinyLanguage.analyse(word, with: Self.lines)
    #expect(text.match(0)?.senses.first?.attributes.nounCase == nounCase)
  }

  @Test(arguments: [("vurmadı", WordClass.modalNot), ("vuracağı", .modalFuture)])
  func anEndingSaysThatItDidNotHappen(word: String, mood: WordClass) throws {
    let text = try TinyLanguage.analyse(word, with: Self.lines)
    #expect(text.match(0)?.sense(.actHit)?.attributes.mood == mood)
  }

  @Test(arguments: [
    ("ağdam", "da", true), ("ağdam", "də", false), ("kürt", "te", true), ("kürt", "de", false),
    ("bakı", "ya", true), ("hadrut", "ya", false),
  ])
  func anEndingOfNamesFitsItsLetters(name: String, ending: String, fits: Bool) throws {
    let language = try #require(Language(parsing: TinyLanguage.file + "\n" + Self.lines))
    let shapes = language.nameSuffixes.filter { $0.written == ending }
    #expect(shapes.contains { $0.mayFollow(Array(name.utf8)[...]) } == fits)
  }

  @Test func anEndingOfANumberIsPartOfIt() throws {
    let text = try TinyLanguage.analyse("2020-ci 5'te 7-dən", with: Self.lines)
    let words = text.tokens.indices.map {
      String(decoding: text.lowercasedBytes($0), as: UTF8.self)
    }
    #expect(words == ["2020", "5", "7", "-", "dən"])
    #expect(text.string(0) == "2020-ci")
  }

  @Test func capitalsOfTurkicLanguagesHaveTheirOwnSmallLetters() throws {
    let lines = """
      [language]
      code tr
      casing turkic
      [place.village]
      ışık, irmak
      """
    let language = try #require(Language(parsing: lines))
    let text = language.analyse(SourceText("IŞIK İRMAK"))
    #expect(text.matches.count == 2)
  }
}
