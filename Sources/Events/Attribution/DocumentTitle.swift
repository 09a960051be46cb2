import Language
import Toponyms

/// Whose document a report is, where its title says so: “Communiqué of the Ministry of Defence”, “Ministry
/// of Defence – daily bulletin”.
extension AttributionFinder {
  /// Adds whose document the sentence is the title of; all that follows is their word.
  func addTitle(to result: inout Attribution) {
    guard result.statements.isEmpty else { return }
    if triggers.isEmpty, let office = headFirstOwner ?? (isTitleLine ? owner ?? letterhead : nil) {
      add(office, to: &result, reach: passage.tokens)
      result.isTitle = !result.statements.isEmpty && isTitleLine
    } else if let issuer {
      add(issuer, to: &result, reach: passage.tokens)
    }
  }

  /// Who is said to put out a document at the head of the report: “the ministry has made public a summary
  /// of the situation at the front”.
  private var issuer: Range<Int>? {
    guard text.language.order != .verbFinal, passage.index < Discourse.beginning,
      let document = passage.matches.first(where: { $0.has(.sayDocument) }),
      !triggers.contains(where: { $0.tokens.upperBound <= document.tokens.lowerBound })
    else { return nil }
    return phrases.preceding(document.tokens.lowerBound).flatMap { phrase in
      // “The press service of the Ministry | has made public a”.
      let last = phrase.last { token in
        text.classes(at: token).intersects([.sourceOrgan, .side, .personSide])
          || text.tokens[token].isCapitalized
      }
      return last.flatMap { party(phrase.lowerBound..<$0 + 1) }
    }
  }

  /// How many sentences a title can be among, and how many tokens it has at most.
  private static let beginning = 2, longest = 16

  /// Whether the sentence is a line without a verb at the head of the report.
  private var isTitleLine: Bool {
    passage.index < Self.beginning && passage.tokens.count <= Self.longest
      && !text.isMark(passage.tokens.upperBound - 1, oneOf: [".", "!", "?", "։", ":", "…"])
  }

  /// Who stands behind “of” behind a document that the sentence begins with.
  private var headFirstOwner: Range<Int>? {
    guard text.language.order != .verbFinal,
      let title = passage.matches.first(where: { $0.has(.sayDocument) }),
      title.tokens.lowerBound == passage.tokens.lowerBound,
      text.has(.of, at: title.tokens.upperBound)
    else { return nil }
    return phrases.following(title.tokens.upperBound)
  }

  /// The office of a party that is all of the first line.
  private var letterhead: Range<Int>? {
    guard passage.index == 0 else { return nil }
    let line = passage.tokens
    let phrase =
      text.language.order == .verbFinal
      ? HeadFinalSources(passage).phrase(endingAt: line.upperBound)
      : phrases.following(line.lowerBound)
    guard phrase == line, passage.contains(anyOf: [.sourceOrgan], in: line),
      passage.contains(anyOf: [.side], in: line) || !passage.mentions(in: line).isEmpty
    else { return nil }
    return line
  }

  /// Who stands before a document, as its owner or parted from it by a dash, or right behind it.
  private var owner: Range<Int>? {
    if text.language.order == .verbFinal {
      let documents: ClassSet = [.sayDocument, .sayClaim, .sourcePronoun]
      guard
        let title = passage.matches.last(where: {
          $0.has(anyOf: documents) && $0.tokens.lowerBound > passage.tokens.lowerBound
        })
      else { return nil }
      let sources = HeadFinalSources(passage)
      return sources.phrase(endingAt: title.tokens.lowerBound).flatMap(party)
        // A document that can also be quoted as a source ends the phrase.
        ?? sources.phrase(endingAt: title.tokens.upperBound).flatMap {
          $0.lowerBound < title.tokens.lowerBound
            ? party($0.lowerBound..<title.tokens.lowerBound) : nil
        }
    }
    guard let title = passage.matches.first(where: { $0.has(.sayDocument) }) else { return nil }
    if text.isDash(title.tokens.lowerBound - 1) {
      return phrases.following(passage.tokens.lowerBound).flatMap(party)
    }
    guard
      let behind = following(title.tokens.upperBound)
        ?? phrases.following(title.tokens.upperBound),
      behind.lowerBound - title.tokens.upperBound <= 3
    else { return nil }
    return party(behind)
  }

  /// The forces right behind a document, a word between them aside.
  private func following(_ start: Int) -> Range<Int>? {
    (start...start + 1).first { text.classes(at: $0).intersects(Self.forces) }.map {
      $0..<passage.tokens.upperBound
    }
  }

  /// A phrase that names an office, forces or a side.
  private func party(_ phrase: Range<Int>) -> Range<Int>? {
    let isNamed =
      passage.contains(anyOf: Self.forces.union([.side]), in: phrase)
      || passage.contains(anyOf: [.sourceOrgan], in: phrase)
        && (!passage.mentions(in: phrase).isEmpty
          || phrase.contains { text.has(.sourceOrgan, at: $0) && text.match($0)?.tokens.count != 1 })
    return isNamed ? phrase : nil
  }

  private static let forces: ClassSet = [.thingTroops, .personSoldier]
}
