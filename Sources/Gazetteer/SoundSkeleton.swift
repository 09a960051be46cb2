/// Names spelled in a script that leaves vowels out, beside the same names with their vowels.
extension SoundKey.Sound {
  /// The classes of the consonants of a name in Latin letters, by which it is found without its
  /// vowels; nil for names in other scripts and those of fewer than three.
  var skeletonOfVowelled: [UInt8]? { script == SoundKey.latin ? skeleton : nil }

  /// The same of a name in a script that leaves vowels out; nil for those in others.
  var skeletonOfUnvowelled: [UInt8]? { SoundKey.isVowelless[script] ? skeleton : nil }

  private var skeleton: [UInt8]? {
    // No class of a sound is this, so that no whole sound has the hash of a skeleton.
    var skeleton: [UInt8] = [0x7C]
    for reading in readings where reading & SoundKey.soft == 0 {
      let byte = SoundKey.classOfBit[reading.trailingZeroBitCount]
      if skeleton.last != byte { skeleton.append(byte) }
    }
    return skeleton.count > 3 ? skeleton : nil
  }

  /// What is amiss where this name, without its short vowels, spells another: one for a vowel that is
  /// not written and for a consonant that is written as a vowel, two for a vowel that is another or is not
  /// in the name.
  ///
  /// A vowel at the beginning or the end is always written, the one at the beginning with an alif
  /// before it.
  ///
  /// - Returns: nil where it does not spell it, or more is amiss than there are consonants.
  func cost(ofSpelling other: SoundKey.Sound) -> Int? {
    let most = readings.count(where: { $0 & SoundKey.soft == 0 }) - 1
    let width = other.readings.count + 1
    var costs = [Int](repeating: .max, count: (readings.count + 1) * width)
    costs[0] = 0
    func reach(_ index: Int, _ cost: Int) {
      if cost <= most, cost < costs[index] { costs[index] = cost }
    }
    for (own, reading) in readings.enumerated() {
      let isVowel = reading & SoundKey.vowels != 0
      let isAlif = own == 0 && reading == SoundKey.bits(of: "a")
      for its in other.readings.indices {
        let index = own * width + its
        let cost = costs[index]
        if cost == .max { continue }
        let sound = other.readings[its]
        let isItsVowel = sound & SoundKey.vowels != 0
        if reading & sound != 0 {
          reach(index + width + 1, cost)
        } else if isVowel, isItsVowel {
          reach(index + width + 1, isAlif ? cost : cost + 2)
        } else if isVowel, sound & SoundKey.soft != 0 {
          reach(index + width + 1, cost + 1)
        }
        if isItsVowel, its > 0, its < other.readings.count - 1 { reach(index + 1, cost + 1) }
        if isVowel, own + 1 < readings.count {
          let isBearer = isAlif && readings[1] & SoundKey.vowels != 0
          if isBearer || own > 0 { reach(index + width, isBearer ? cost : cost + 2) }
        }
      }
    }
    let cost = costs[costs.count - 1]
    return cost == .max ? nil : cost
  }
}

extension SoundKey {
  /// The sounds of which a script without vowels may leave no trace: vowels, and consonants that it
  /// writes as vowels.
  fileprivate static let soft = vowels | bits(of: SoundRows.soft)

  /// For the bit of each sound its class.
  fileprivate static let classOfBit: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 64)
    for sounds in SoundRows.classes {
      for sound in sounds.utf8 { classes[Int(sound & 0x3F)] = sounds.utf8.first ?? 0 }
    }
    return classes
  }()
}
