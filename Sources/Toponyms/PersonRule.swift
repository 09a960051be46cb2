internal import Gazetteer
internal import Language

/// Names inside the names of people are no mentions (codebook, “Mentions” rules 3 and 4).
///
/// What counts is the run of capitalised words that the name stands in. Words of the language file
/// in it (titles, offices, a preposition that opens the sentence) are no part of a name; what
/// remains beside the place's name makes it a part of another.
struct PersonRule {
  private let cued: CuedText
  private let gazetteer: Gazetteer
  /// The tokens of names that are places beyond doubt, and so no parts of a person's name.
  private let placeTokens: TokenSet
  /// The tokens of adjectives that a word for a place stands behind: *Тег Сюникской области*.
  private let adjectiveTokens: TokenSet
  /// The tokens of such names in the case of a possessor: “Zəngilanın Bartaz kəndi”.
  private let possessors: TokenSet

  /// The objection to a name that is a part of a person's or a body's.
  static let partOfName = "part of a longer name"

  init(_ sightings: [Sighting], in cued: CuedText, _ gazetteer: Gazetteer) {
    self.cued = cued
    self.gazetteer = gazetteer
    var (places, possessors, adjectives) = (TokenSet(), TokenSet(), TokenSet())
    for sighting in sightings {
      if sighting.prominence >= .town {
        places.insert(sighting.tokens)
        if sighting.nounCase == .of { possessors.insert(sighting.tokens) }
      }
      if sighting.descriptor != nil, sighting.isAdjective { adjectives.insert(sighting.tokens) }
    }
    (placeTokens, self.possessors, adjectiveTokens) = (places, possessors, adjectives)
  }

  /// Why a name is none of a place; nil where nothing speaks against it.
  func objection(to sighting: Sighting, namesElsewhere: Bool) -> String? {
    let tokens = sighting.tokens
    let prominence = sighting.prominence
    if isAged(tokens) { return "followed by an age" }
    let isGiven = tokens.count == 1 && cued.cues[tokens.lowerBound].contains(.given)
    let before = cued.neighbourBefore(tokens.lowerBound)
    if before.contains(.title), sighting.descriptor == nil, isGiven || prominence < .town {
      return "behind a title"
    }
    if sighting.descriptor == nil, hasTitleBehind(tokens) { return "before a title" }
    if isGiven, !sighting.hasPlaceCue, !namesElsewhere, !isTaken(sighting) {
      return "a given name"
    }
    if isSpeaker(sighting) { return "beside a verb of saying" }
    guard cued.capitalsTell(at: tokens.lowerBound) else {
      return cued.capitalizesNouns && isBesideNames(sighting) ? Self.partOfName : nil
    }
    return objection(asPartOfRun: sighting, prominence)
  }

  /// Whether words that the language does not know stand beside a name as a person's other names do, where
  /// all nouns have capitals: “Pfarrer Lewon Goris”, “heißt Sewan Hakobjan”.
  private func isBesideNames(_ sighting: Sighting) -> Bool {
    guard sighting.prominence < .polity, !sighting.isLocative, sighting.descriptor == nil else {
      return false
    }
    let first = sighting.tokens.lowerBound
    func isStranger(_ token: Int) -> Bool {
      let cue = cued.cue(token, inSentenceOf: first)
      return cue.contains([.word, .capitalized]) && !cue.contains(.lexical)
        && !placeTokens.contains(token)
    }
    let given = cued.cue(first - 1, inSentenceOf: first)
    if given.contains(.given) { return true }
    if isStranger(first - 1), !cued.startsClause(first - 1) {
      let before = cued.cue(first - 2, inSentenceOf: first)
      return isStranger(first - 2) || !before.isDisjoint(with: [.title, .person, .civilian])
    }
    let next = sighting.tokens.upperBound
    return isStranger(next) && cued.text.tokens[next].hasSpaceBefore
      && given.isDisjoint(with: [.in, .motion, .near, .of, .descriptorBefore])
  }

  /// Whether a town is named right behind a verb of taking a place: “entered Fuzuli”.
  private func isTaken(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    return sighting.prominence >= .town && first > cued.sentence(of: first).lowerBound
      && cued.text.classes(at: first - 1).intersects([.actTake, .actEnter, .eventTerritory])
  }

  /// Whether a title stands behind a name as it does behind those of people: “Kelbecer Hanım”.
  private func hasTitleBehind(_ tokens: Range<Int>) -> Bool {
    guard cued.cue(tokens.upperBound, inSentenceOf: tokens.lowerBound).contains(.title) else {
      return false
    }
    return cued.text.match(tokens.upperBound)?.senses.contains {
      $0.wordClass == .nameTitle && $0.attributes.isAfter
    } ?? false
  }

