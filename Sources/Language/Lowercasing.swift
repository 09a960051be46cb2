/// Lower case for look-ups in the lexicon, on UTF-8.
///
/// Diacritics stay, since they tell words apart (Turkish *ölü* and *olu*). Apostrophes of all kinds
/// become `'`, hyphens of all kinds `-`, the digits of Arabic scripts those of ASCII; *ё*, which most
/// Russian texts write *е*, becomes that; Armenian *և* becomes *եւ*; a letter and its combining mark
/// become one; soft hyphens, joiners and marks of direction are dropped.
enum Lowercasing {
  /// Appends the lower-case form of a scalar of well-formed UTF-8 that stands at some offsets.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    append(UTF8Scalars.decode(bytes, at: range.lowerBound, length: range.count), to: &output)
  }

  /// Appends the lower-case form of a scalar.
  static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: output.append(UInt8(scalar) | 0x20)
    case 0x60: output.append(0x27)
    case ..<0x80: output.append(UInt8(scalar))
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02BB, 0x02B9, 0x00B4, 0x055A, 0xFF07: output.append(0x27)
    case 0x2010, 0x2011: output.append(0x2D)
    case 0x00AD, 0x055B, 0x055C, 0x055E, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060,
      0x2066...0x2069, 0xFEFF:
      break
    case 0x0660...0x0669, 0x06F0...0x06F9: output.append(0x30 + UInt8(scalar & 0x0F))
    case 0x0622, 0x0623, 0x0625, 0x0671: UTF8Scalars.append(0x0627, to: &output)
    case 0x0649, 0x06CC: UTF8Scalars.append(0x064A, to: &output)
    case 0x06A9: UTF8Scalars.append(0x0643, to: &output)
    case 0x06C0: UTF8Scalars.append(0x0647, to: &output)
    case 0x0640, 0x064B...0x0655, 0x0670: break
    case 0x0410...0x042F, 0x0391...0x03A1, 0x03A3...0x03A9, 0x00C0...0x00D6, 0x00D8...0x00DE:
      UTF8Scalars.append(scalar + 0x20, to: &output)
    case 0x0430...0x044F, 0x0561...0x0587, 0x10D0...0x10FA, 0x0600...0x06FF:
      UTF8Scalars.append(scalar, to: &output)
    case 0x0531...0x0556: UTF8Scalars.append(scalar + 0x30, to: &output)
    case 0x0587: output += [0xD5, 0xA5, 0xD6, 0x82]  // եւ
    case 0x0130: output.append(0x69)
    case 0x0401, 0x0451: UTF8Scalars.append(0x0435, to: &output)
    case _ where Decomposed.isMark(scalar): Decomposed.join(scalar, to: &output)
    default:
      guard let value = Unicode.Scalar(scalar) else { return }
      for lower in value.properties.lowercaseMapping.unicodeScalars {
        UTF8Scalars.append(lower.value, to: &output)
      }
    }
  }
}

/// UTF-8 by hand, for well-formed bytes.
enum UTF8Scalars {
  /// The number of bytes of the scalar that begins with a byte.
  static func length(leadByte: UInt8) -> Int {
    leadByte < 0x80 ? 1 : leadByte < 0xE0 ? 2 : leadByte < 0xF0 ? 3 : 4
  }

  /// Whether a scalar ends at an offset.
  @inline(__always)
  static func isEnd(_ offset: Int, of bytes: UnsafeRawBufferPointer) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  /// The scalar at an offset.
  static func decode<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at index: Int, length: Int
  ) -> UInt32 where Bytes.Element == UInt8, Bytes.Index == Int {
    switch length {
    case 1: return UInt32(bytes[index])
    case 2: return UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
    case 3:
      return UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
    default:
      return UInt32(bytes[index] & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
    }
  }

  /// Appends a scalar.
  static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
