/// The signatures of all keys, like ones together, so that a search can leave most of them out by
/// the block.
///
/// Entries go by length, then by their letters in the order of a Gray code whose first bits are the
/// ones that part the keys best. Of each block of entries the letters are written that some of them
/// have, and those that all have.
struct SignatureTable {
  /// The entries of a block.
  static let blockSize = 32

  private var lengths: [UInt8] = []
  private var letters: [UInt32] = []
  private var ends: [UInt32] = []

  init(capacity: Int) {
    lengths.reserveCapacity(capacity)
    letters.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  /// Adds the signature of the next key.
  mutating func append(_ signature: KeySignature) {
    lengths.append(UInt8(signature.length))
    letters.append(signature.letters)
    ends.append(signature.ends)
  }

  func write(_ writer: inout IndexWriter) {
    let order = order()
    writer.write(.signatureFirst, firsts())
    writer.write(.signatureKey, order.lazy.map { Int($0) })
    writer.write(.signatureLetters, order.lazy.map { [letters] in Int(letters[Int($0)]) })
    writer.write(.signatureEnds, order.lazy.map { [ends] in Int(ends[Int($0)]) })
    let blocks = stride(from: 0, to: order.count, by: Self.blockSize).map { first in
      order[first..<min(first + Self.blockSize, order.count)].lazy.map { [letters] in
        letters[Int($0)]
      }
    }
    writer.write(.signatureSome, blocks.map { Int($0.reduce(0, |)) })
    writer.write(.signatureAll, blocks.map { Int($0.reduce(.max, &)) })
  }

  /// The first entry of each length, and the end of the last.
  private func firsts() -> [Int] {
    var firsts = [Int](repeating: 0, count: KeySignature.longest + 2)
    for length in lengths { firsts[Int(length) + 1] += 1 }
    for length in 0...KeySignature.longest { firsts[length + 1] += firsts[length] }
    return firsts
  }

  /// The numbers of the keys in the order of the table.
  private func order() -> [UInt32] {
    let bits = bitsThatPartBest()
    var codes = letters.enumerated().map { number, letters in
      var code: UInt32 = 0
      for bit in bits { code = code << 1 | (letters >> bit) & 1 }
      for shift in [1, 2, 4, 8, 16] as [UInt32] { code ^= code >> shift }
      return UInt64(code) << 32 | UInt64(number)
    }
    codes.sort()
    var next = firsts()
    var order = [UInt32](repeating: 0, count: codes.count)
    for code in codes {
      let number = Int(truncatingIfNeeded: code & 0xFFFF_FFFF)
      let length = Int(lengths[number])
      order[next[length]] = UInt32(number)
      next[length] += 1
    }
    return order
  }

  /// The bits of `KeySignature.letters`, those first that nearest to half of the keys have set.
  private func bitsThatPartBest() -> [UInt32] {
    var counts = [Int](repeating: 0, count: UInt32.bitWidth)
    for letters in letters {
      for bit in counts.indices { counts[bit] += Int((letters >> UInt32(bit)) & 1) }
    }
    let imbalances = counts.map { abs(2 * $0 - letters.count) }
    return counts.indices.sorted { (imbalances[$0], $0) < (imbalances[$1], $1) }.map { UInt32($0) }
  }
}
