/// Turns a language file into the form that ``Lexicon`` uses in place.
///
/// The layout, all integers little-endian: a head of 32-bit words (magic, version, then offset and
/// count of each part), and the parts in the order of `Lexicon.Part`. Same file, same bytes.
package struct LexiconCompiler {
  private var words = LexiconWords()
  private var inflections = InflectionCompiler()
  private let tokenizing: Tokenizer.Options
  private var phrases = PhraseGraph()
  private var senses: [Sense] = []
  private var senseIndex: [SenseKey: UInt32] = [:]
  /// The ids of the most frequent small words.
  private var common: [UInt32] = []
  private var problems: [LanguageFile.Problem] = []

  private struct SenseKey: Hashable {
    let wordClass: WordClass
    let line: Int
    let attributes: Sense.Attributes
  }

  /// The compiled form of a language file, and what was wrong in it.
  package static func compile(
    _ file: LanguageFile
  ) -> (bytes: [UInt8], problems: [LanguageFile.Problem]) {
    var compiler = Self(
      tokenizing: Tokenizer.Options(
        casing: Tokenizer.Casing(named: file.properties["casing"]),
        elisions: Tokenizer.Options.elisions(named: file.properties["elisions"])))
    for entry in file.entries { compiler.add(entry, file.morphology) }
    let problems = (file.problems + compiler.problems).sorted {
      ($0.line, $0.column) < ($1.line, $1.column)
    }
    return (compiler.serialized(file), problems)
  }

  private init(tokenizing: Tokenizer.Options) { self.tokenizing = tokenizing }

  private mutating func add(_ entry: LanguageFile.Entry, _ morphology: Morphology) {
    for form in alternatives(of: entry.form, entry) { addForms(form, entry, morphology) }
  }

  private mutating func alternatives(of form: String, _ entry: LanguageFile.Entry) -> [String] {
    do {
      return try Alternatives.expand(form)
    } catch {
      switch error {
      case .unmatchedParenthesis:
        report(entry, "the parentheses of \"\(form)\" do not match")
      case .tooMany:
        report(
          entry,
          "\"\(form.prefix(40))\" stands for more than \(Alternatives.mostForms) forms, "
            + "or nests parentheses deeper than \(Alternatives.deepest)")
      }
      return []
    }
  }

  private mutating func report(_ entry: LanguageFile.Entry, _ message: String) {
    problems.append(
      LanguageFile.Problem(line: entry.line, column: entry.column, message: message))
  }

  /// Adds a form, or all the forms of its paradigm where one of its words names one.
  private mutating func addForms(
    _ form: String, _ entry: LanguageFile.Entry, _ morphology: Morphology
  ) {
    addPhrase(form.split(separator: " ").map(String.init)[...], behind: [], entry, morphology)
  }

  /// Adds a phrase whose first words are told, those that follow in all their forms.
  private mutating func addPhrase(
    _ words: ArraySlice<String>, behind told: Phrase, _ entry: LanguageFile.Entry,
    _ morphology: Morphology
  ) {
    guard let word = words.first else {
      addForm(told, entry)
      return
    }
    guard word.contains(":"), word.first != ":" else {
      var next = told
      next.ids += ids(of: word)
      next.first = next.first ?? word
      addPhrase(words.dropFirst(), behind: next, entry, morphology)
      return
    }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let forms = morphology.forms(of: parts[0], in: parts[1]) else {
      report(entry, "\"\(word)\" names no paradigm of this file")
      return
    }
    for next in inflected(forms, behind: told, entry) {
      addPhrase(words.dropFirst(), behind: next, entry, morphology)
    }
  }

  /// The beginning of a phrase: the ids of its words, the attributes that their forms add.
  private struct Phrase: ExpressibleByArrayLiteral {
    var ids: [UInt32] = []
    var first: String?
    var attributes = Sense.Attributes()

    init(arrayLiteral elements: UInt32...) { ids = elements }
  }

  /// A phrase with a word behind it that takes some forms: spelt out where they are few, else as a
  /// stem with endings, one for each prefix.
  private mutating func inflected(
    _ forms: [Morphology.Form], behind told: Phrase, _ entry: LanguageFile.Entry
  ) -> [Phrase] {
    let single = forms.filter { !$0.text.contains(" ") }
    if let stems = inflections.stems(of: single, tokenizing) {
      return stems.map { stem in
        var next = told
        next.ids.append(words.id(of: stem, in: &inflections))
        next.first = next.first ?? stem.beginning
        return next
      }
        + (single.count < forms.count
          ? spelt(forms.filter { $0.text.contains(" ") }, behind: told, entry) : [])
    }
    return spelt(forms, behind: told, entry)
  }

  private mutating func spelt(
    _ forms: [Morphology.Form], behind told: Phrase, _ entry: LanguageFile.Entry
  ) -> [Phrase] {
    forms.flatMap { form -> [Phrase] in
      alternatives(of: form.prefix + form.text, entry).map { text in
        var next = told
        for word in text.split(separator: " ").map(String.init) { next.ids += ids(of: word) }
        next.first = next.first ?? text
        next.attributes = form.attributes.over(next.attributes)
        return next
      }
    }
  }

  private mutating func addForm(_ phrase: Phrase, _ entry: LanguageFile.Entry) {
    guard !phrase.ids.isEmpty, let first = phrase.first else {
      report(entry, "\"\(entry.form)\" holds no word")
      return
    }
    let (ids, attributes) = (phrase.ids, entry.attributes.over(phrase.attributes))
    if entry.wordClass == .common, ids.count == 1 { common.append(ids[0]) }
    let key = SenseKey(wordClass: entry.wordClass, line: entry.line, attributes: attributes)
    let sense = senseIndex[key] ?? UInt32(senses.count)
    if senseIndex.updateValue(sense, forKey: key) == nil {
      var folded = attributes
      folded.part = attributes.part.map(written)
      senses.append(Sense(wordClass: entry.wordClass, attributes: folded, line: entry.line))
    }
    let needsCapital = first.unicodeScalars.first?.properties.isUppercase == true
    phrases.add(sense << 1 | (needsCapital ? 1 : 0), to: phrases.node(of: ids))
  }

  /// The ids of the tokens of a word, which is cut as the text will be.
  private mutating func ids(of word: String) -> [UInt32] {
    let isStem = word.hasSuffix("*") && word.count > 1
    let tokenizer = Tokenizer(
      Array((isStem ? String(word.dropLast()) : word).utf8), tokenizing)
    return tokenizer.tokens.enumerated().map { index, token in
      self.words.id(
        of: Array(tokenizer.lowercased[token.lowercasedRange]),
        isStem: isStem && index == tokenizer.tokens.count - 1)
    }
  }

  /// Words as texts have them in lower case, with the letters that the language writes alike made one.
  private func written(_ words: String) -> String {
    String(decoding: Tokenizer(Array(words.utf8), tokenizing).lowercased, as: UTF8.self)
  }

  // MARK: Writing

  private func serialized(_ file: LanguageFile) -> [UInt8] {
    var texts = TextPool()
    let titles = file.titles.map { (Language.titleProperty($0.key), $0.value) }
    let properties = (file.properties.map { ($0.key, $0.value) } + titles)
      .sorted { $0.0 < $1.0 }
      .flatMap { [texts.index(of: $0.0), texts.index(of: $0.1)] }
    let suffixes = file.nameSuffixes.flatMap { ending in
      file.morphology.shapes(ofNameSuffix: ending.written, ending.nounCase)
    }.flatMap { words(of: $0, &texts) }
    let numberSuffixes = file.numberSuffixes.map { texts.index(of: $0) }
    let endingSenses = inflections.attributes.map {
      Sense(wordClass: .common, attributes: $0, line: 0)
    }
    let senseWords = (senses + endingSenses).flatMap { words(of: $0, &texts) }
    let inflected = inflections.serialized(attributesFrom: senses.count)
    var blob: [UInt8] = []
    let wordWords = words.list.flatMap { word -> [UInt32] in
      defer { blob += word.bytes }
      return [UInt32(blob.count), UInt32(word.bytes.count)]
    }
    var senseLists: [UInt32] = []
    let longer = words.longerStems()
    var phrases = phrases
    phrases.spread(behind: longer)
    let shared = phrases.sharingEnds()
    let nodes = zip(shared.senses, shared.children).flatMap { list, children -> [UInt32] in
      defer { senseLists += list }
      let goesOn = children.isEmpty ? 0 : Lexicon.goesOn
      return [UInt32(senseLists.count), UInt32(list.count) | goesOn]
    }
    let parts: [[UInt32]] = [
      wordWords, words.table(of: .whole), words.table(of: .stem), edges(of: shared, longer),
      nodes,
      senseLists, senseWords, texts.ranges, properties, suffixes, common, numberSuffixes,
      inflected.stemTable, inflected.stems, inflected.stemSets, inflected.endingTable,
      inflected.endings, inflected.sets, inflected.members,
    ]
    return Lexicon.assemble(parts, bytes: [blob, texts.bytes, inflected.bytes])
  }

  /// The edges, those by a stem also by the longer stems that begin with it.
  ///
  /// A word is looked up by its longest stem alone, which may be written in another phrase only.
  private func completedChildren(
    of graph: PhraseGraph, _ longer: [UInt32: [UInt32]]
  ) -> [[UInt32: UInt32]] {
    graph.children.map { own in
      var result = own
      let longestFirst = own.keys.sorted {
        words.list[Int($0)].bytes.count > words.list[Int($1)].bytes.count
      }
      for stem in longestFirst {
        for other in longer[stem] ?? [] where result[other] == nil { result[other] = own[stem] }
      }
      return result
    }
  }

  private func edges(of graph: PhraseGraph, _ longer: [UInt32: [UInt32]]) -> [UInt32] {
    let children = completedChildren(of: graph, longer)
    let count = children.reduce(0) { $0 + $1.count }
    let capacity = Lexicon.capacity(for: count)
    var slots = [UInt32](repeating: 0, count: capacity * 3)
    for (node, next) in children.enumerated() {
      for (word, child) in next.sorted(by: { $0.key < $1.key }) {
        var slot = Lexicon.edgeHash(UInt32(node), word) & (capacity - 1)
        while slots[slot * 3 + 2] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot * 3] = UInt32(node)
        slots[slot * 3 + 1] = word
        slots[slot * 3 + 2] = child
      }
    }
    return slots
  }

  private func words(of sense: Sense, _ texts: inout TextPool) -> [UInt32] {
    let attributes = sense.attributes
    let numbers = [
      attributes.value, attributes.times, attributes.plus, attributes.low, attributes.days,
      attributes.from, attributes.to, attributes.killed, attributes.injured,
    ]
    let options = [
      attributes.voice.map { $0.rawValue + 1 }, attributes.count.map { $0.rawValue + 1 },
      attributes.reach.map { $0.rawValue + 1 }, attributes.isAfter ? 1 : 0,
      attributes.nounCase.map { $0.rawValue + 1 }, attributes.isOwned ? 1 : 0,
    ].enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element ?? 0) << UInt32($1.offset * 4) }
    let mood = attributes.mood.flatMap { WordClass.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let classIndex = WordClass.allCases.firstIndex(of: sense.wordClass) ?? 0
    return [UInt32(classIndex), UInt32(sense.line), options | UInt32(mood) << 24]
      + numbers.map { $0.map { UInt32(bitPattern: Int32($0)) } ?? Lexicon.absent }
      + [attributes.part, attributes.side, attributes.kind]
      .map { $0.map { texts.index(of: $0) } ?? Lexicon.absent }
  }
}

extension LexiconCompiler {
  fileprivate func words(of suffix: NameSuffix, _ texts: inout TextPool) -> [UInt32] {
    func index(_ letters: [UInt32]) -> UInt32 {
      texts.index(of: String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init))))
    }
    return [
      texts.index(of: suffix.written), suffix.nounCase.map { UInt32($0.rawValue) + 1 } ?? 0,
      index(suffix.deciding), index(suffix.fitting), index(suffix.excluded),
      index(suffix.required),
    ]
  }
}
