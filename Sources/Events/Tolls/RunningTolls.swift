import Gazetteer
import Language
import Text
import Toponyms

/// Tolls of a whole war or campaign, and newer figures for what was told before.
extension TollFinder {
  /// The newer of two figures: “first it spoke of 13 dead; on Tuesday this was revised to 14”.
  func revisedToll() -> TollFinding? {
    guard let total = passage.matches.first(where: { $0.has(.harmTotal) }),
      passage.contains(anyOf: [.harmKilled, .harmToll], in: passage.tokens)
    else { return nil }
    let counts = deadOrAll
    guard counts.count == 2, counts[0].tokens.upperBound <= total.tokens.lowerBound,
      counts[1].tokens.lowerBound == total.tokens.upperBound
    else { return nil }
    var finding = TollFinding(token: total.tokens.lowerBound)
    finding.toll.fatalities = counts[1].value
    finding.isRevision = true
    return finding
  }

  /// The newest toll of an attack with the wounded beside it: “the toll rose to 14, and 52 were hurt”.
  ///
  /// The wounded of a whole war are what no event caused by itself.
  func withWounded(_ total: TollFinding) -> TollFinding {
    guard !total.isRunning, total.toll.injured == nil else { return total }
    let counts = wounded
    guard !counts.isEmpty else { return total }
    var total = total
    total.toll.injured = counts.reduce(0) { $0 + ($1.value ?? 0) }
    return total
  }

  /// The numbers that can count people.
  private var counts: [Quantity] {
    passage.quantities.filter { !$0.hasUnit && !$0.isArticle && $0.value != nil }
  }

  /// The numbers that count the wounded and no dead.
  private var wounded: [Quantity] {
    guard passage.classes.contains(.harmInjured), passage.quantities.count > 1 else { return [] }
    let harms = harms
    let dead = harms.filter(\.isKilled).flatMap { quantities(of: $0, except: []) ?? [] }
    let used = Set((dead + (reached.map { [$0] } ?? [])).map(\.tokens.lowerBound))
    return harms.first { !$0.isKilled }
      .flatMap { quantities(of: $0, except: used) }?.filter { $0.value != nil } ?? []
  }

  /// The number that a toll is said to have reached: right behind the word for it, or before it where
  /// verbs come last.
  private var reached: Quantity? {
    guard let total = passage.matches.first(where: { $0.has(.harmTotal) }) else { return nil }
    let counts = counts
    let before = counts.last {
      (0...2).contains(total.tokens.lowerBound - $0.tokens.upperBound)
    }
    let behind = counts.first { $0.tokens.lowerBound >= total.tokens.upperBound }
    return text.language.order.isVerbLast ? before ?? behind : behind
  }

  /// The numbers of a sentence that can count the dead.
  private var deadOrAll: [Quantity] {
    let (counts, wounded) = (counts, wounded)
    let dead = counts.filter { count in
      !wounded.contains { $0.tokens == count.tokens }
    }
    return dead.isEmpty ? counts : dead
  }

  /// The day since which something is counted.
  private var firstDay: CivilDate? {
    passage.dates.lazy.filter { $0.role == .since }
      .compactMap { $0.value.resolved(published: published, context: nil)?.start }.first
  }

  /// “36 more, to 963 since 27 September”.
  func runningTotal() -> TollFinding? {
    let since = passage.classes.contains(.dateSince) ? firstDay : nil
    guard since != nil || passage.classes.intersects([.harmTotal, .harmMore]) else { return nil }
    let counts = deadOrAll
    let total = passage.matches.first { $0.has(.harmTotal) }
    let increase = passage.matches.first { $0.has(.harmMore) && isBesideCount($0, counts) }
    if let rise = rise(in: counts, by: increase, since: since) { return rise }
    guard let sum = sum(in: counts, at: total) else { return nil }
    if !passage.classes.intersects([.harmKilled, .harmToll]), !speaksOfTroops { return nil }
    if let total, let attack = attackInTotal(sum, at: total, since: since) { return attack }
    if let total, total.has(.harmToll) || total.has(.dateSince), since == nil, increase == nil {
      // “Since the war began” is said of no single incident.
      if !total.has(.dateSince), let revised = revisedIncident(sum, at: total) { return revised }
      var finding = TollFinding(token: total.tokens.lowerBound)
      finding.toll.fatalitiesTotal = sum
      finding.toll.totalSince = campaignStart()
      return finding
    }
    if let total, since == nil, increase == nil, passage.classes.contains(.harmToll),
      let revised = revisedIncident(sum, at: total)
    {
      return revised
    }
    if total == nil || (since == nil && increase == nil) {
      return since.flatMap { bareTotal(sum, since: $0) } ?? total.flatMap { losses(sum, at: $0) }
    }
    guard let total,
      passage.contains(
        anyOf: [.harmKilled, .harmToll, .personSoldier, .harmInjured], in: passage.tokens)
    else { return nil }
    var finding = TollFinding(token: total.tokens.lowerBound)
    finding.toll.fatalitiesTotal = sum
    finding.toll.totalSince = since ?? campaignStart()
    finding.toll.fatalities =
      (counts.last {
        ($0.value ?? 0) < sum && $0.tokens.lowerBound < total.tokens.lowerBound
      }
      ?? counts.first {
        $0.tokens.lowerBound > (increase?.tokens.lowerBound ?? .max) && ($0.value ?? 0) < sum
      } ?? counts.first { $0.tokens.upperBound == increase?.tokens.lowerBound })?.value
    return finding
  }

