/// The parts of a number as it is written (RFC 8259 §6).
struct ScannedNumber {
  var isNegative = false
  /// The first 19 digits, leading zeros apart.
  var digits: UInt64 = 0
  /// Whether `digits` has them all.
  var isWhole = true
  var exponent = 0
  /// Whether there is neither fraction nor exponent.
  var isInteger = true
  var start = 0
}

extension JSONScanner {
  /// Takes a number; where none is next, the error tells what was expected.
  @inline(__always)
  mutating func scanNumber(_ expected: StaticString) throws(Failure) -> ScannedNumber {
    var number = ScannedNumber()
    number.start = cursor
    if next == UInt8(ascii: "-") {
      number.isNegative = true
      cursor &+= 1
      guard isDigit(next) else { throw unexpected("a digit") }
    } else if !isDigit(next) {
      throw unexpected(expected)
    }
    if next == UInt8(ascii: "0") {
      cursor &+= 1
      guard !isDigit(next) else { throw unexpected("no digit after a leading zero") }
    } else {
      scanDigits(into: &number, areFraction: false)
    }
    if next == UInt8(ascii: ".") {
      cursor &+= 1
      guard isDigit(next) else { throw unexpected("a digit") }
      number.isInteger = false
      scanDigits(into: &number, areFraction: true)
    }
    if next | 0x20 == UInt8(ascii: "e") { try scanExponent(into: &number) }
    return number
  }

  @inline(__always)
  private mutating func scanDigits(into number: inout ScannedNumber, areFraction: Bool) {
    while isDigit(next) {
      if number.digits < 1_000_000_000_000_000_000 {
        number.digits = number.digits &* 10 &+ UInt64(next &- 0x30)
        if areFraction { number.exponent &-= 1 }
      } else {
        number.isWhole = false
      }
      cursor &+= 1
    }
  }

  private mutating func scanExponent(into number: inout ScannedNumber) throws(Failure) {
    cursor += 1
    number.isInteger = false
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { cursor += 1 }
    guard isDigit(next) else { throw unexpected("a digit") }
    var exponent = 0
    while isDigit(next) {
      // Beyond any double, yet far from overflow.
      if exponent < 100_000_000 { exponent = exponent * 10 + Int(next - 0x30) }
      cursor += 1
    }
    number.exponent += isNegative ? -exponent : exponent
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The number as a value: an integer where it is written as one and fits, else a double.
  mutating func numberValue() throws(Failure) -> JSONValue {
    let number = try scanNumber("a value")
    // −0 is a double: no integer is negative and zero.
    if number.isInteger, number.isWhole, !(number.isNegative && number.digits == 0) {
      if let magnitude = Int(exactly: number.digits) {
        return .integer(number.isNegative ? -magnitude : magnitude)
      }
      if number.isNegative, number.digits == Int.min.magnitude { return .integer(.min) }
    }
    return .number(try double(of: number))
  }

  /// Takes a number as a double.
  @inline(__always)
  mutating func double(_ expected: StaticString) throws(Failure) -> Double {
    try double(of: scanNumber(expected))
  }

  /// The double nearest to a number.
  ///
  /// Up to 2⁵³ and 10²² both factors are exact, so one operation rounds once (Clinger 1990); the
  /// standard library takes the rest.
  @inline(__always)
  private func double(of number: ScannedNumber) throws(Failure) -> Double {
    guard number.isWhole, number.digits <= 1 << 53, -22...22 ~= number.exponent else {
      return try nearestDouble(to: number)
    }
    let magnitude = Double(number.digits)
    let scaled =
      number.exponent < 0
      ? magnitude / powerOfTen(-number.exponent) : magnitude * powerOfTen(number.exponent)
    return number.isNegative ? -scaled : scaled
  }

  @inline(never)
  private func nearestDouble(to number: ScannedNumber) throws(Failure) -> Double {
    let bytes = UnsafeBufferPointer(start: base + number.start, count: cursor - number.start)
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw Failure(problem: .numberOutOfRange(shortened(text)), offset: number.start)
    }
    return value
  }

  private func shortened(_ text: String) -> String {
    text.utf8.count <= 40 ? text : text.prefix(39) + "…"
  }
}

/// 10 to a power of 0 to 22, all of them exact.
@inline(__always)
func powerOfTen(_ exponent: Int) -> Double { powersOfTen[exponent] }

private let powersOfTen: InlineArray<23, Double> = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
