/// What the tokenizer needs to know of a scalar: its kind, its case and its lower-case form.
struct Letter {
  /// What a scalar is to a text that is cut into words.
  enum Kind: UInt8 {
    case letter, digit, blank, apostrophe, hyphen, ignorable, mark
  }

  // Packed, so that the loop over all letters loads one word: from the lowest bit on the kind (3 bits),
  // whether it is a capital and whether a small letter, the length (3 bits) and three bytes.
  private let bits: UInt32

  /// What it is to a text that is cut into words.
  @inline(__always) var kind: Kind {
    unsafeBitCast(UInt8(truncatingIfNeeded: bits & 7), to: Kind.self)
  }
  @inline(__always) var isUpper: Bool { bits & 8 != 0 }
  @inline(__always) var isLower: Bool { bits & 16 != 0 }
  /// The number of bytes of the lower-case form; ``unknown`` where it has more than three.
  @inline(__always) var lowercasedLength: Int { Int(bits >> 5 & 7) }
  /// The bytes of the lower-case form, where they are three or fewer, the first in the lowest bits.
  @inline(__always) var lowercased: UInt32 { bits >> 8 }

  private static let unknown = 7

  /// A scalar by its number.
  init(_ scalar: UInt32) {
    let (isUpper, isLower) = Self.letterCase(of: scalar)
    var length = Self.unknown
    var lowercased: UInt32 = 0
    if LetterTable.index(of: scalar) != nil, !Decomposed.isMark(scalar) {
      var bytes: [UInt8] = []
      Lowercasing.append(scalar, to: &bytes)
      if bytes.count <= 3 {
        length = bytes.count
        lowercased = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    bits =
      UInt32(Self.kind(of: scalar).rawValue) | (isUpper ? 8 : 0) | (isLower ? 16 : 0)
      | UInt32(length) << 5 | lowercased << 8
  }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      .blank
    case 0x27, 0x60, 0x2018, 0x2019, 0x201B, 0x02BC, 0x02BB, 0x02B9, 0x055A, 0xFF07: .apostrophe
    case 0x2D, 0x2010, 0x2011, 0x058A: .hyphen
    // Among them the Armenian marks of tone, which stand inside of words: ո՞վ.
    case 0xAD, 0x055B, 0x055C, 0x055E, 0x061C, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E,
      0x2066...0x2069:
      .ignorable
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x21..<0x80, 0x055D, 0x055F, 0x0589, 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x06D4,
      0x2010...0x206F:
      .mark
    case 0x00C0...0x024F, 0x0300...0x0556, 0x0560...0x0588, 0x0600...0x06FF, 0x10A0...0x10FF,
      0x1E00...0x1EFF:
      scalar == 0xD7 || scalar == 0xF7 ? .mark : .letter
    default:
      Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .letter : .mark
    }
  }

  private static func letterCase(of scalar: UInt32) -> (isUpper: Bool, isLower: Bool) {
    switch scalar {
    case 0x41...0x5A, 0x0410...0x042F, 0x0401, 0x0531...0x0556, 0x00C0...0x00D6, 0x00D8...0x00DE:
      return (true, false)
    case 0x61...0x7A, 0x0430...0x045F, 0x0561...0x0587, 0x00DF...0x00F6, 0x00F8...0x00FF:
      return (false, true)
    case ..<0xC0, 0x0600...0x06FF, 0x10D0...0x10FF, 0x2000...0x20FF: return (false, false)
    default:
      let properties = Unicode.Scalar(scalar)?.properties
      let isUpper = properties?.isUppercase == true
      return (isUpper, !isUpper && properties?.isLowercase == true)
    }
  }
}

/// The letters of two bytes or fewer by their numbers, and behind them those of Georgian.
enum LetterTable {
  static let shared: [Letter] = [0..<UInt32(shortEnd), georgian].joined().map { Letter($0) }

  /// The number of scalars of two bytes or fewer.
  static let shortEnd = 0x800
  /// Both blocks of 64 scalars that have letters of Georgian.
  private static let georgian: Range<UInt32> = 0x1080..<0x1100

  /// Where a scalar stands in ``shared``; nil where it does not.
  static func index(of scalar: UInt32) -> Int? {
    if Int(scalar) < shortEnd { return Int(scalar) }
    return georgian.contains(scalar) ? shortEnd + Int(scalar - georgian.lowerBound) : nil
  }
}
