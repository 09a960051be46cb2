import Language
import Toponyms

/// What stands in quotation marks, as far as it is spoken.
enum DirectSpeech {
  /// The stretches of direct speech in a sentence; `isOpen` where one goes on from the sentence before.
  static func quotations(
    in tokens: Range<Int>, of text: AnalysedText, isOpen: Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open = isOpen ? tokens.lowerBound : nil
    for token in tokens where text.isPunctuation(token) {
      if let start = open, text.isMark(token, oneOf: ["”", "“", "\"", "»", "›"]) {
        // A word or two in quotation marks are held at a distance, not spoken.
        if token - start > 4 || (isOpen && start == tokens.lowerBound) {
          result.append(start..<token + 1)
        }
        open = nil
      } else if open == nil, text.isMark(token, oneOf: ["“", "„", "\"", "«", "‹", "”"]) {
        open = token
      }
    }
    if let open { result.append(open..<tokens.upperBound) }
    return result
  }

  /// The marks that open direct speech, with those that close it.
  fileprivate static let closing: [(open: [Unicode.Scalar], close: [Unicode.Scalar])] = [
    (["«"], ["»"]), (["‹"], ["›"]), (["„"], ["“", "”"]), (["“", "”"], ["”"]), (["\""], ["\""]),
  ]

  fileprivate static func isQuotationMark(_ text: AnalysedText, _ token: Int) -> Bool {
    text.isMark(token, oneOf: ["“", "„", "\"", "«", "‹", "”", "»", "›"])
  }

  /// How many sentences direct speech is looked for to end in.
  fileprivate static let longest = 12
}

extension Passage {
  /// Whether it stands in quotation marks as a whole, its full stop aside.
  var isQuotation: Bool {
    let marks = tokens.filter { DirectSpeech.isQuotationMark(text, $0) }
    return marks.count == 2 && marks[0] == tokens.lowerBound && tokens.upperBound - marks[1] <= 2
  }

  /// The index of the last sentence that the direct speech reaches which begins in this sentence and
  /// does not end in it; nil where there is none, or no end to it in the paragraph.
  var speechEnd: Int? {
    guard !opensQuoted, let last = quotations.last, last.upperBound == tokens.upperBound,
      let closing = DirectSpeech.closing.first(where: {
        text.isMark(last.lowerBound, oneOf: $0.open)
      })?
      .close,
      !text.isMark(tokens.upperBound - 1, oneOf: closing)
    else { return nil }
    let limit = min(text.sentences.count, index + 1 + DirectSpeech.longest)
    for later in (index + 1)..<max(index + 1, limit) {
      guard text.sentences[later].paragraph == paragraph else { return nil }
      let marks = text.sentences[later].tokens.filter { DirectSpeech.isQuotationMark(text, $0) }
      guard let mark = marks.first else { continue }
      return text.isMark(mark, oneOf: closing) ? later : nil
    }
    return nil
  }

  /// Whether a name is among what a crowd shouts: “chanting ‘Karabakh!’”, “‘Ankara, wake up’”.
  func isShouted(_ mention: Mention) -> Bool {
    guard
      text.isMark(mention.tokens.lowerBound - 1, oneOf: ["“", "\"", "«", "„", "‘", "'"]),
      let end = (mention.tokens.upperBound..<tokens.upperBound).prefix(4).first(where: {
        text.isPunctuation($0) && !text.isMark($0, oneOf: [","])
      })
    else { return false }
    return text.isMark(end, oneOf: ["!"])
      || end > mention.tokens.upperBound
        && !contains(anyOf: EventFrame.attacks, in: mention.tokens.upperBound..<end)
        && text.isMark(end, oneOf: ["”", "“", "\"", "»", "’"])
  }
}
