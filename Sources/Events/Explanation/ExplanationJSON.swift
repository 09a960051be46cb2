public import Geo
import Text

extension Explanation {
  /// The explanation as JSON: an object with `report`, `language`, `published` and `sentences`, each
  /// of which has its `words`, `places`, `rejected` names, `triggers` and `events`.
  public func json() -> JSONValue {
    [
      "report": .string(report), "language": .string(language), "published": JSONValue(published),
      "sentences": .array(sentences.map(json)),
    ]
  }

  private func json(_ sentence: Sentence) -> JSONValue {
    [
      "text": .string(sentence.text), "start": .integer(sentence.range.lowerBound),
      "end": .integer(sentence.range.upperBound), "words": .array(sentence.words.map(json)),
      "places": .array(sentence.names.map(json)),
      "rejected": .array(
        sentence.rejections.map { ["text": .string($0.text), "reason": .string($0.reason)] }),
      "triggers": .array(sentence.triggers.map(json)),
      "events": .array(sentence.outcomes.map(json)),
    ]
  }

  private func json(_ word: Word) -> JSONValue {
    let senses: [JSONValue] = word.senses.map {
      ["class": .string($0.wordClass), "line": .integer($0.line)]
    }
    return ["text": .string(word.text), "senses": .array(senses)]
  }

  private func json(_ name: Name) -> JSONValue {
    let candidates: [JSONValue] = name.candidates.map {
      [
        "place": .string($0.place), "place_id": .string($0.id), "kind": .string($0.kind),
        "score": .number($0.score), "reasons": .array($0.reasons.map { .string($0) }),
      ]
    }
    return [
      "text": .string(name.text), "place": JSONValue(name.place),
      "place_id": JSONValue(name.placeID), "role": .string(name.role),
      "confidence": .number(name.confidence), "candidates": .array(candidates),
    ]
  }

  private func json(_ trigger: Trigger) -> JSONValue {
    [
      "text": .string(trigger.text), "event_type": .string(trigger.type),
      "class": .string(trigger.wordClass), "line": .integer(trigger.line),
      "veto": JSONValue(trigger.veto),
    ]
  }

  private func json(_ outcome: Outcome) -> JSONValue {
    let event = outcome.event
    return [
      "event_type": .string(event.type.rawValue),
      "places": .array(outcome.places.map { .string($0) }),
      "place_is_named": .bool(event.basis.isPlaceNamed),
      "date_start": JSONValue(event.time.start?.iso8601),
      "date_end": JSONValue(event.time.end?.iso8601),
      "date_from": .string(event.basis.day.rawValue),
      "fatalities": .array(event.sites.map { JSONValue($0.toll.fatalities) }),
      "injured": .array(event.sites.map { JSONValue($0.toll.injured) }),
      "attribution": JSONValue(event.attribution), "status": .string(event.status.rawValue),
      "confidence": .number(event.confidence),
    ]
  }
}
