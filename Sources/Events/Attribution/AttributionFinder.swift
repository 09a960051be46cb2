import Gazetteer
import Language
import Text
import Toponyms

/// Finds the phrases of a sentence that name its sources.
struct AttributionFinder {
  let passage: Passage
  let sides: Sides
  /// The words that tell events; one that could also be a verb of saying is none then: “announces a
  /// truce”.
  let triggers: [Trigger]

  var text: AnalysedText { passage.text }
  var phrases: SourcePhrases { SourcePhrases(passage: passage, triggers: triggers) }

  /// What the sentence says of its sources; nil where it names none.
  func attribution() -> Attribution? {
    var result = Attribution()
    if let head = phrases.colonSource() {
      add(head, to: &result, reach: head.lowerBound..<end)
      if result.statements.count == 1 {
        result.statements[0].opensParagraph = passage.opensParagraph
      }
    }
    if text.language.order == .verbFinal {
      addHeadFinal(to: &result)
    } else {
      addHeadFirst(to: &result)
    }
    addTitle(to: &result)
    result.setRelaysApart(isAgency)
    return result.tokens.isEmpty ? nil : result
  }

  /// Adds the sources of a sentence whose verbs come before what is said, or before its end.
  private func addHeadFirst(to result: inout Attribution) {
    for match in passage.matches
    where match.has(anyOf: Self.saying) && !passage.isQuoted(match.tokens.lowerBound) {
      if isOfContent(match) { continue }
      if let according = match.sense(.sayAccording), according.attributes.kind == "self" {
        // “By Armenian accounts”, which names its source in the phrase.
        add(match.tokens.dropFirst(), to: &result, reach: reach(ofAccording: match))
      } else if let according = match.sense(.sayAccording), according.attributes.kind == "own" {
        // “By their own account”, said of who acts.
        add(
          phrases.preceding(match.tokens.lowerBound).flatMap { phrases.following($0.lowerBound) }
            ?? phrases.party(behind: match.tokens),
          to: &result, reach: reach(ofAccording: match))
      } else if let according = match.sense(.sayAccording) {
        add(
          according.attributes.isAfter
            ? phrases.preceding(match.tokens.lowerBound)
            : phrases.following(match.tokens.upperBound),
          to: &result, reach: reach(ofAccording: match))
      } else if match.has(.sayVia), !match.has(.say) {
        addVia(phrases.adjacentFollowing(match), match, to: &result)
      } else if passage.denies(match) || passage.tells(.say, match) && !isNegated(match),
        !isTrigger(match)
      {
        guard let source = source(of: match),
          !(passage.denies(match) && result.statements.contains { $0.phrase.overlaps(source) })
        else {
          goOn(with: match, in: &result)
          continue
        }
        if passage.denies(match), isOwnTroops(source), !result.statements.isEmpty {
          goOn(with: match, over: match.tokens.lowerBound..<end, in: &result)
          continue
        }
        add(
          source, to: &result, reach: reach(of: source, match), isDenial: passage.denies(match))
        // “told AFP”.
        if match.has(.sayVia), let agency = phrases.adjacentFollowing(match), isAgency(agency) {
          setVia(agency, &result)
        }
      }
    }
    addOwnClaim(to: &result)
  }

  /// What names a source, or has one beside it.
  private static let saying: ClassSet = [.sayAccording, .sayVia, .say, .sayDeny]

  /// Whether a word only opens what a claim says: “reports that A was shelled”, “les informations selon
  /// lesquelles …”.
  private func isOfContent(_ match: LexicalMatch) -> Bool {
    let next = match.tokens.upperBound
    if isCharge(match) { return true }
    // “Membantah laporan media bahwa …”, denied the reports of the media.
    if match.has(.sayClaim), match.has(.sayAccording),
      text.has(.sayDeny, at: match.tokens.lowerBound - 1)
    {
      return true
    }
    return match.has(.sayClaim) && match.has(.say) && text.has(.sayThat, at: next)
      && !isVerb(behindOffice: match)
      || match.has(.sayAccording) && text.has(.relative, at: next)
        && text.has(.sayClaim, at: match.tokens.lowerBound - 1)
  }