  private func objection(asPartOfRun sighting: Sighting, _ prominence: Prominence) -> String? {
    let tokens = sighting.tokens
    if adjectiveTokens.contains(tokens.lowerBound) { return nil }
    let run = cued.capitalizedRun(around: tokens)
    let left = strangers(in: (run.lowerBound..<tokens.lowerBound).reversed(), prominence)
    var right = strangers(in: Array(tokens.upperBound..<run.upperBound), prominence)
    if isPossessor(sighting) || isAdverbial(sighting, before: right) { right = [] }
    let isTitled = left.isEmpty && right.count == 1 && bearsTitle(sighting)
    if left.isEmpty, right.isEmpty || prominence == .polity && !isTitled { return nil }
    if isTitled, prominence == .polity { return Self.partOfName }
    // “Mayor of Barda Vidadi Isayev”.
    let before = cued.neighbourBefore(tokens.lowerBound)
    if left.isEmpty, before.contains(.exempt) || isOwner(sighting, behind: before) { return nil }
    if right.isEmpty, left.count == 1, let word = left.first, cued.startsClause(word),
      !cued.cues[word].contains(.given)
    {
      // The capital of a sentence's first word tells nothing.
      let says = cued.neighbourAfter(tokens.upperBound - 1).contains(.say)
      let isKnownPlace = prominence >= .town && !isFarTown(sighting)
      return isKnownPlace && !says ? nil : "behind a capitalised word"
    }
    if prominence == .polity || right.isEmpty && isObject(sighting, behind: left) { return nil }
    if right.isEmpty, isDescribed(sighting), left.contains(where: speaks) { return nil }
    return Self.partOfName
  }

  /// Whether a name with an ending begins a new one: where endings are written onto the last word
  /// of a name only, what follows is another.
  ///
  /// An ending that first names end in too tells nothing of a town far away: “Xalidə Məmmədova”.
  private func isPossessor(_ sighting: Sighting) -> Bool {
    let mayEndName = sighting.nounCase == .to || sighting.nounCase == .object
    return cued.text.language.order == .verbFinal
      && sighting.spot.matches.allSatisfy(\.isInflected)
      && sighting.prominence >= .town && !(mayEndName && isFarTown(sighting))
  }

  /// Whether a name stands behind a preposition and somebody's behind it, where verbs stand anywhere and so
  /// their objects may follow: “received in Moscow Bayramov”.
  private func isAdverbial(_ sighting: Sighting, before right: [Int]) -> Bool {
    let first = sighting.tokens.lowerBound
    guard right.count == 1, let name = right.first, name == sighting.tokens.upperBound,
      cued.text.language.hasFreeVerb, cued.text.language.order != .verbFinal,
      sighting.prominence >= .town, !isFarTown(sighting),
      cued.sentence(of: name).contains(first - 1), cued.text.has(.in, at: first - 1)
    else { return false }
    return cued.text.has(.personSide, at: name)
  }

  /// Whether a name is only that of places in other parts of the world, no capital among them.
  private func isFarTown(_ sighting: Sighting) -> Bool {
    sighting.prominence < .polity
      && sighting.candidates.allSatisfy {
        $0.place.kind != .capital && gazetteer.isFarFromHome($0.place.index)
      }
  }

  /// Whether a name in the case of owners stands between an office and who holds it: “ombudsman
  /// Karabakh's Gegham Stepanyan”.
  private func isOwner(_ sighting: Sighting, behind before: Cue) -> Bool {
    let isInflected = sighting.nounCase == nil && sighting.spot.matches.allSatisfy(\.isInflected)
    return (sighting.nounCase == .of || isInflected) && sighting.prominence >= .town
      && !before.isDisjoint(with: [.title, .person, .organ])
  }

  /// Whether a name without an ending stands behind a word for people, where owners have endings and so
  /// this is a first name: “քաղաքագետ Արցախ Սևանյանը”.
  private func bearsTitle(_ sighting: Sighting) -> Bool {
    cued.text.language.order == .verbFinal && sighting.nounCase == nil
      && sighting.spot.matches.allSatisfy { !$0.isInflected }
      && !cued.neighbourBefore(sighting.tokens.lowerBound)
        .isDisjoint(with: [.title, .person])
  }

  /// Whether a name with an ending stands behind a person's whole name, which ends a sentence's
  /// subject where the verb comes last.
  private func isObject(_ sighting: Sighting, behind left: [Int]) -> Bool {
    isPossessor(sighting)
      && (left.count > 1 || left.allSatisfy { cued.text.has(.personSide, at: $0) })
  }

