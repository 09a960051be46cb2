import Gazetteer
import Geo
import Language
import Text
import Toponyms

/// What a report has told so far of where and when, for what a sentence leaves out.
///
/// Handed on from sentence to sentence and never entered twice, so that exclusive access to what is asked
/// most need not be checked.
final class Discourse {
  let gazetteer: Gazetteer
  /// The place that the report is about, for events without a place of their own.
  let mainPlace: Place?
  /// The area or border that it is about, for tolls and truces of the whole war.
  let mainArea: Place?
  /// The front that it is about, along which truces take effect: an area or a border.
  let mainFront: Place?
  /// Where the report was written, for protests and arrests.
  let origin: Place?
  /// The place named last, in order of naming.
  @exclusivity(unchecked) var lastPlaces: [Place] = []
  /// The places that were named together last: “A, B and C”.
  private var list: [Place] = []
  /// What was read last, which later sentences can go on from.
  @exclusivity(unchecked) var events: [ReadEvent] = []
  /// What was read so long ago that nothing goes on from it.
  private var settled: [ReadEvent] = []
  /// The last source, for pronouns and “the ministry”.
  var sources = SourceRegistry()

  /// The things of the sentence before that a pronoun can mean: “they accused each other of breaking
  /// it”.
  private var last: (sentence: Int, paragraph: Int, statement: Attribution.Statement)?
  private var recent: (sentence: Int, paragraph: Int, place: Place)?
  /// The town that was named last, as a place or as who lives there: “Baku did not sleep that night”.
  private var recentTown: (sentence: Int, paragraph: Int, place: Place)?
  private var head: (paragraph: Int, place: Place)?
  private var things: (sentence: Int, classes: ClassSet, weapons: ClassSet) = (-1, [], [])
  private var day: (sentence: Int, paragraph: Int, span: DateSpan)?

  init(gazetteer: Gazetteer, main: MainPlace) {
    self.gazetteer = gazetteer
    mainPlace = main.place
    mainArea = main.area
    mainFront = main.front
    origin = main.origin
  }

  /// How many events, places or sources back a text is remembered at least: more than reports tell,
  /// and few enough that a text of megabytes is read in time proportional to its length.
  static let memory = 200

  /// All that was read, in the order of the text.
  var told: [ReadEvent] { settled + events }

  /// The things that a sentence can speak of without naming them.
  func carried(to passage: Passage) -> ClassSet {
    guard things.sentence == passage.index - 1 else { return [] }
    let opensWithPronoun = passage.text.has(.sourcePronoun, at: passage.tokens.lowerBound)
    return opensWithPronoun ? things.classes.union(things.weapons) : things.classes
  }

  /// Whose bulletin the whole report is, where its beginning says so.
  private(set) var bulletin: Attribution.Statement?
  /// How many sentences the beginning is.
  static let beginning = 4

  /// The place that stands alone at the head of a paragraph, as “Barda” does before “Rockets fell …”.
  ///
  /// A capital is none for what befalls a war zone.
  func heading(of passage: Passage, for type: EventType) -> Place? {
    guard let head, head.paragraph == passage.paragraph,
      head.place.kind != .capital || !(type.isConflict || type == .casualties)
    else { return nil }
    return head.place
  }

  /// The place that was named in one of the two sentences before in the same paragraph, for what a story goes on to tell.
  ///
  /// A capital is one only for what takes place in capitals, protests and arrests.
  func recentPlace(before passage: Passage, for type: EventType) -> Place? {
    guard let recent = type.isOfTowns ? recentTown ?? recent : recent,
      passage.index - recent.sentence <= 3,
      recent.paragraph == passage.paragraph && passage.index - recent.sentence <= 2
        || recent.paragraph == passage.paragraph - 1 && passage.isReply,
      recent.place.kind != .capital || type.isOfTowns
    else { return nil }
    return recent.place
  }

  /// The place that the sentence right before named in the same paragraph, if it is no capital.
  func placeJustNamed(before passage: Passage) -> Place? {
    guard let recent, recent.sentence == passage.index - 1, recent.paragraph == passage.paragraph
    else { return nil }
    return recent.place.kind == .capital ? nil : recent.place
  }

  /// The day that a sentence shortly before in the same paragraph gave, whatever it told.
  func recentDay(before passage: Passage) -> DateSpan? {
    guard let day, passage.index - day.sentence <= 2, day.paragraph == passage.paragraph else {
      return nil
    }
    return day.span
  }

  /// Whether a sentence between an event and this one, in its paragraph, named a day.
  func namesDay(since event: ReadEvent, before passage: Passage) -> Bool {
    day.map { $0.sentence > event.sentence && $0.paragraph == passage.paragraph } ?? false
  }

  /// The days that “the same day” counts from.
  func contextDay(of passage: Passage) -> DateSpan? {
    recentDay(before: passage) ?? events.last?.span
  }

  /// Whom “both sides” means: Azerbaijan and whom the report named last of those whom it fights.
  func bothSides() -> [String] {
    let named = events.reversed().lazy.flatMap { $0.event.actors + $0.event.targets }
    return Sides.both(named.first { $0 != Sides.common && Sides.opponent(of: $0) != nil })
  }

