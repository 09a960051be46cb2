extension ValidationScanner {
  /// Takes any value and looks at nothing but its JSON.
  mutating func value() throws(Stop) {
    skipWhiteSpace()
    switch peek() {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"):
      try push(isObject: true)
      while try hasElement() {
        _ = try memberName()
        try value()
      }
      pop()
    case UInt8(ascii: "["):
      try push(isObject: false)
      while try hasElement() { try value() }
      pop()
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    default: _ = try number()
    }
  }

  mutating func literal(_ text: StaticString) throws(Stop) {
    guard takeLiteral(text) else { throw unexpected("a value") }
  }

  /// A number as far as a validator needs it.
  struct Number {
    var value = 0.0
    /// Digits behind the point, trailing zeros left out.
    var decimals = 0
  }

  /// Takes a number.
  @inline(__always)
  mutating func number() throws(Stop) -> Number {
    look(ahead: 32)
    let start = offset
    var digits: UInt64 = 0
    var exponent = 0
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative {
      cursor &+= 1
      guard isDigit(peek()) else { throw unexpected("a digit") }
    } else if !isDigit(peek()) {
      throw unexpected("a value")
    }
    if peek() == UInt8(ascii: "0") {
      cursor &+= 1
      guard !isDigit(peek()) else { throw unexpected("no digit after a leading zero") }
    } else {
      scanDigits { digit in
        if digits < 1_000_000_000_000_000_000 {
          digits = digits &* 10 &+ digit
        } else {
          exponent += 1
        }
      }
    }
    var decimals = 0
    if peek() == UInt8(ascii: ".") {
      cursor &+= 1
      guard isDigit(peek()) else { throw unexpected("a digit") }
      var count = 0
      scanDigits { digit in
        count &+= 1
        if digit > 0 { decimals = count }
        if digits < 1_000_000_000_000_000_000 {
          digits = digits &* 10 &+ digit
          exponent &-= 1
        }
      }
    }
    if peek() | 0x20 == UInt8(ascii: "e") { exponent += try takeExponent() }
    let value = try double(digits, exponent, isNegative, at: start)
    return Number(value: value, decimals: decimals)
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private mutating func scanDigits(_ body: (UInt64) -> Void) {
    while true {
      let byte = peek()
      guard isDigit(byte) else { return }
      body(UInt64(byte &- 0x30))
      cursor &+= 1
    }
  }

  private mutating func takeExponent() throws(Stop) -> Int {
    cursor += 1
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative || peek() == UInt8(ascii: "+") { cursor += 1 }
    guard isDigit(peek()) else { throw unexpected("a digit") }
    var exponent = 0
    scanDigits { digit in
      // Beyond any double, yet far from overflow.
      if exponent < 100_000_000 { exponent = exponent * 10 + Int(digit) }
    }
    return isNegative ? -exponent : exponent
  }

  /// The double nearest to a number, or next to it where it has more than nineteen digits.
  @inline(__always)
  private mutating func double(
    _ digits: UInt64, _ exponent: Int, _ isNegative: Bool, at start: Int
  ) throws(Stop) -> Double {
    var magnitude = Double(digits)
    if digits > 1 << 53 || !(-22...22 ~= exponent) {
      magnitude = Double("\(digits)e\(exponent)") ?? .infinity
    } else if exponent < 0 {
      magnitude /= powerOfTen(-exponent)
    } else {
      magnitude *= powerOfTen(exponent)
    }
    guard magnitude.isFinite else {
      throw stop(.numberRange, "the number is greater than the greatest double, 1.8e308", at: start)
    }
    return isNegative ? -magnitude : magnitude
  }
}