  /// The number that the wounded alone are said to have reached: “68 people died, and the number of wounded has
  /// risen to 290”.
  func reachedWounded() -> (harm: Harm, quantity: Quantity)? {
    guard passage.classes.contains(.harmTotal), passage.classes.contains(.harmInjured) else {
      return nil
    }
    let totals = passage.matches.filter { $0.has(.harmTotal) }
    guard let first = totals.first,
      let wounded = passage.matches.last(where: {
        $0.has(.harmInjured) && $0.tokens.upperBound <= first.tokens.lowerBound
      }), !wounded.has(.harmKilled), let last = totals.last,
      last.tokens.lowerBound - wounded.tokens.upperBound <= Self.farthestTotal,
      !passage.contains(
        anyOf: [.harmKilled, .and], in: wounded.tokens.upperBound..<last.tokens.lowerBound),
      let quantity = passage.quantities.first(where: {
        !isMeasure($0) && $0.value != nil
          && (0...2).contains($0.tokens.lowerBound - first.tokens.upperBound)
      })
    else { return nil }
    let harm = Harm(
      tokens: wounded.tokens, isKilled: false, count: .either, ownCount: nil, needsPeople: false)
    return (harm, quantity)
  }

  /// How many tokens may part the wounded from the word for what their number came to.
  private static let farthestTotal = 4

  /// The toll of one attack with that of all before: “the shelling killed 12, which brought the dead to 45”.
  private func attackInTotal(
    _ sum: Int, at total: LexicalMatch, since: CivilDate?
  ) -> TollFinding? {
    let beside =
      max(
        passage.tokens.lowerBound, total.tokens.lowerBound - 2)..<min(
        passage.tokens.upperBound, total.tokens.upperBound + 4)
    // “Killing 21; the number of wounded rose to 70.”
    guard !passage.contains(anyOf: [.harmInjured], in: beside),
      triggers.contains(where: {
        $0.type.isViolent && $0.tokens.lowerBound < total.tokens.lowerBound
      }),
      let (harm, count) = harms.lazy.filter({
        $0.isKilled && $0.tokens.lowerBound < total.tokens.lowerBound
      }).compactMap({ harm in
        numbers(of: harm, except: [])?.first.map { (harm, $0) }
      }).first, let killed = count.value, killed < sum,
      !text.has(.harmMore, at: count.tokens.lowerBound - 1),
      !text.has(.harmMore, at: count.tokens.upperBound),
      passage.quantities.contains(where: {
        $0.value == sum && !$0.hasUnit
          && $0.tokens.lowerBound >= max(harm.tokens.upperBound, count.tokens.upperBound)
          && passage.clause(of: $0.tokens.lowerBound).overlaps(
            passage.clause(of: total.tokens.lowerBound))
      })
    else { return nil }
    var finding = TollFinding(token: harm.tokens.lowerBound)
    finding.toll.fatalities = killed
    finding.toll.fatalitiesTotal = sum
    finding.toll.totalSince = since
    finding.isOfAttack = true
    return finding
  }

  /// Whether a word such as “another” or “new” says something of a number.
  private func isBesideCount(_ match: LexicalMatch, _ counts: [Quantity]) -> Bool {
    counts.contains { count in
      (0...3).contains(count.tokens.lowerBound - match.tokens.upperBound)
        || (0...2).contains(match.tokens.lowerBound - count.tokens.upperBound)
        || count.tokens.overlaps(match.tokens)
    }
  }

