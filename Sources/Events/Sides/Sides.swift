import Gazetteer
import Language
import Toponyms

/// The parties to the conflict under their short common names (codebook, “Sides”).
///
/// A reference, since all that reads a sentence is handed it.
final class Sides: Sendable {
  let gazetteer: Gazetteer
  /// The countries of the two who mostly fight each other, and the area that they fight over, which each
  /// report asks for.
  private let fighting: [(side: String, country: Place?)]
  private let contestedArea: Place?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    fighting = Self.both(nil).map { ($0, gazetteer.place(named: $0, of: .country)) }
    contestedArea = gazetteer.place(named: Self.contested, of: .area)
  }

  /// Whom each party fights; of “the enemy” the report says no more.
  private static let opponents = [
    "Azerbaijan": "Armenia", "Armenia": "Azerbaijan", "Nagorno-Karabakh": "Azerbaijan",
  ]

  /// The party over whose land the conflict is.
  static let contested = "Nagorno-Karabakh"

  /// The party that all others fight.
  static let common = "Azerbaijan"

  /// The name that stands in a language file for the two who fight each other.
  private static let both = "both"

  /// The two who fight each other, one of them by name.
  static func both(_ other: String?) -> [String] { [common, other ?? "Armenia"] }

  /// Whether a word or phrase means the two who fight each other: “both sides”.
  static func isBoth(_ match: LexicalMatch) -> Bool { match.sense(.side)?.attributes.side == both }

  /// The name that stands in a language file for whoever fights the speaker.
  static let enemy = "enemy"

  /// The parties of an event in direct speech, with whoever fights the speaker by name; without where it
  /// is not known who spoke.
  static func named(_ parties: [String], speaker: String?) -> [String] {
    guard parties.contains(enemy) else { return parties }
    return parties.compactMap { $0 == enemy ? speaker.flatMap(opponent(of:)) : $0 }
  }

  /// The name that stands in a language file for the speaker's own side: “our positions”.
  static let own = "own"

  /// The party that a word or phrase names; a person who speaks for one is no party.
  private static func side(of match: LexicalMatch) -> String? {
    let sides = match.sides
    guard let first = sides.first else { return nil }
    if match.has(.side) { return match.sense(.side)?.attributes.side ?? first }
    return sides.contains(own) ? own : nil
  }

  /// Whether a word or phrase speaks of a side as one of the sides does: our positions, the enemy.
  static func isPartial(_ match: LexicalMatch) -> Bool {
    match.sides.contains { $0 == own || $0 == enemy }
  }

  /// The party that another fights.
  static func opponent(of side: String) -> String? { opponents[side] }

  /// The party that a place's name stands for: Azerbaijan for Azerbaijan and for Baku.
  func side(of mention: Mention) -> String? {
    guard let place = mention.place else { return nil }
    if let polity = place.standsFor { return gazetteer.title(of: polity) }
    return place.kind == .country ? place.title : nil
  }

  /// The border between the first two of some countries that share one, by the gazetteer's titles.
  func border(between countries: [String]) -> Place? {
    for (index, first) in countries.enumerated() {
      for second in countries[(index + 1)...] where second != first {
        for title in ["\(first)-\(second) border", "\(second)-\(first) border"] {
          let matches = gazetteer.candidates(named: title)
          if let border = matches.first(where: { gazetteer.kind(of: $0.place) == .border }) {
            return gazetteer.place(border.place)
          }
        }
      }
    }
    return nil
  }

  /// A party named in a text, and where.
  struct Naming {
    let side: String
    let tokens: Range<Int>
  }

  /// All parties named in a run of tokens, in order.
  ///
  /// The speaker is the party whose account it is, which says who “the enemy” is.
  func namings(
    in range: Range<Int>, of passage: Passage, speaker: String? = nil
  ) -> [Naming] {
    let home = passage.text.language.home
    var result: [Naming] = []
    var token = range.lowerBound
    while token < range.upperBound {
      if let mention = passage.mentions.first(where: { $0.tokens.contains(token) }) {
        if mention.role != .dateline, !passage.isAside(token),
          let side = side(meantAt: token, in: passage) ?? side(of: mention)
        {
          result.append(Naming(side: side, tokens: mention.tokens))
        }
        token = mention.tokens.upperBound
      } else if let match = passage.text.match(token) {
        if let side = Self.side(of: match) {
          let named =
            self.side(meantAt: token, in: passage)
            ?? (side == Self.enemy
              ? (speaker ?? home).flatMap(Self.opponent(of:))
                ?? (passage.isInLongSpeech ? Self.enemy : nil)
              : side == Self.own ? speaker ?? home : side)
          if let named, side != Self.both, !passage.isAside(token) {
            result.append(Naming(side: named, tokens: match.tokens))
          }
        }
        token = match.tokens.upperBound
      } else {
        token += 1
      }
    }
    return result
  }

  /// The party that is meant where a sentence names another one only to rule it out.
  private func side(meantAt token: Int, in passage: Passage) -> String? {
    guard let contrast = passage.contrasts.first(where: { $0.negated.contains(token) }) else {
      return nil
    }
    let meant = contrast.meant.lowerBound
    if let mention = passage.mentions.first(where: { $0.tokens.contains(meant) }) {
      return side(of: mention)
    }
    return passage.text.match(meant).flatMap(Self.side(of:))
  }

  /// The parties that people named in a run of tokens speak for: “met Lavrov”.
  func people(in range: Range<Int>, of passage: Passage) -> [Naming] {
    range.compactMap { token in
      guard let match = passage.text.match(token), match.tokens.lowerBound == token,
        let side = match.sense(.personSide)?.attributes.side, !passage.isAside(token)
      else { return nil }
      return Naming(side: side, tokens: match.tokens)
    }
  }

  /// The party that a source speaks for: by the name of a party in it, or of a person who does.
  func side(ofSource phrase: Range<Int>, in passage: Passage) -> String? {
    side(in: phrase, of: passage)
      ?? phrase.lazy.compactMap { passage.text.match($0)?.sense(.personSide)?.attributes.side }
      .first ?? (isOffice(phrase, in: passage) ? passage.text.language.home : nil)
  }

  /// Whether a source is an office or whoever holds one, and no agency.
  private func isOffice(_ phrase: Range<Int>, in passage: Passage) -> Bool {
    phrase.contains { passage.text.classes(at: $0).intersects([.sourceOrgan, .nameTitle]) }
      && !phrase.contains { passage.text.has(.sourceAgency, at: $0) }
  }

  /// The area of a party that is named like one, such as Nagorno-Karabakh.
  func area(of side: String) -> Place? {
    side == Self.contested ? contestedArea : gazetteer.place(named: side, of: .area)
  }

  /// The country of a party that is named like it.
  func country(of side: String) -> Place? {
    if let known = fighting.first(where: { $0.side == side }) { return known.country }
    return gazetteer.place(named: side, of: .country)
  }

  /// The capital that “the capital of Azerbaijan” means, as a mention of it.
  func capital(behind mention: Mention, in text: AnalysedText) -> Mention? {
    guard let country = mention.place, [.country, .area].contains(country.kind) else { return nil }
    let isBehind = (1...2).contains {
      text.has(.placeCapital, at: mention.tokens.lowerBound - $0)
    }
    // “Ermenistan'ın başkentinde”, where heads come last.
    let head = mention.nounCase == .of ? text.match(mention.tokens.upperBound) : nil
    guard isBehind || head?.has(.placeCapital) == true, let capital = capital(of: country) else {
      return nil
    }
    return mention.standing(for: capital, through: isBehind ? nil : head)
  }

  /// The capital of a country.
  func capital(of country: Place) -> Place? {
    gazetteer.places.first {
      gazetteer.kind(of: $0) == .capital && gazetteer.place($0).standsFor == country.index
    }.map { gazetteer.place($0) }
  }

  /// The first party named in a run of tokens.
  func side(in range: Range<Int>, of passage: Passage) -> String? {
    namings(in: range, of: passage).first?.side
  }
}

extension Gazetteer {
  /// The first place of a kind that has a name.
  fileprivate func place(named name: String, of kind: PlaceKind) -> Place? {
    candidates(named: name).first { self.kind(of: $0.place) == kind }.map { place($0.place) }
  }
}