  /// Whether a word for what a place is stands right behind its name: “Qubadlı şəhəri”.
  private func isDescribed(_ sighting: Sighting) -> Bool {
    cued.text.language.order == .verbFinal && sighting.prominence >= .town
      && sighting.descriptor.map {
        $0.isAdjacent && $0.tokens.lowerBound == sighting.tokens.upperBound
      }
        ?? false
  }

  /// Whether a word is the name of somebody who speaks for a side, at its end: “İlham Əliyev”.
  private func speaks(_ token: Int) -> Bool { cued.text.has(.personSide, at: token) }

  /// The capitalised words next to the name that are not in the language file.
  ///
  /// Another place is none either, unless the name is a village's: two of those are a person's.
  private func strangers(in tokens: [Int], _ prominence: Prominence) -> [Int] {
    var result: [Int] = []
    for token in tokens {
      let cue = cued.cues[token]
      let isKnown = cue.contains(.lexical) && !cue.contains(.given)
      if isKnown || adjectiveTokens.contains(token) || possessors.contains(token)
        || prominence >= .town && placeTokens.contains(token)
      {
        break
      }
      result.append(token)
    }
    return result
  }

  /// “Galina, 63 years”, “Galina, 63,”.
  private func isAged(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    func cue(_ offset: Int) -> Cue { cued.cue(last + offset, inSentenceOf: last) }
    guard cue(1).contains(.comma), cue(2).contains(.number) else { return false }
    if cue(3).contains(.comma) { return cued.text.tokens[last + 2].range.count == 2 }
    // “Terter, 30 km from Ganja” is no person of 30.
    return cued.text.match(last + 3)?.sense(.dateUnit)?.attributes.days == 365
  }
}

// MARK: Who speaks

extension PersonRule {
  /// Whether a name stands beside a verb of saying as a person's does: “Mary said”, “said Moreno”.
  ///
  /// Of places countries speak, capitals and what stands for a government.
  private func isSpeaker(_ sighting: Sighting) -> Bool {
    guard !sighting.hasPlaceCue, sighting.prominence < .polity,
      !sighting.candidates.contains(where: {
        $0.place.kind == .capital || $0.place.standsFor != nil
      })
    else { return false }
    let name = wholeName(around: sighting.tokens)
    let after = cued.neighbourAfter(name.upperBound - 1)
    if after.contains(.say), after.isDisjoint(with: .according) {
      return opensClause(name.lowerBound)
    }
    guard isBehindSpeech(name.lowerBound) else { return false }
    // “They said Barda was calm”.
    let next = cued.cue(name.upperBound, inSentenceOf: name.lowerBound)
    return !next.contains(.word) && !next.contains(.dash) || next.contains(.clause)
  }

  /// Whether a verb of saying before a token opens its clause, as it does behind what is said: “…, said
  /// Moreno”, not “he mentioned Barda”.
  private func isBehindSpeech(_ token: Int) -> Bool {
    guard let verb = cued.text.match(token - 1), cued.sentence(of: token).contains(token - 1),
      verb.has(.say) || verb.has(.sayDeny)
    else { return false }
    func isWord(_ token: Int) -> Bool {
      cued.cue(token, inSentenceOf: verb.tokens.lowerBound).contains(.word)
    }
    let before = verb.tokens.lowerBound - 1
    // An auxiliary may stand between: “a déclaré”.
    return !isWord(before)
      || !isWord(before - 1) && cued.sentence(of: token).contains(before - 1)
        && !cued.cues[before].contains(.capitalized)
  }

  /// The most words that a person's name has before and behind one of its words.
  private static let mostOtherNames = 2

  /// A name with the words beside it that may be parts of it.
  private func wholeName(around tokens: Range<Int>) -> Range<Int> {
    func isPart(_ token: Int) -> Bool {
      let cue = cued.cue(token, inSentenceOf: tokens.lowerBound)
      return !cue.isEmpty && cued.looksLikeName(token) && !placeTokens.contains(token)
        && (cue.isDisjoint(with: .lexical) || cue.contains(.given))
    }
    var (first, end) = (tokens.lowerBound, tokens.upperBound)
    while end - tokens.upperBound < Self.mostOtherNames, isPart(end) { end += 1 }
    while tokens.lowerBound - first < Self.mostOtherNames, isPart(first - 1) { first -= 1 }
    return first..<end
  }

  /// Whether a name opens its clause, with the titles before it.
  private func opensClause(_ token: Int) -> Bool {
    var first = token
    while cued.cue(first - 1, inSentenceOf: token).contains(.title) { first -= 1 }
    return cued.startsClause(first)
      || !cued.cue(first - 1, inSentenceOf: token).isDisjoint(with: [
        .clause, .comma, .quote, .closing,
      ])
  }
}
