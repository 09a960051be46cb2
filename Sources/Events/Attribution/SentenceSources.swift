import Language
import Toponyms

/// Who says what a sentence tells, and whose word the sentence before was.
extension SentenceReader {
  /// The sources of the sentence, each under its fullest name.
  func attribution(
    beside triggers: [Trigger], _ sources: inout SourceRegistry,
    introduced: Attribution.Statement? = nil
  ) -> Attribution? {
    let attribution = AttributionFinder(passage: passage, sides: sides, triggers: triggers)
      .attribution()
    for (index, statement) in (attribution?.statements ?? []).enumerated() {
      var statement = statement
      if statement.name == nil, let party = subject(meantBy: statement.phrase) {
        statement.name = passage.text.string(party)
        statement.side = sides.side(ofSource: party, in: passage)
        statement.isPlace = passage.mentions.contains { $0.tokens == party }
      }
      let source =
        statement.name.map {
          sources.resolve(
            $0, side: statement.side, pointsBack: statement.pointsBack, isPlace: statement.isPlace,
            isBare: statement.isBare)
        } ?? introduced?.source ?? sources.last
      attribution?.statements[index].source = source
      attribution?.statements[index].side = source?.side ?? statement.side
    }
    return attribution
  }

  /// The account of the sentence before, where this one goes on with it: “besides, its troops took …”.
  func account(from discourse: Discourse) -> Attribution? {
    for match in passage.matches {
      let earlier: Attribution.Statement? =
        switch match.sense(.sayOn)?.attributes.kind {
        case "document": discourse.office?.statement
        case "pronoun": discourse.speaker(before: passage)
        default: nil
        }
      if let earlier { return Attribution(continuing: earlier, over: passage.tokens) }
    }
    // “Añade que …”, whose subject is left out.
    if let opening = passage.text.match(passage.tokens.lowerBound), opening.has(.say),
      passage.text.has(.sayThat, at: opening.tokens.upperBound),
      let speaker = discourse.account(before: passage, within: Discourse.longestAccount)
    {
      return Attribution(continuing: speaker, over: passage.tokens)
    }
    if let bulletin = discourse.bulletin {
      return Attribution(continuing: bulletin, over: passage.tokens)
    }
    if let office = discourse.office, passage.paragraph - office.paragraph <= 1,
      office.statement.side != nil, office.statement.side == passage.text.language.home,
      passage.matches.contains(where: Sides.isPartial)
    {
      return Attribution(continuing: office.statement, over: passage.tokens)
    }
    guard let statement = discourse.account(before: passage),
      passage.contains(anyOf: [.sayOn], in: passage.tokens) || speaksOfOwnTroops
        || passage.matches.contains(where: Sides.isPartial) || statement.opensParagraph
        || passage.opensQuoted || passage.beginsQuoted
    else { return nil }
    return Attribution(continuing: statement, over: passage.tokens)
  }

  /// Gives the sentence before its source, where this one does no more than name that: “This was said by
  /// the ministry”.
  func attribute(to statement: Attribution.Statement, in events: inout [ReadEvent]) {
    // “They are the first dead of the day, says the ombudsman.”
    let isRemark =
      passage.text.classes(at: passage.tokens.lowerBound).intersects([.sourcePronoun, .that])
      && passage.text.language.hasFreeVerb && passage.classes.contains(.sayAlleged)
    guard isRemark || passage.contains(anyOf: [.sayBack], in: passage.tokens), !statement.isDenial
    else {
      return
    }
    // A sentence that only gave a toll belongs to what was told before it.
    guard
      let told = events.last(where: { $0.paragraph == passage.paragraph })?.sentence,
      passage.index - told <= 2
    else { return }
    attribute(events.indices.filter { events[$0].sentence == told }, to: statement, &events)
  }

  /// Who gave the news of what the sentence before told, where verbs come last and no word of saying is
  /// needed: “the sad news the prosecutor's office passed on”.
  func bearerOfNews(_ sources: inout SourceRegistry) -> Attribution.Statement? {
    guard passage.text.language.order == .verbFinal, !passage.isQuestion,
      !passage.classes.intersects([.modalNot, .sayDeny, .sayFalse]),
      passage.matches.contains(where: { $0.has(.sayBack) && $0.has(.sayClaim) }),
      let phrase = HeadFinalSources(passage).bearer
    else { return nil }
    let name = passage.text.string(phrase)
    let side = sides.side(ofSource: phrase, in: passage)
    var statement = Attribution.Statement(
      name: name, side: side, reach: passage.tokens, phrase: phrase)
    statement.source = sources.resolve(name, side: side, pointsBack: false, isPlace: false)
    return statement
  }

  /// Who is named behind the end of direct speech that began in a sentence before.
  func speaker(of attribution: Attribution?) -> Attribution.Statement? {
    guard let end = passage.quotations.first?.upperBound else { return nil }
    return attribution?.statements.first { !$0.isDenial && $0.phrase.lowerBound >= end }
  }

  /// Gives what was told in the sentences of direct speech before its end to who is named there.
  func attributeSpeech(to speaker: Attribution.Statement, in events: inout [ReadEvent]) {
    let told = events.indices.filter {
      events[$0].sentence < passage.index && events[$0].sentence >= passage.speechStart
    }
    for index in told where events[index].event.attribution == nil {
      events[index].event.actors = Sides.named(events[index].event.actors, speaker: speaker.side)
      events[index].event.targets = Sides.named(events[index].event.targets, speaker: speaker.side)
    }
    attribute(told, to: speaker, &events)
  }

  private func attribute(
    _ indices: [Int], to statement: Attribution.Statement, _ events: inout [ReadEvent]
  ) {
    for index in indices
    where events[index].paragraph == passage.paragraph
      && (events[index].event.attribution == nil || events[index].isCreditedByTitle)
    {
      events[index].event.attribution = statement.source?.name
      events[index].sourceSide = statement.side
      events[index].isCreditedByTitle = false
      if events[index].event.status == .reported { events[index].event.status = .claimed }
    }
  }

  /// Whether troops are spoken of without saying whose.
  var speaksOfOwnTroops: Bool {
    passage.contains(anyOf: [.personSoldier], in: passage.tokens)
      && sides.namings(in: passage.tokens, of: passage).isEmpty
  }
}