  /// “The enemy's losses were 60 men”: in an account of fighting its toll, else that of a whole war.
  private func losses(_ count: Int, at total: LexicalMatch) -> TollFinding? {
    guard passage.classes.contains(.harmToll),
      !passage.classes.intersects([.harmKilled, .harmInjured])
    else { return nil }
    if triggers.contains(where: \.type.isViolent) { return revisedIncident(count, at: total) }
    var finding = TollFinding(token: total.tokens.lowerBound)
    finding.toll.fatalitiesTotal = count
    return finding
  }

  private var speaksOfTroops: Bool { passage.classes.intersects([.personSoldier, .thingTroops]) }

  /// The most that a toll without a word for troops or a beginning counts of one incident; more is that
  /// of a war.
  private static let largestIncident = 150

  /// “The death toll has risen to 13”, of an attack: its newest figure and no total of a war.
  private func revisedIncident(_ count: Int, at total: LexicalMatch) -> TollFinding? {
    guard count <= Self.largestIncident,
      !speaksOfTroops || triggers.contains(where: \.type.isViolent)
    else { return nil }
    var finding = TollFinding(
      token: total.tokens.lowerBound, mention: ownMention(of: total.tokens))
    finding.toll.fatalities = count
    finding.isRevision = true
    return finding
  }

  /// “Rose by 29 to 633”, which reads like a range.
  private func rise(
    in counts: [Quantity], by increase: LexicalMatch?, since: CivilDate?
  ) -> TollFinding? {
    guard let increase,
      let count = counts.first(where: { $0.tokens.lowerBound == increase.tokens.upperBound }),
      let total = count.high, passage.contains(anyOf: [.harmKilled, .harmToll], in: passage.tokens)
    else { return nil }
    var finding = TollFinding(token: increase.tokens.lowerBound)
    finding.toll.fatalities = count.value
    finding.toll.fatalitiesTotal = total
    finding.toll.totalSince = since ?? campaignStart()
    return finding
  }

  /// The number that a word for a total gives: behind it, or right before it where the file says so.
  private func sum(in counts: [Quantity], at total: LexicalMatch?) -> Int? {
    let largest = counts.compactMap(\.value).max()
    guard let total else { return largest }
    if total.sense(.harmTotal)?.attributes.count == .before {
      return counts.last { (0...2).contains(total.tokens.lowerBound - $0.tokens.upperBound) }?.value
    }
    // “The number of the dead to 772 rose”, where verbs come last.
    if text.language.order.isVerbLast,
      let reached = counts.last(where: { $0.tokens.upperBound == total.tokens.lowerBound })
    {
      return reached.value
    }
    return counts.first { $0.tokens.lowerBound >= total.tokens.upperBound }?.value ?? largest
  }

  /// “At least 16 people have died since Sunday”: a total of which nothing is new.
  private func bareTotal(_ sum: Int, since: CivilDate) -> TollFinding? {
    let counts = harms.lazy.filter(\.isKilled).compactMap { harm in
      quantities(of: harm, except: [])?.first?.value.map { (harm, $0) }
    }
    guard let (harm, counted) = counts.first,
      // “In clashes that have gone on since Sunday three died”.
      published - since >= 7 || published - since >= 3 && counted >= Self.ofDays
        || counted == sum
          && !triggers.contains(where: {
            $0.type.isViolent && !text.has(.that, at: $0.tokens.lowerBound - 1) && !isCause($0)
          })
    else { return nil }
    var finding = TollFinding(token: harm.tokens.lowerBound)
    finding.toll.fatalitiesTotal = counted
    finding.toll.totalSince = since
    return finding
  }

  /// Whether an attack is only what the dead of some time died of: “since Sunday 15 were killed by shelling”.
  private func isCause(_ trigger: Trigger) -> Bool {
    trigger.voice == .noun && trigger.type != .clash && !passage.classes.contains(.relative)
      && !passage.mentions.contains {
        $0.role == .literal && ![.country, .area].contains($0.place?.kind)
      }
  }
  /// The dead of some days of fighting that are no one clash's.
  private static let ofDays = 50

  /// The earliest date of the sentence, where it is at least a week before publication: “the conflict
  /// that began on 27 September”.
  private func campaignStart() -> CivilDate? {
    passage.dates.compactMap { $0.value.resolved(published: published, context: nil)?.start }
      .min().flatMap { published - $0 >= 7 ? $0 : nil }
  }
}
