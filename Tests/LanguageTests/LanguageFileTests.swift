import Foundation
import Language
import Testing
import TestSupport

@Suite struct LanguageFileTests {
  @Test(arguments: [
    ("[numbr]\none", "1:2: error: \"numbr\" is no class of words"),
    ("[number\none", "1:1: error: the head of a section ends in \"]\""),
    ("[number]\none, two | value 2, valu 3", "2:21: error: \"valu 3\" is no attribute"),
    ("[number]\none | value 99999999999", "2:7: error: \"value 99999999999\" is no attribute"),
    ("[harm.killed]\nx | count befor", "2:5: error: \"count befor\" is no attribute"),
    ("[act.hit]\nx | voice middle", "2:5: error: \"voice middle\" is no attribute"),
    ("[by]\nby, te(x|y", "2:5: error: the parentheses of \"te(x|y\" do not match"),
    ("[by]\ntex)", "2:1: error: the parentheses of \"tex)\" do not match"),
    ("[by]\n  go:verb", "2:3: error: \"go:verb\" names no paradigm of this file"),
    ("by", "1:1: error: \"by\" stands before any section such as \"[number]\""),
    ("[language]\ncode", "2:1: error: expected \"key value\", found \"code\""),
    (
      "[language]\ncolour red",
      "2:1: error: \"colour\" is none of code, name, script, letters, frequent, order, verb, decimal, casing, elisions, home, nouns, owners, respelling"
    ),
    ("[titles]", "1:1: error: the section lacks \"clash\""),
    (
      "[titles]\nin {event} {plaec}",
      """
      1:1: error: the section lacks "clash"
      2:4: error: "in" has no slot "{plaec}"
      """
    ),
    (
      "[titles]\nthousands 1000",
      """
      1:1: error: the section lacks "clash"
      2:11: error: "thousands" expects a number such as 1,000 as the language writes it
      """
    ),
    ("[junction N]\na b, c", "2:6: error: expected \"beginning replacement\", found \"c\""),
    ("[suffix.name]\nnya", "2:1: error: expected an ending such as \"-nya\", found \"nya\""),
    ("# a comment\r\n[by]\r\nx(\r\n", "3:1: error: the parentheses of \"x(\" do not match"),
  ])
  func problems(text: String, problem: String) {
    let file = LanguageFile(parsing: text)
    let found = LexiconCompiler.compile(file).problems.map(\.description)
    #expect(found.joined(separator: "\n") == problem)
  }

  @Test(arguments: [
    "", "\n\n", "# only a comment", "[by]", "[by]\n\nby # with a comment\nno.#1", "[by | after]\nx",
    "[by]\nx, , y,", "[by]\r\nx\r\n", TinyLanguage.file,
  ])
  func soundFiles(text: String) {
    #expect(LexiconCompiler.compile(LanguageFile(parsing: text)).problems.isEmpty)
  }

  @Test func parenthesesHaveBounds() {
    let deep = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
    let many = String(repeating: "(a|b)", count: 1000)
    for form in [deep, many] {
      let problems = LexiconCompiler.compile(LanguageFile(parsing: "[by]\n" + form)).problems
      #expect(problems.count == 1)
      #expect(problems.first?.message.contains("stands for more than 4096 forms") == true)
    }
  }

  @Test func anyTextIsRead() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "[", "]", "|", "(", ")", ",", "~", ":", "*", "-", "\n", " ", "#", "by", "number", "value",
      "1",
      "paradigm p", "junction N", "N~", "x:p", "é", "։", "\u{0}", "\r\n", "language", "suffix.name",
    ]
    for _ in 0..<500 {
      let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let file = LanguageFile(parsing: text)
      #expect(LexiconCompiler.compile(file).bytes == LexiconCompiler.compile(file).bytes)
    }
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test func theCompiledLanguagesAreFresh() throws {
    let folder = Self.sources.appending(path: "Language/Data")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
      let (bytes, problems) = LexiconCompiler.compile(LanguageFile(parsing: text))
      #expect(problems.isEmpty, "\(name).txt has problems")
      let compiled = try? Data(
        contentsOf: Self.sources.appending(path: "EmbeddedData/languages/\(name).lexicon"))
      #expect(compiled == Data(bytes), "\(name).lexicon is old: swift run compile-data")
      #expect(LanguageLibrary.builtIn.language(name) != nil, "\(name) is not in languages.c")
    }
  }
}