  /// Whether a word that means a report and to report stands right behind who does: “the ministry reports
  /// that A was shelled”.
  private func isVerb(behindOffice match: LexicalMatch) -> Bool {
    let before = match.tokens.lowerBound - 1
    return before >= passage.tokens.lowerBound
      && text.classes(at: before).intersects([.sourceOrgan, .sourcePerson, .sourcePronoun])
  }

  /// Lets the source named last say or deny what a further verb tells, which “and” joins: “Baku denied
  /// this and accused the army of having shelled A”, “says that …, and denies the fall of A”.
  func goOn(
    with match: LexicalMatch, over reach: Range<Int>? = nil, in result: inout Attribution
  ) {
    guard var last = result.statements.last,
      last.phrase.upperBound < match.tokens.lowerBound, passage.denies(match) || reach != nil,
      reach != nil || match.nounCase == .and || text.has(.and, at: match.tokens.lowerBound - 1)
    else { return }
    last.reach = reach ?? match.tokens.lowerBound..<end
    last.isDenial = passage.denies(match)
    result.statements.append(last)
  }

  /// Adds who is said to claim what they did themselves: “die Armee will den Ort eingenommen haben”.
  private func addOwnClaim(to result: inout Attribution) {
    guard result.statements.isEmpty, passage.classes.contains(.sayAlleged),
      let claim = passage.matches.first(where: { $0.sense(.sayAlleged)?.attributes.kind == "own" })
    else { return }
    let end = passage.clause(of: claim.tokens.lowerBound).upperBound
    guard passage.first(.perfect, in: claim.tokens.upperBound..<end) != nil else { return }
    add(phrases.around(claim), to: &result, reach: passage.tokens)
  }

  /// Who says what a verb of saying tells: of a passive who stands behind “by”, nobody where none does.
  private func source(of match: LexicalMatch) -> Range<Int>? {
    // “katanya”, he said, in one word; “hieß es”, it was said, unless it goes on “in Baku”.
    if match.has(.sourcePronoun) { return seat(behind: match) ?? match.tokens }
    if text.has(.by, at: match.tokens.upperBound) {
      return phrases.adjacentFollowing(match)
    }
    let isPassive =
      text.has(.passive, at: match.tokens.lowerBound - 1)
      && passage.hasPassiveAuxiliary(match.tokens)
    let source = isPassive ? seat(behind: match) : phrases.around(match)
    return source.flatMap { isAccused($0, by: match) ? nil : $0 }
  }

  /// Where or from whom something was said, right behind a verb that names nobody: “hieß es aus dem
  /// Ministerium”, “hieß es in Baku”.
  private func seat(behind match: LexicalMatch) -> Range<Int>? {
    let start = match.tokens.upperBound
    guard text.classes(at: start).intersects([.in, .from, .of]),
      let phrase = phrases.following(start + 1), phrase.lowerBound - start <= 2
    else { return nil }
    let isParty =
      passage.contains(anyOf: [.sourceOrgan, .sourcePerson], in: phrase)
      || passage.mentions(in: phrase).contains { $0.place?.standsFor != nil }
    return isParty ? phrase : nil
  }

  /// Whether somebody is told not to say something: “the ministry does not report losses”.
  private func isNegated(_ match: LexicalMatch) -> Bool {
    var token = match.tokens.lowerBound - 1
    while token > passage.tokens.lowerBound,
      let before = text.match(token), before.classes.isSubset(of: [.common, .article, .passive])
    {
      token -= 1
    }
    return token >= passage.tokens.lowerBound && text.has(.modalNot, at: token)
  }

  var end: Int { passage.tokens.upperBound }

  /// Whether a word tells an event by itself: one that only does with another, as in “announced the
  /// capture”, says it too.
  func isTrigger(_ match: LexicalMatch) -> Bool {
    guard !passage.denies(match),
      let trigger = triggers.first(where: { $0.tokens == match.tokens })
    else { return false }
    let saysByItself = match.sense(.say).map { $0.attributes.part == nil } ?? false
    return trigger.sense.attributes.part == nil || !saysByItself
  }

