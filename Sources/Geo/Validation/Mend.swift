/// A change of some bytes of a text that neither loses nor guesses anything.
enum Mend: Hashable, Sendable {
  /// Other text in the place of some.
  case replace(Range<Int>, with: String)
  /// Without a member, of which the range is that of its name and its value, and its comma.
  case removeMember(Range<Int>)
  /// The first position once more at the end of a ring.
  case closeRing(Range<Int>)
  /// The positions of a ring in the other order.
  case reverseRing(Range<Int>)
}
