import Language
import Toponyms

/// Who says what a sentence tells where verbs come last.
extension AttributionFinder {
  /// Adds the sources of a sentence whose verbs come last.
  func addHeadFinal(to result: inout Attribution) {
    let sources = HeadFinalSources(passage)
    var start = passage.tokens.lowerBound
    for match in passage.matches where !passage.isQuoted(match.tokens.lowerBound) {
      if match.has(.sayAccording) {
        let clause = passage.clause(of: match.tokens.lowerBound).lowerBound
        let source =
          sources.phrase(before: match) ?? sources.phrase(behind: match)
          ?? sources.subject(of: match, from: max(start, clause))
        add(source, to: &result, reach: reach(ofHeadFinal: match))
        if let source, let agency = sources.phrase(endingAt: source.lowerBound), isAgency(agency) {
          setVia(agency, &result)
        }
      } else if match.has(.sayVia), !isTrigger(match),
        let quoted = sources.phrase(before: match) ?? sources.phrase(behind: match),
        !match.has(.say) || isAgency(quoted)
      {
        addQuoted(quoted, by: match, among: sources, to: &result)
      } else if passage.denies(match) || match.has(.say), !isTrigger(match) {
        let clause = passage.clause(of: match.tokens.lowerBound).lowerBound
        let behind =
          match.sense(.say)?.attributes.isAfter == true ? phrases.adjacentFollowing(match) : nil
        let subject = sources.subject(of: match, from: max(start, clause))
        let isBehindWords = text.isMark(
          match.tokens.lowerBound - 1, oneOf: [",", "-", "–", "—", "”", "\"", "»"])
        let source =
          isBehindWords
          ? behind ?? sources.subject(behind: match) ?? subject : subject ?? behind
        if source == nil, start > passage.tokens.lowerBound {
          goOn(with: match, over: start..<reachEnd(of: match), in: &result)
        }
        let first = source.map { beginning(of: $0, from: start, match) } ?? start
        add(
          source, to: &result, reach: first..<reachEnd(of: match),
          isDenial: passage.denies(match))
        if isFinite(match) { start = match.tokens.upperBound }
      }
    }
  }

  /// Where the word of a source begins: behind a semicolon, and of one who denies what another one has
  /// said in the sentence where it is named: “X says that …; Y denies it”, “X says that …, but Y denies it”.
  private func beginning(of source: Range<Int>, from start: Int, _ verb: LexicalMatch) -> Int {
    let first = min(start, source.lowerBound)
    if verb.has(.sayDeny), start > passage.tokens.lowerBound {
      return max(start, source.lowerBound)
    }
    return (first..<source.lowerBound).last { text.isMark($0, oneOf: [";", "؛"]) }.map { $0 + 1 }
      ?? start
  }

  /// Adds who is quoted, and the agency that quotes them: “Interfax, the ministry quoting, says”.
  private func addQuoted(
    _ quoted: Range<Int>, by match: LexicalMatch, among sources: HeadFinalSources,
    to result: inout Attribution
  ) {
    if isAgency(quoted) {
      setVia(quoted, &result)
      // “Interfax says, quoting the ministry.”
      if let behind = sources.phrase(behind: match), behind != quoted, !isAgency(behind) {
        add(behind, to: &result, reach: passage.tokens)
      }
      return
    }
    add(quoted, to: &result, reach: passage.tokens)
    if let agency = sources.subject(of: match, from: passage.tokens.lowerBound), agency != quoted,
      isAgency(agency)
    {
      setVia(agency, &result)
    }
  }

  /// What “according to X” covers where verbs come last: what follows in its segment and behind it, or
  /// the whole sentence where nothing follows.
  private func reach(ofHeadFinal match: LexicalMatch) -> Range<Int> {
    let segment = passage.segment(of: match.tokens.lowerBound)
    let tells =
      triggers.contains {
        $0.tokens.lowerBound >= match.tokens.upperBound && $0.tokens.lowerBound < segment.upperBound
      }
      || passage.contains(
        anyOf: [.harmKilled, .harmInjured], in: match.tokens.upperBound..<segment.upperBound)
    let opensClause = passage.clause(of: segment.lowerBound).lowerBound == segment.lowerBound
    return tells && !opensClause ? segment.lowerBound..<end : passage.tokens
  }

  /// Whether a verb of saying ends a clause of the sentence.
  private func isFinite(_ match: LexicalMatch) -> Bool {
    let next = match.tokens.upperBound
    return next >= end || text.tokens[next].kind == .punctuation || text.has(.and, at: next)
  }

  /// How far what a verb of saying tells goes on behind it: to the end of the sentence, or to the next
  /// such verb where that has a source of its own.
  private func reachEnd(of match: LexicalMatch) -> Int {
    let next = match.tokens.upperBound
    let content = (next..<min(end, next + 3)).first {
      text.tokens[$0].kind != .punctuation
        && text.match($0)?.classes.isSubset(of: [.common]) != true
    }
    if let content, text.has(.sayThat, at: content) { return end }
    let later = passage.matches.contains {
      $0.tokens.lowerBound >= next && ($0.has(.say) || $0.has(.sayDeny)) && !isTrigger($0)
    }
    return later ? next : end
  }
}

extension HeadFinalSources {
  /// Whether a name stands behind a quotation mark, as those of operations and weapons do: “the operation
  /// ‘Vengeance’”.
  static func isQuotedName(_ phrase: Range<Int>, in passage: Passage) -> Bool {
    passage.text.isMark(phrase.lowerBound - 1, oneOf: ["'", "‘", "’", "\"", "“", "”", "„", "«"])
  }
}
