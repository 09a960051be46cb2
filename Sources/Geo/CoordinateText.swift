extension TextOutput {
  /// Appends degrees or metres with at most six decimals (RFC 7946 §11.2), no exponent, no -0.
  ///
  /// Six decimals of a degree are about ten centimetres.
  package mutating func append(coordinate value: Double) {
    let scaled = (value * 1e6).rounded()
    guard scaled.magnitude < 0x1p53 else { return appendLarge(coordinate: value) }
    let millionths = UInt64(scaled.magnitude)
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    append(digitsOf: whole)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(digitsOf: fraction, width: 6)
    dropTrailingZeros()
  }

  /// Numbers that no place on Earth has, but that a file may: the shortest digits and then zeros.
  private mutating func appendLarge(coordinate value: Double) {
    if value < 0 { append(UInt8(ascii: "-")) }
    if value.magnitude < 0x1p63 {
      return append(digitsOf: UInt64(value.magnitude.rounded()))
    }
    let parts = value.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
    let digits = parts[0].filter { $0 != UInt8(ascii: ".") }
    let exponent = parts.count > 1 ? Int(Substring(parts[1])) ?? 0 : 0
    let fraction = digits.count - 1
    for digit in digits { append(digit) }
    append(repeating: 0x30, count: max(0, exponent - fraction))
  }
}