  /// A day of the month that was named last.
  private(set) var monthTold: CivilDate?

  /// Takes note of the month and of the only day that a sentence names for what happened.
  func rememberDay(of context: SentenceContext) {
    let passage = context.passage
    if passage.dates.isEmpty { return }
    let months = passage.dates.filter(\.value.namesMonth).compactMap {
      $0.value.resolved(published: context.published, context: nil)?.start
    }
    monthTold = months.last { $0 <= context.published } ?? monthTold
    let dates = passage.dates.filter {
      $0.role == .on && $0.value != .timeOfDay && !passage.isDateline($0.tokens)
    }
    guard dates.count == 1, !Foretold.dates(dates[0], in: passage),
      let span = dates[0].value.resolved(
        published: context.published, context: monthTold), span.end <= context.published,
      context.published - span.end <= SentenceContext.oldest
    else { return }
    day = (passage.index, passage.paragraph, span)
  }

  /// Whose account one of some sentences before gave, in the same paragraph.
  func account(before passage: Passage, within reach: Int = 1) -> Attribution.Statement? {
    guard let last, passage.index - last.sentence <= reach, last.paragraph == passage.paragraph,
      !last.statement.isDenial
    else { return nil }
    return last.statement
  }

  /// Somebody whom the sentence before named without letting them speak.
  private var introduced: (sentence: Int, statement: Attribution.Statement)?

  /// Takes note of somebody whom a sentence names without letting them speak.
  func introduce(_ person: Attribution.Statement, in passage: Passage) {
    guard let name = person.name else { return }
    var person = person
    person.source = sources.resolve(name, side: person.side, pointsBack: false, isPlace: false)
    introduced = (passage.index, person)
  }

  /// Who was named in the sentence right before one, without speaking there.
  func introduced(before passage: Passage) -> Attribution.Statement? {
    introduced.flatMap { $0.sentence == passage.index - 1 ? $0.statement : nil }
  }

  /// Who spoke last, in this paragraph or the one before, or was named right before: “by her account”.
  func speaker(before passage: Passage) -> Attribution.Statement? {
    if let introduced, introduced.sentence == passage.index - 1 { return introduced.statement }
    guard var last, passage.paragraph - last.paragraph <= 1 else { return nil }
    last.statement.isDenial = false
    return last.statement
  }

  /// How many sentences an account goes on for without its source.
  static let longestAccount = 3

  /// The last statement of an office, whose documents are quoted further on: “according to the
  /// bulletin”.
  private(set) var office: (statement: Attribution.Statement, paragraph: Int)?

  /// Takes note of an office whose paper or pictures a sentence speaks of, where none has spoken yet.
  func introduce(office introduced: Attribution.Statement, in passage: Passage) {
    guard office == nil, let name = introduced.name else { return }
    var statement = introduced
    statement.source = sources.resolve(
      name, side: statement.side, pointsBack: false, isPlace: false)
    office = (statement, passage.paragraph)
  }

  /// Takes note of the places, the things and the source that a sentence names.
  ///
  /// Who only says what has not happened goes on with no account.
  func remember(
    _ passage: Passage, _ attribution: Attribution?, published: CivilDate,
    tellsNothing: Bool = false
  ) {
    // Below the line of a ministry that of its press office names nobody else.
    let isSecondTitle = bulletin != nil && attribution?.isTitle ?? false
    if bulletin == nil, passage.index < Self.beginning,
      passage.contains(anyOf: [.sayDocument], in: passage.tokens) || attribution?.isTitle ?? false
        || tellsNothing && Self.announces(passage, attribution)
    {
      bulletin = attribution?.statements.first
    }
    if !isSecondTitle, var statement = attribution?.statements.last {
      statement.isDenial = statement.isDenial || tellsNothing && passage.classes.contains(.modalNot)
      last = (passage.index, passage.paragraph, statement)
    }
    if !isSecondTitle, let statement = attribution?.statements.last(where: { !$0.isDenial }),
      passage.contains(anyOf: [.sourceOrgan], in: statement.phrase)
    {
      office = (statement, passage.paragraph)
    }
    if passage.opensParagraph, let mention = passage.mentions.first, let place = mention.place,
      mention.tokens.lowerBound == passage.tokens.lowerBound,
      passage.tokens.upperBound - mention.tokens.upperBound <= 1, place.kind != .country
    {
      head = (passage.paragraph, place)
    }
    rememberPlaces(of: passage, attribution, published: published)
    things = (passage.index, passage.things, passage.weapons)
    forget()
  }

  /// Whether an office only opens what follows: “The Ministry of Defence announces:”.
  private static func announces(_ passage: Passage, _ attribution: Attribution?) -> Bool {
    passage.text.isColon(passage.tokens.upperBound - 1, in: passage.tokens)
      && attribution?.statements.first.map {
        !$0.isDenial && passage.contains(anyOf: [.sourceOrgan], in: $0.phrase)
      } ?? false
  }

