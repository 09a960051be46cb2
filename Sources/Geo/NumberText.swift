extension TextOutput {
  /// Appends the decimal digits of a whole number.
  package mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(number.magnitude))
  }

  /// Appends the shortest text that reads back as the same double; whole numbers lose their ".0".
  ///
  /// A number that is not finite has no such text.
  package mutating func append(_ number: Double) {
    precondition(number.isFinite, "only a finite number has decimal digits")
    if number.magnitude < 0x1p53, number.rounded(.towardZero) == number {
      if number.sign == .minus { append(UInt8(ascii: "-")) }
      append(digitsOf: UInt64(number.magnitude))
    } else {
      append(text: number.description)
    }
  }
}
