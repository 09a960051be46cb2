/// How a language parts the digits of large numbers, read from a sample such as `1,000` or `10 000`.
///
/// The sample is the least number whose digits are parted. A space in it is one that breaks no line.
struct DigitGrouping: Sendable {
  private let separator: String
  private let leastLength: Int

  /// Reads a sample; nil where it is no 1, 10 or 100 thousand with a mark before the last three digits.
  init?(sample: String) {
    let head = sample.prefix { $0.isASCII && $0.isNumber }
    let mark = sample.dropFirst(head.count).dropLast(3)
    guard ["1", "10", "100"].contains(head), sample.hasSuffix("000"), mark.count == 1,
      !mark.contains(where: \.isNumber)
    else { return nil }
    separator = mark == " " ? "\u{A0}" : String(mark)
    leastLength = head.count + 3
  }

  /// Appends a number.
  func write(_ number: Int, to output: inout String) {
    let digits = String(number)
    guard digits.utf8.count >= leastLength else { return output += digits }
    for (index, digit) in digits.enumerated() {
      let rest = digits.utf8.count - index
      if index > 0, rest.isMultiple(of: 3) { output += separator }
      output.append(digit)
    }
  }
}