  /// Takes note of the places that a sentence names, but for those that people leave for and those of
  /// what was long ago.
  private func rememberPlaces(
    of passage: Passage, _ attribution: Attribution?, published: CivilDate
  ) {
    let leaves = passage.contains(anyOf: [.actLeave, .eventDisplacement], in: passage.tokens)
    var run: [Place] = []
    rememberTown(of: passage, attribution)
    var last: (tokens: Range<Int>, isGoal: Bool)?
    for mention in passage.mentions where mention.role != .metonym || mention.place?.kind == .area {
      guard let place = mention.place, place.kind != .country else { continue }
      let follows = last.map { Self.isListed(mention, behind: $0.tokens, in: passage) } ?? false
      // “They left for Barda and Ganja. The town …” is the town they left.
      let isGoal =
        leaves
        && (passage.text.has(.to, at: mention.tokens.lowerBound - 1)
          && !passage.text.has(.in, at: mention.tokens.lowerBound - 1)
          || mention.nounCase == .to || follows && last?.isGoal ?? false)
      last = (mention.tokens, isGoal)
      if isGoal || Self.isLongPast(mention, in: passage, published: published) { continue }
      lastPlaces.append(place)
      if mention.role == .literal, !(attribution?.contains(mention.tokens.lowerBound) ?? false) {
        recent = (passage.index, passage.paragraph, place)
      }
      if !follows { run.removeAll(keepingCapacity: true) }
      run.append(place)
      if run.count > 1 { list = run }
    }
  }

  private func rememberTown(of passage: Passage, _ attribution: Attribution?) {
    let town = passage.mentions.last { mention in
      mention.role != .dateline && [.capital, .town].contains(mention.place?.kind)
        && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
    }
    if let place = town?.place { recentTown = (passage.index, passage.paragraph, place) }
  }

  /// Whether a name goes on a list that another one is in: “A, B and C”.
  private static func isListed(
    _ mention: Mention, behind other: Range<Int>, in passage: Passage
  ) -> Bool {
    let gap = other.upperBound..<max(other.upperBound, mention.tokens.lowerBound)
    return !gap.isEmpty && gap.count <= 2
      && gap.allSatisfy {
        passage.text.has(.and, at: $0) || passage.text.isMark($0, oneOf: [",", "،", "՝"])
      }
  }

  /// Whether a name stands with the date of something long past: “filmed in Donetsk in 2015”.
  private static func isLongPast(
    _ mention: Mention, in passage: Passage, published: CivilDate
  ) -> Bool {
    if passage.dates.isEmpty { return false }
    let start = mention.tokens.lowerBound
    let clause = passage.clause(of: start)
    let comma = { (token: Int) in passage.text.isMark(token, oneOf: [",", "،", "՝"]) }
    let first = (clause.lowerBound..<start).last(where: comma) ?? clause.lowerBound
    let end = (start..<clause.upperBound).first(where: comma) ?? clause.upperBound
    return passage.dates.contains { date in
      (first..<end).contains(date.tokens.lowerBound)
        && date.value.resolved(published: published, context: nil).map {
          published - $0.end > SentenceContext.oldest
        } ?? false
    }
  }

  private func forget() {
    if lastPlaces.count > 2 * Self.memory { lastPlaces.removeFirst(Self.memory) }
    guard events.count > 2 * Self.memory else { return }
    settled += events.prefix(Self.memory)
    events.removeFirst(Self.memory)
  }

  /// The place named last whose kind an anaphor such as “the town” or “there” asks for.
  ///
  /// “The town” can be a village too where the report has named no town.
  func antecedent(ofKind kind: String?, besidesCapitals: Bool = false) -> Place? {
    lastPlaces.last { Self.isOfKind(kind, $0) && !(besidesCapitals && $0.kind == .capital) }
      ?? (kind == "city"
        ? antecedent(ofKind: "town", besidesCapitals: besidesCapitals) : nil)
  }

  /// The places that were named together last, where all are of the kind that “those villages” asks for.
  func listed(ofKind kind: String?) -> [Place] {
    list.allSatisfy { Self.isOfKind(kind, $0) } ? list : []
  }

  /// The last places of a kind, as many as an anaphor such as “both villages” asks for, in the order of
  /// the text.
  func antecedents(ofKind kind: String?, _ count: Int) -> [Place] {
    var result: [Place] = []
    for place in lastPlaces.reversed() where Self.isOfKind(kind, place) {
      if !result.contains(where: { $0.index == place.index }) { result.insert(place, at: 0) }
      if result.count == count { break }
    }
    return result
  }

  /// Whether an anaphor of a kind can mean a place.
  static func isOfKind(_ kind: String?, _ place: Place) -> Bool {
    switch kind {
    case "capital": place.kind == .capital
    case "city": [.town, .capital].contains(place.kind)
    case "district": [.region, .district].contains(place.kind)
    case "town": [.town, .capital, .village, .locality].contains(place.kind)
    case "region": [.region, .district, .area].contains(place.kind)
    default: place.kind != .country
    }
  }
}
