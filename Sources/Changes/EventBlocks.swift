import Geo

/// Where an event is looked for.
extension EventLikeness {
  func oldBlocks(_ index: Int) -> [UInt64] {
    nearBlocks(of: old[index], isQuery: false) + farBlocks(of: old[index], isQuery: false)
  }

  func newBlocks(_ index: Int, _ reach: Reach) -> [UInt64] {
    switch reach {
    case .near: nearBlocks(of: new[index], isQuery: true)
    case .far: farBlocks(of: new[index], isQuery: true)
    }
  }

  /// Type, place, day and most of the words.
  var enough: Double {
    let sure = [EventWeights.places[0], EventWeights.days[0]]
      .map { EventWeights.bits($0.among, $0.besides) }
    return sure.reduce(prior + EventWeights.sameType, +)
      + EventWeights.bits(EventWeights.words[1].among, EventWeights.words[1].besides) - 1
  }

  /// The same id, the same place on the same day, or the same words; a query also looks at the days
  /// beside.
  private func nearBlocks(of event: EventTraits, isQuery: Bool) -> [UInt64] {
    let place = Self.block(ofPlace: event)
    var blocks = Self.days(of: event, margin: isQuery ? 1 : 0).map { Hash.of(2, place, $0) }
    if event.id != 0 { blocks.append(Hash.of(1, event.id)) }
    appendWords(event, to: &blocks)
    return blocks
  }

  /// The same place in the same week; the same toll on the same day; and the same day near by, where a query also looks into the cells around its own.
  private func farBlocks(of event: EventTraits, isQuery: Bool) -> [UInt64] {
    var blocks: [UInt64] = []
    let place = Self.block(ofPlace: event)
    for week in Self.weeks(of: event, margin: isQuery ? 1 : 0) {
      blocks.append(Hash.of(5, place, week, event.type))
    }
    guard let day = event.days.map({ UInt64(bitPattern: Int64($0.lowerBound)) }) else {
      return blocks + [Hash.of(6, place, event.type)]
    }
    if let toll = event.fatalities, toll > 2 {
      blocks.append(Hash.of(3, UInt64(bitPattern: Int64(toll)), day, event.type))
    }
    for cell in Self.cells(of: event.position, around: isQuery) {
      blocks.append(Hash.of(4, cell, day, event.type))
    }
    return blocks
  }

  private static func block(ofPlace event: EventTraits) -> UInt64 {
    event.place != 0 ? event.place : cell(of: event.position, degrees: 0.01)
  }

  /// Events that share a rare word, or nearly all words.
  private func appendWords(_ event: EventTraits, to blocks: inout [UInt64]) {
    if event.words.words.isEmpty { return }
    for word in vocabulary.rarest(4, of: event.words, inAtMost: 64) {
      blocks.append(Hash.of(7, UInt64(word)))
    }
    for seeds: (UInt32, UInt32) in [(0, 0x5BD1_E995), (0x1B87_3593, 0xCC9E_2D51)] {
      let first = UInt64(event.words.minimum(mixedWith: seeds.0))
      let second = UInt64(event.words.minimum(mixedWith: seeds.1))
      blocks.append(Hash.of(8, UInt64(seeds.0), first, second))
    }
  }

  /// The days of an event, at most a few of a long one.
  private static func days(of event: EventTraits, margin: Int) -> [UInt64] {
    guard let days = event.days else { return [] }
    let last = min(days.upperBound, days.lowerBound + 3)
    return (days.lowerBound - margin...last + margin).map { UInt64(bitPattern: Int64($0)) }
  }

  private static func weeks(of event: EventTraits, margin: Int) -> [UInt64] {
    guard let day = event.days?.lowerBound else { return [] }
    let week = Int((Double(day) / 7).rounded(.down))
    return (week - margin...week + margin).map { UInt64(bitPattern: Int64($0)) }
  }

  /// Cells of about 25 km; those around count too where it is asked for.
  private static func cells(of position: Position?, around: Bool) -> [UInt64] {
    guard let position else { return [] }
    let steps = around ? [-1.0, 0, 1] : [0]
    return steps.flatMap { north in
      steps.map { east in
        cell(
          of: Position(
            latitude: position.latitude + north * 0.25,
            longitude: position.longitude + east * 0.25),
          degrees: 0.25)
      }
    }
  }

  private static func cell(of position: Position?, degrees: Double) -> UInt64 {
    guard let position, position.latitude.magnitude < 1e6, position.longitude.magnitude < 1e6 else {
      return 0
    }
    let row = Int64((position.latitude / degrees).rounded(.down))
    let column = Int64((position.longitude / degrees).rounded(.down))
    return Hash.of(UInt64(bitPattern: row), UInt64(bitPattern: column))
  }

  /// Neighbours in this order are compared where a block is too large to compare all.
  func order(ofOld index: Int) -> UInt64 { order(of: old[index]) }
  func order(ofNew index: Int) -> UInt64 { order(of: new[index]) }

  private func order(of event: EventTraits) -> UInt64 {
    UInt64(event.words.minimum(mixedWith: 0)) << 32
      | UInt64(truncatingIfNeeded: (event.fatalities ?? -1) + 1) & 0xFFFF_FFFF
  }
}
