/// A word, a number or a punctuation mark of a text.
public struct Token: Sendable, Equatable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters, with inner apostrophes and hyphens.
    case word
    /// Digits, with inner separators.
    case number
    /// A single mark.
    case punctuation
  }

  /// How a token is written, as bits.
  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    static let capitalized = Shape(rawValue: 1)
    static let uppercase = Shape(rawValue: 2)
    static let behindSpace = Shape(rawValue: 4)
    static let small = Shape(rawValue: 8)
  }

  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32
  @usableFromInline let lowercasedStart: UInt32
  @usableFromInline let lowercasedEnd: UInt32
  /// The first scalar of a punctuation mark, the comma and the semicolon of Arabic scripts as those of
  /// Latin; U+0000 of words and numbers.
  public let mark: Unicode.Scalar
  /// What the token is made of.
  public let kind: Kind
  @usableFromInline let shape: UInt8

  /// Whether the first letter is a capital.
  @inlinable public var isCapitalized: Bool { shape & 1 != 0 }
  /// Whether all letters are capitals, of two or more.
  @inlinable public var isUppercase: Bool { shape & 2 != 0 }
  /// Whether blank space stands before it.
  @inlinable public var hasSpaceBefore: Bool { shape & 4 != 0 }
  /// Whether the first letter is a small one; false in scripts without capitals.
  @inlinable public var startsSmall: Bool { shape & 8 != 0 }

  init(
    range: Range<Int>, kind: Kind, lowercasedRange: Range<Int>, shape: Shape, mark: Unicode.Scalar
  ) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    lowercasedStart = UInt32(lowercasedRange.lowerBound)
    lowercasedEnd = UInt32(lowercasedRange.upperBound)
    self.mark = mark
    self.kind = kind
    self.shape = shape.rawValue
  }

  /// UTF-8 offsets in the text.
  @inlinable public var range: Range<Int> {
    Range(uncheckedBounds: (Int(start), Int(end)))
  }
  /// Where its lower-case form stands in ``AnalysedText/lowercased``.
  @inlinable public var lowercasedRange: Range<Int> {
    Range(uncheckedBounds: (Int(lowercasedStart), Int(lowercasedEnd)))
  }
}

extension Token {
  /// A punctuation mark as the readers of sentences know it, whatever script it is of.
  static func mark(of scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x060C: ","
    case 0x061B: ";"
    default: Unicode.Scalar(scalar) ?? "\u{0}"
    }
  }

  /// The token in two, of which the first is as long in lower case, where every letter is as long as in
  /// the text.
  func parted(behind length: Int, rest restKind: Kind) -> [Token] {
    let text = range
    let lower = lowercasedRange
    let first = Token(
      range: text.lowerBound..<text.lowerBound + length, kind: kind,
      lowercasedRange: lower.lowerBound..<lower.lowerBound + length,
      shape: Shape(rawValue: shape).subtracting(.uppercase), mark: mark)
    let rest = Token(
      range: text.lowerBound + length..<text.upperBound, kind: restKind,
      lowercasedRange: lower.lowerBound + length..<lower.upperBound,
      shape: Shape(rawValue: shape).union(.behindSpace), mark: mark)
    return [first, rest]
  }
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
///
/// Valid as long as the language that it was found with.
public struct LexicalMatch: @unchecked Sendable, Equatable {
  /// Indices into ``AnalysedText/tokens``.
  public let tokens: Range<Int>
  // Unmanaged, since the language keeps its meanings and matches are handed about in the hottest
  // loops.
  @usableFromInline let meaning: Unmanaged<Meaning>
  /// The classes of the senses.
  public let classes: ClassSet

  init(tokens: Range<Int>, meaning: Unmanaged<Meaning>) {
    self.tokens = tokens
    self.meaning = meaning
    classes = meaning._withUnsafeGuaranteedRef { $0.classes }
  }

  /// The meanings of the form, in the order of the file.
  @inlinable public var senses: [Sense] { meaning._withUnsafeGuaranteedRef { $0.senses } }

  /// The parties that the senses name, those of the class `side` first.
  @inlinable public var sides: [String] { meaning._withUnsafeGuaranteedRef { $0.sides } }

  /// The first sense of a class, if the match has one.
  @inlinable public func sense(_ wordClass: WordClass) -> Sense? {
    has(wordClass) ? senses.first { $0.wordClass == wordClass } : nil
  }

  /// Bits, not all 0, that a later step makes of the senses, the same each time; made once for all
  /// matches of the form.
  package func summary(_ make: ([Sense]) -> UInt64) -> UInt64 {
    meaning._withUnsafeGuaranteedRef { $0.summary(make) }
  }

  /// The case that the form's ending says; nil where it may also be the bare form of another stem.
  package var nounCase: Sense.Case? { meaning._withUnsafeGuaranteedRef { $0.nounCase } }

  /// Whether the form can say that somebody named before it has the thing.
  package var isOwned: Bool { senses.contains { $0.attributes.isOwned } }

  /// Whether the match has a sense of a class.
  @inlinable public func has(_ wordClass: WordClass) -> Bool { classes.contains(wordClass) }

  /// Whether the match has a sense of one of some classes.
  @inlinable public func has(anyOf classes: ClassSet) -> Bool { self.classes.intersects(classes) }

  /// Whether tokens and senses are the same.
  public static func == (left: LexicalMatch, right: LexicalMatch) -> Bool {
    left.tokens == right.tokens && left.senses == right.senses
  }
}
