/// A word, a number or a punctuation mark of a text.
package struct Token: Sendable, Equatable {
  /// What a token is made of.
  package enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes and hyphens.
    case word
    /// Digits, with inner separators.
    case number
    /// A single mark.
    case punctuation
  }

  /// UTF-8 offsets in the text.
  package let range: Range<Int>
  /// What the token is made of.
  package let kind: Kind
  /// Where its lower-case form stands in ``AnalysedText/lowercased``.
  package let lowercasedRange: Range<Int>
  /// Whether the first letter is a capital.
  package let isCapitalized: Bool
  /// Whether all letters are capitals, of two or more.
  package let isUppercase: Bool
  /// Whether blank space stands before it.
  package let hasSpaceBefore: Bool
}

/// A sentence: its text without the blanks around it, and its tokens.
package struct Sentence: Sendable, Equatable {
  /// UTF-8 offsets in the text.
  package let range: Range<Int>
  /// Indices into ``AnalysedText/tokens``.
  package let tokens: Range<Int>
  /// The number of its paragraph, from 0.
  package let paragraph: Int
}

/// A word or phrase of the language file, found in a text.
package struct LexicalMatch: Sendable, Equatable {
  /// Indices into ``AnalysedText/tokens``.
  package let tokens: Range<Int>
  /// The meanings of the form, in the order of the file.
  package var senses: [Sense] { meaning.senses }
  /// The classes of the senses.
  package var classes: ClassSet { meaning.classes }
  let meaning: Meaning

  /// The first sense of a class, if the match has one.
  package func sense(_ wordClass: WordClass) -> Sense? {
    has(wordClass) ? senses.first { $0.wordClass == wordClass } : nil
  }

  /// Whether the match has a sense of a class.
  package func has(_ wordClass: WordClass) -> Bool { meaning.classes.contains(wordClass) }
}

/// The senses of a form, which all its matches in a text share.
struct Meaning: Sendable, Equatable {
  let senses: [Sense]
  let classes: ClassSet

  init(_ senses: [Sense]) {
    self.senses = senses
    classes = ClassSet(senses.lazy.map(\.wordClass))
  }
}
