/// The members that RFC 7946 defines (§3).
enum DefinedMember: String, CaseIterable {
  case type, id, bbox, geometry, properties, coordinates, geometries, features
}

/// Which of them an object has had.
struct DefinedMembers {
  private var bits: UInt8 = 0

  @inline(__always)
  private func bit(of member: DefinedMember) -> UInt8 {
    switch member {
    case .type: 1
    case .id: 2
    case .bbox: 4
    case .geometry: 8
    case .properties: 16
    case .coordinates: 32
    case .geometries: 64
    case .features: 128
    }
  }

  @inline(__always)
  func contains(_ member: DefinedMember) -> Bool { bits & bit(of: member) != 0 }

  @inline(__always)
  mutating func insert(_ member: DefinedMember, at offset: Int) throws(JSONScanner.Failure) {
    guard !contains(member) else {
      throw JSONScanner.Failure(problem: .duplicateName(member.rawValue), offset: offset)
    }
    bits |= bit(of: member)
  }
}

extension JSONScanner {
  /// Takes a defined member's name and the colon after it; of any other name it takes nothing.
  @inline(__always)
  mutating func definedMember(
    _ seen: inout DefinedMembers
  ) throws(Failure) -> DefinedMember? {
    let offset = cursor
    var found = plainMember()
    if found == nil { found = try escapedMember() }
    guard let member = found else { return nil }
    try seen.insert(member, at: offset)
    try expect(UInt8(ascii: ":"), "\":\"")
    return member
  }

  @inline(__always)
  private mutating func plainMember() -> DefinedMember? {
    guard next == UInt8(ascii: "\""), count &- cursor > 1 else { return nil }
    switch base[cursor &+ 1] {
    case UInt8(ascii: "t"): return takeLiteral(#""type""#) ? .type : nil
    case UInt8(ascii: "i"): return takeLiteral(#""id""#) ? .id : nil
    case UInt8(ascii: "b"): return takeLiteral(#""bbox""#) ? .bbox : nil
    case UInt8(ascii: "p"): return takeLiteral(#""properties""#) ? .properties : nil
    case UInt8(ascii: "c"): return takeLiteral(#""coordinates""#) ? .coordinates : nil
    case UInt8(ascii: "f"): return takeLiteral(#""features""#) ? .features : nil
    case UInt8(ascii: "g"):
      if takeLiteral(#""geometry""#) { return .geometry }
      return takeLiteral(#""geometries""#) ? .geometries : nil
    default: return nil
    }
  }

  /// A defined name may be written with escapes, though nobody does.
  private mutating func escapedMember() throws(Failure) -> DefinedMember? {
    let start = cursor
    guard next == UInt8(ascii: "\""), try hasEscape() else { return nil }
    cursor = start
    if let member = DefinedMember(rawValue: try string()) { return member }
    cursor = start
    return nil
  }

  private mutating func hasEscape() throws(Failure) -> Bool {
    let start = cursor
    defer { cursor = start }
    _ = try scanPlainText(from: start + 1)
    return next == UInt8(ascii: "\\")
  }
}
