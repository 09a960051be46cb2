import Language
import Testing
import Text

@Suite struct SentenceTests {
  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Mr. Aliyev came. He left.", ["Mr. Aliyev came.", "He left."]),
    ("I. Aliyev came.", ["I. Aliyev came."]),
    ("He said: “No.” Then he left.", ["He said: “No.”", "Then he left."]),
    ("“No,” he said. (Yes.) Then.", ["“No,” he said.", "(Yes.)", "Then."]),
    ("Wait... and see. Wait… Now.", ["Wait... and see.", "Wait…", "Now."]),
    ("It rose 5.5 km. 3 fell.", ["It rose 5.5 km.", "3 fell."]),
    ("He wrote to news.am today.", ["He wrote to news.am today."]),
    ("a line\nthat goes on", ["a line\nthat goes on"]),
    ("A headline\nBaku, 5 October", ["A headline", "Baku, 5 October"]),
    ("first\n\nsecond", ["first", "second"]),
    ("A list of Barda,\nGanja and more", ["A list of Barda,\nGanja and more"]),
    ("Շուշի։ Բաքու։", ["Շուշի։", "Բաքու։"]),
    ("خبر. خبر؟ خبر", ["خبر.", "خبر؟", "خبر"]),
    ("Really?! Yes.", ["Really?!", "Yes."]),
    ("So?!?!?! it goes on. Done.", ["So?!?!?! it goes on.", "Done."]),
    ("Mr.! Yes", ["Mr.!", "Yes"]),
    ("", []), ("...", ["..."]),
  ])
  func sentences(text: String, sentences: [String]) throws {
    #expect(try TinyLanguage.analyse(text).sentenceTexts == sentences)
  }

  @Test func paragraphsAreCounted() throws {
    let text = try TinyLanguage.analyse("Title\n\nOne. Two.\nThree.\nFour,\nand more.")
    #expect(text.sentences.map(\.paragraph) == [0, 1, 1, 2, 3])
  }

  /// A text of 44 columns, whose lines break before capitals and figures and behind full stops.
  static let wrapped = """
    A headline of its own
    The army shelled the centre of the city of
    Barda on the last Sunday of a month in which
    21 people died there. The ministry told this.
    Nobody of the other side has answered so far.
    """

  @Test func linesOfAFixedWidthEndNoSentence() throws {
    let text = try TinyLanguage.analyse(Self.wrapped)
    #expect(
      text.sentenceTexts.map { $0.split(separator: "\n").joined(separator: " ") } == [
        "A headline of its own",
        "The army shelled the centre of the city of Barda on the last Sunday of a month in which"
          + " 21 people died there.",
        "The ministry told this.", "Nobody of the other side has answered so far.",
      ])
    #expect(text.sentences.map(\.paragraph) == [0, 1, 1, 1])
  }

  @Test(arguments: ["> ", ">", ">> ", "> > "])
  func quotedMailIsReadAsItWasWritten(mark: String) throws {
    let lines = Self.wrapped.split(separator: "\n").map { mark + $0 }
    let quoted = try TinyLanguage.analyse(lines.joined(separator: "\n"))
    let plain = try TinyLanguage.analyse(Self.wrapped)
    #expect(quoted.sentences.map(\.tokens) == plain.sentences.map(\.tokens))
    #expect(
      quoted.string(quoted.sentences[1].tokens) == plain.string(plain.sentences[1].tokens))
  }

  @Test func anAnswerGoesOnFromNoQuotedLine() throws {
    let text = try TinyLanguage.analyse(
      "> it was so\nso it was\n>> and before\n> and after\n>\n> end")
    #expect(text.sentences.map(\.paragraph) == [0, 1, 2, 3, 4])
  }

  @Test func aLongListOfClausesEndsAtASemicolon() throws {
    let clause = "the town was shelled; "
    #expect(try TinyLanguage.analyse(String(repeating: clause, count: 30)).sentences.count == 1)
    let text = try TinyLanguage.analyse(String(repeating: clause, count: 1000))
    #expect(text.sentences.count > 10)
    #expect(text.sentences.allSatisfy { $0.tokens.count <= 400 && $0.tokens.count % 5 == 0 })
    #expect(!text.hasCutSentence)
  }

  @Test func itemsOnLinesOfTheirOwnAreNotJoined() throws {
    let text = try TinyLanguage.analyse(
      "Shelling of the town of Terter and of villages\nTwo wounded\nTalks in Geneva are over\nNight"
    )
    #expect(text.sentences.count == 4)
  }

  @Test func everyTokenIsInOneSentence() throws {
    let text = try TinyLanguage.analyse("A b. “C.”\n\nD (e!) f... g\nH. i J. K")
    #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
  }
}
