internal import Language

/// Tells how two names of a sentence are tied by what stands between them.
struct GapReader {
  private var seen = Cue()
  private var others = 0
  private var quotes = 0
  private var isTight = false
  private var startsWithDescriptor = false

  /// Reads the tokens between two names.
  init(_ cued: CuedText, _ gap: Range<Int>) {
    let known: Cue = [
      .comma, .and, .dash, .opening, .closing, .quote, .descriptorBefore, .descriptorAfter, .in,
      .near, .of, .relative, .part, .that, .motion, .colon, .article,
    ]
    for token in gap {
      let cue = cued.cues[token]
      if cue.isDisjoint(with: known) || !cue.isDisjoint(with: [.say, .act, .clause]) {
        others += 1
      }
      if cue.contains(.quote) { quotes += 1 }
      seen.formUnion(cue)
    }
    if let first = gap.first {
      startsWithDescriptor =
        !cued.cues[first].isDisjoint(with: [.descriptorBefore, .descriptorAfter])
    }
    if gap.count == 1, let token = gap.first, seen.contains(.dash) {
      isTight = !cued.text.tokens[token].hasSpaceBefore
    }
  }

  /// The tie.
  var link: Link {
    if isTight { return .list }
    if seen.contains(.fullStop) || seen.contains(.closing) { return .none }
    if seen.contains(.opening) { return others <= 3 ? .bracket : .none }
    if !seen.isDisjoint(with: [.in, .near]), seen.isDisjoint(with: [.and, .colon]) {
      return others <= 2 ? .within : .none
    }
    // “…in Barda,” Mary said: what is spoken ends between them.
    if others > 0 || quotes == 1 && seen.contains(.comma) { return .none }
    if seen.contains(.and) { return .list }
    if seen.contains(.comma) { return .comma }
    if !seen.isDisjoint(with: [.motion, .quote]) { return .none }
    // “The Tovuz villages of Alibeyli and Aghdam”, but “the village of Alibeyli of Tovuz”.
    if startsWithDescriptor { return .containing }
    return seen.contains(.of) || seen.contains(.descriptorBefore) ? .within : .containing
  }
}
