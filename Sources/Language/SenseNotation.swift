// How a language file writes what it says of a form: `value 3, count after`.

extension Sense.Attributes {
  /// These attributes, completed by those of a section's head.
  func over(_ shared: Self) -> Self {
    var result = self
    result.value = value ?? shared.value
    result.times = times ?? shared.times
    result.plus = plus ?? shared.plus
    result.low = low ?? shared.low
    result.days = days ?? shared.days
    result.from = from ?? shared.from
    result.to = to ?? shared.to
    result.killed = killed ?? shared.killed
    result.injured = injured ?? shared.injured
    result.voice = voice ?? shared.voice
    result.count = count ?? shared.count
    result.reach = reach ?? shared.reach
    result.nounCase = nounCase ?? shared.nounCase
    result.mood = mood ?? shared.mood
    result.isAfter = isAfter || shared.isAfter
    result.isOwned = isOwned || shared.isOwned
    result.part = part ?? shared.part
    result.side = side ?? shared.side
    result.kind = kind ?? shared.kind
    return result
  }

  /// Sets what a text such as `value 3` says; false where it says nothing known.
  mutating func set(_ text: Substring) -> Bool {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let key = parts.first else { return false }
    let value = parts.count == 2 ? String(parts[1].trimmed) : ""
    if key == "after", value.isEmpty {
      isAfter = true
      return true
    }
    if key == "owned", value.isEmpty {
      isOwned = true
      return true
    }
    return setText(key, value) || setNumber(key, value)
  }

  private mutating func setText(_ key: Substring, _ value: String) -> Bool {
    switch key {
    case "voice":
      voice = Sense.Voice(named: value)
      return voice != nil
    case "count":
      count = Sense.Side(named: value)
      return count != nil
    case "reach":
      reach = Sense.Side(named: value)
      return reach != nil
    case "case":
      nounCase = Sense.Case(named: value)
      return nounCase != nil
    case "modal":
      mood = WordClass(rawValue: "modal." + value)
      return mood != nil
    case "part": part = value
    case "side": side = value
    case "kind": kind = value
    default: return false
    }
    return !value.isEmpty
  }

  private mutating func setNumber(_ key: Substring, _ value: String) -> Bool {
    guard let number = Int32(value).map(Int.init) else { return false }
    switch key {
    case "value": self.value = number
    case "times": times = number
    case "plus": plus = number
    case "low": low = number
    case "days": days = number
    case "from": from = number
    case "to": to = number
    case "killed": killed = number
    case "injured": injured = number
    default: return false
    }
    return true
  }
}

extension Sense.Voice {
  fileprivate init?(named name: String) {
    switch name {
    case "active": self = .active
    case "passive": self = .passive
    case "noun": self = .noun
    case "participle": self = .participle
    default: return nil
    }
  }
}

extension Sense.Side {
  fileprivate init?(named name: String) {
    switch name {
    case "before": self = .before
    case "after": self = .after
    case "either", "both": self = .either
    default: return nil
    }
  }
}