  /// What “according to X” covers: the sentence, or only what follows in “which according to X …” and in
  /// “A denied it: according to X …”.
  private func reach(ofAccording match: LexicalMatch) -> Range<Int> {
    let start = match.tokens.lowerBound
    if start > passage.tokens.lowerBound, text.isColon(start - 1, in: passage.tokens) {
      return start..<end
    }
    return text.has(.relative, at: start - 1)
      ? start..<max(start, passage.clause(of: start).upperBound)
      : passage.tokens
  }

  /// What a verb of saying covers: behind the words the sentence up to it, before them what follows
  /// from its clause on.
  private func reach(of source: Range<Int>, _ match: LexicalMatch) -> Range<Int> {
    if source.lowerBound >= match.tokens.upperBound {
      // Set aside by commas it is said of what follows too: “At night, says the ministry, …, but …”.
      if text.isMark(source.upperBound, oneOf: [","]) { return passage.tokens }
      return passage.tokens.lowerBound..<contentEnd(from: passage.clause(of: source.lowerBound))
    }
    let clause = passage.clause(of: source.lowerBound).lowerBound
    return (isJoined(source, from: clause) ? source.lowerBound : clause)..<end
  }

  /// The end of what is said from a clause on: the clauses that go on with “and that” are of it, “said the
  /// ministry that A was shelled | and that B …”.
  private func contentEnd(from clause: Range<Int>) -> Int {
    var end = clause.upperBound
    while end < passage.tokens.upperBound, text.has(.sayThat, at: end) {
      end = passage.clause(of: end).upperBound
    }
    return end
  }

  /// Whether “and” joins the clause of a source to one before it: “rockets fell on A, and Baku says”.
  private func isJoined(_ source: Range<Int>, from start: Int) -> Bool {
    var joint = source.lowerBound - 1
    if joint > start, text.has(.article, at: joint) { joint -= 1 }
    return joint > start && text.has(.and, at: joint) && text.isMark(joint - 1, oneOf: [","])
      && triggers.contains { (start..<joint).contains($0.tokens.lowerBound) }
  }

  /// What is quoted is a source where it is an office or a person; who is spoken to or given
  /// something is none: “quoting the ministry”, “told AFP”, “handed over to X”.
  private func addVia(
    _ phrase: Range<Int>?, _ match: LexicalMatch, to result: inout Attribution
  ) {
    guard let phrase else { return }
    if let source = source(relayedIn: phrase) {
      setVia(phrase.lowerBound..<source.lowerBound - 1, &result)
      return add(source, to: &result, reach: passage.tokens)
    }
    let isOfAgency = passage.contains(anyOf: [.sourceAgency], in: phrase)
    if isOfAgency || !(match.has(.to) || isParty(phrase)) {
      setVia(phrase, &result)
    } else if !match.has(.to) {
      add(phrase, to: &result, reach: passage.tokens)
    }
  }

  /// The office that an agency in a phrase has its report from: “TASS from the ministry”, “dijo a Efe
  /// un portavoz”.
  private func source(relayedIn phrase: Range<Int>) -> Range<Int>? {
    guard text.has(.sourceAgency, at: phrase.lowerBound),
      let from = phrase.dropFirst().first(where: {
        text.has(.from, at: $0) || $0 == phrase.lowerBound + 1 && text.has(.article, at: $0)
      }),
      passage.contains(
        anyOf: [.sourceOrgan, .sourcePerson, .personSide], in: from + 1..<phrase.upperBound)
    else { return nil }
    return from + 1..<phrase.upperBound
  }

  private func isParty(_ phrase: Range<Int>) -> Bool {
    passage.contains(anyOf: [.sourceOrgan, .sourcePerson, .personSide, .side], in: phrase)
      || !passage.mentions(in: phrase).isEmpty
  }

  func setVia(_ phrase: Range<Int>, _ result: inout Attribution) {
    result.via = result.via ?? text.string(phrase)
    result.tokens.append(phrase)
  }

