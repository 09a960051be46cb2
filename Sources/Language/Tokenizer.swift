/// Cuts UTF-8 text into words, numbers and marks.
///
/// A word is letters and marks, with apostrophes and hyphens between them; a number is digits, with
/// single separators between them. Everything else that is not blank is a mark of its own.
struct Tokenizer {
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var lowercased: [UInt8] = []
  private var index = 0
  private var hasSpaceBefore = false

  /// Cuts a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
    lowercased.reserveCapacity(bytes.count)
    while index < bytes.count { step() }
  }

  private enum Kind { case letter, digit, blank, apostrophe, hyphen, ignorable, mark }

  private mutating func step() {
    let (kind, length) = kind(at: index)
    switch kind {
    case .blank, .ignorable:
      if kind == .blank { hasSpaceBefore = true }
      index += length
    case .letter: word()
    case .digit: number()
    case .apostrophe, .hyphen, .mark: emit(.punctuation, to: index + length)
    }
  }

  private mutating func word() {
    var end = index
    while end < bytes.count {
      let (kind, length) = kind(at: end)
      switch kind {
      case .letter, .ignorable, .digit: end += length
      case .apostrophe, .hyphen:
        guard end + length < bytes.count, self.kind(at: end + length).0 == .letter else {
          return emit(.word, to: end)
        }
        end += length
      case .blank, .mark: return emit(.word, to: end)
      }
    }
    emit(.word, to: end)
  }

  private mutating func number() {
    var end = index
    while end < bytes.count {
      let (kind, length) = kind(at: end)
      if kind == .digit {
        end += length
      } else if isSeparator(bytes[end]), end + 1 < bytes.count, self.kind(at: end + 1).0 == .digit {
        end += 1
      } else {
        break
      }
    }
    emit(.number, to: end)
  }

  private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x3A }

  private mutating func emit(_ kind: Token.Kind, to end: Int) {
    let start = lowercased.count
    Lowercasing.append(bytes[index..<end], to: &lowercased)
    let capitals = kind == .word ? capitals(in: index..<end) : (first: false, all: false)
    tokens.append(
      Token(
        range: index..<end, kind: kind, lowercasedRange: start..<lowercased.count,
        isCapitalized: capitals.first, isUppercase: capitals.all, hasSpaceBefore: hasSpaceBefore))
    hasSpaceBefore = false
    index = end
  }

  /// Whether the first letter is a capital, and whether all of two or more are.
  private func capitals(in range: Range<Int>) -> (first: Bool, all: Bool) {
    var position = range.lowerBound
    var letters = 0
    var upper = 0
    var isFirstUpper = false
    while position < range.upperBound {
      let length = UTF8Scalars.length(leadByte: bytes[position])
      switch CharacterCase(UTF8Scalars.decode(bytes[...], at: position, length: length)) {
      case .upper:
        if letters == 0 { isFirstUpper = true }
        upper += 1
        letters += 1
      case .lower: letters += 1
      case .none: break
      }
      position += length
    }
    return (isFirstUpper, letters >= 2 && upper == letters)
  }

  private func kind(at index: Int) -> (Kind, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (Self.asciiKinds[Int(byte)], 1) }
    let length = UTF8Scalars.length(leadByte: byte)
    return (Self.kind(of: UTF8Scalars.decode(bytes[...], at: index, length: length)), length)
  }

  private static let asciiKinds: [Kind] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0...0x20, 0x7F: .blank
    case 0x27, 0x60: .apostrophe
    case 0x2D: .hyphen
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    default: .mark
    }
  }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: .blank
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02BB, 0x02B9, 0xFF07: .apostrophe
    case 0x2010, 0x2011, 0x058A: .hyphen
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: .ignorable
    case 0x0660...0x0669, 0x06F0...0x06F9: .digit
    case 0x055A...0x055F, 0x0589, 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x06D4, 0x2010...0x206F:
      .mark
    case 0x00C0...0x024F, 0x0300...0x0556, 0x0560...0x0588, 0x0600...0x06FF, 0x10A0...0x10FF,
      0x1E00...0x1EFF:
      scalar == 0xD7 || scalar == 0xF7 ? .mark : .letter
    default:
      Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .letter : .mark
    }
  }
}

/// Whether a letter is a capital.
private enum CharacterCase {
  case upper, lower, none

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x0410...0x042F, 0x0401, 0x0531...0x0556, 0x00C0...0x00D6, 0x00D8...0x00DE:
      self = .upper
    case 0x61...0x7A, 0x0430...0x045F, 0x0561...0x0587, 0x00DF...0x00F6, 0x00F8...0x00FF:
      self = .lower
    case ..<0xC0: self = .none
    default:
      let properties = Unicode.Scalar(scalar)?.properties
      self =
        properties?.isUppercase == true
        ? .upper : properties?.isLowercase == true ? .lower : .none
    }
  }
}