  func add(
    _ phrase: Range<Int>?, to result: inout Attribution, reach: Range<Int>, isDenial: Bool = false
  ) {
    guard let phrase, !isOfReport(phrase) else { return }
    if let index = result.statements.firstIndex(where: { $0.phrase == phrase }) {
      // “Publishing a statement, the ministry said that …”: its second verb reaches further.
      let known = result.statements[index].reach
      result.statements[index].reach =
        min(known.lowerBound, reach.lowerBound)..<max(known.upperBound, reach.upperBound)
    }
    guard !result.tokens.contains(where: { $0.overlaps(phrase) }) else { return }
    if isAgency(phrase), !result.statements.isEmpty || hasOtherSource(than: phrase) {
      return setVia(phrase, &result)
    }
    result.tokens.append(phrase)
    let seat = seat(before: phrase)
    if let seat { result.tokens.append(seat) }
    let isPronoun =
      phrase.contains { text.has(.sourcePronoun, at: $0) }
      && !passage.contains(anyOf: [.sourceOrgan, .sourcePerson, .sourceAgency], in: phrase)
    let side =
      sides.side(ofSource: phrase, in: passage)
      ?? seat.flatMap { sides.side(in: $0, of: passage) }
    result.statements.append(
      Attribution.Statement(
        name: isPronoun ? nil : text.string(phrase), source: nil,
        pointsBack: isBackReference(phrase),
        isPlace: passage.mentions.contains { $0.tokens == phrase },
        side: side, isBare: seat == nil && isBareOffice(phrase),
        isDenial: isDenial, reach: reach, phrase: phrase))
  }

  /// Whether a source is an office without the name that tells it from others, or somebody of one: “the
  /// ministry”, “the ministry's spokesman”.
  private func isBareOffice(_ phrase: Range<Int>) -> Bool {
    guard let head = text.match(phrase.lowerBound), head.has(.sourceOrgan), head.tokens.count == 1,
      passage.mentions(in: phrase).isEmpty
    else { return false }
    return !passage.contains(anyOf: [.side, .personSide, .sourceAgency], in: phrase)
  }

  /// Whether a source is an agency or a paper, and nobody who speaks for it.
  func isAgency(_ phrase: Range<Int>) -> Bool {
    passage.contains(anyOf: [.sourceAgency], in: phrase)
      && !phrase.contains { token in
        let classes = text.classes(at: token)
        return classes.intersects([.sourceOrgan, .sourcePerson, .sourcePronoun, .personSide])
          && !classes.contains(.sourceAgency)
      }
  }

  /// The seat of an office that stands before it: “In Baku, the ministry of health”.
  private func seat(before phrase: Range<Int>) -> Range<Int>? {
    guard text.has(.sourceOrgan, at: phrase.lowerBound),
      text.isMark(phrase.lowerBound - 1, oneOf: [","])
    else { return nil }
    return passage.mentions.last {
      $0.tokens.upperBound == phrase.lowerBound - 1 && text.has(.in, at: $0.tokens.lowerBound - 1)
        && opensStretch($0.tokens.lowerBound - 1)
    }?.tokens
  }

  /// Whether a token begins its sentence or stands behind a mark: else the place before an office is
  /// that of what was told, “was wounded in Terter, officials said”.
  private func opensStretch(_ token: Int) -> Bool {
    token <= passage.tokens.lowerBound || text.tokens[token - 1].kind == .punctuation
  }

  private func hasOtherSource(than phrase: Range<Int>) -> Bool {
    passage.matches.contains { other in
      other.has(.say) && !isTrigger(other)
        && phrases.around(other).map { !$0.overlaps(phrase) } ?? false
        || other.has(.sayAccording) && other.tokens.upperBound != phrase.lowerBound
    }
  }

  private func isBackReference(_ phrase: Range<Int>) -> Bool {
    phrase.contains { text.has(.that, at: $0) }
      || (phrase.count == 1 && !text.tokens[phrase.lowerBound].isUppercase)
  }
}
