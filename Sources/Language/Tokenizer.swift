internal import Text

/// Cuts UTF-8 text into words, numbers and marks.
///
/// A word is letters and marks, with apostrophes and hyphens between them; a number is digits, with
/// single separators between them. Everything else that is not blank is a mark of its own, but for the
/// `>` of quoted mail at the head of a line, which is blank.
///
/// Performance-sensitive: one pass over the bytes, which finds the kinds of letters up to U+07FF in
/// a table and lowers them on the way.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private(set) var lowercased: [UInt8] = []
  private let bytes: [UInt8]
  private var options: Options
  private var position = Position()
  private var forks = Forks()

  /// Cuts a text.
  init(_ bytes: [UInt8], _ options: Options = Options()) {
    self.init(beginning: bytes, options)
    read()
  }

  /// Cuts nothing yet of a text.
  init(beginning bytes: [UInt8], _ options: Options = Options()) {
    self.bytes = bytes
    self.options = options
    tokens.reserveCapacity(bytes.count / 5)
    lowercased.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Cuts the text up to its end, or to a number of words from its beginning.
  mutating func read(words limit: Int = .max) {
    let (bytes, options) = (self.bytes, self.options)
    bytes.withUnsafeBufferPointer { buffer in
      LetterTable.shared.withUnsafeBufferPointer { table in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { scratch in
          var reader = Reader(
            letters: Letters(bytes: buffer, table: table), options: options, scratch: scratch,
            position: position, forks: forks)
          while reader.position.index < buffer.count, reader.position.words < limit {
            reader.step(&tokens, &lowercased)
          }
          position = reader.position
          forks = reader.forks
        }
      }
    }
  }

  /// Cuts the rest of the text as a language does, and of its beginning what that cuts in its own way.
  mutating func finish(_ options: Options) {
    if let fork = forks.first(for: options) {
      position = fork.position
      tokens.removeLast(tokens.count - fork.tokens)
      lowercased.removeLast(lowercased.count - fork.lowercased)
    }
    self.options = options
    read()
  }

  /// The letters of a text that is being cut.
  private struct Letters {
    let bytes: UnsafeBufferPointer<UInt8>
    let table: UnsafeBufferPointer<Letter>

    /// The scalar at an offset, and how many bytes it takes.
    @inline(__always)
    func letter(at index: Int) -> (Letter, Int) {
      let byte = bytes[index]
      if byte < 0x80, byte != 0x26 { return (table[Int(byte)], 1) }
      if byte >= 0xC0, byte < 0xE0 {
        return (table[Int(byte & 0x1F) << 6 | Int(bytes[index &+ 1] & 0x3F)], 2)
      }
      if byte == 0xE1, bytes[index &+ 1] & 0xFE == 0x82 {
        let georgian = Int(bytes[index &+ 1] & 1) << 6 | Int(bytes[index &+ 2] & 0x3F)
        return (table[LetterTable.shortEnd &+ georgian], 3)
      }
      return otherLetter(at: index)
    }

    /// The same of what is written as an HTML entity or in more than two bytes.
    @inline(never)
    private func otherLetter(at index: Int) -> (Letter, Int) {
      let byte = bytes[index]
      if byte == 0x26, let entity = HTMLEntity.decode(bytes, at: index) {
        return (Letter(entity.scalar), entity.length)
      }
      if byte < 0x80 { return (table[Int(byte)], 1) }
      let length = UTF8Scalars.length(leadByte: byte)
      return (Letter(UTF8Scalars.decode(bytes, at: index, length: length)), length)
    }

    /// The scalar that ``letter(at:)`` found.
    func scalar(at index: Int, length: Int) -> UInt32 {
      if bytes[index] == 0x26, let entity = HTMLEntity.decode(bytes, at: index) {
        return entity.scalar
      }
      return UTF8Scalars.decode(bytes, at: index, length: length)
    }
  }

  /// The position in a text that is being cut.
  private struct Reader {
    let letters: Letters
    let options: Options
    /// Where the lower-case form of a word is put together.
    let scratch: UnsafeMutableBufferPointer<UInt8>
    var position: Position
    var forks: Forks

    private var index: Int { position.index }
    private var bytes: UnsafeBufferPointer<UInt8> { letters.bytes }

    private func letter(at index: Int) -> (Letter, Int) { letters.letter(at: index) }

    mutating func step(_ tokens: inout [Token], _ lowercased: inout [UInt8]) {
      if bytes[index] == MailQuoting.mark, let end = MailQuoting.end(ofMarksAt: index, in: bytes) {
        position.hasSpaceBefore = true
        position.index = end
        return
      }
      let (letter, length) = letter(at: index)
      switch letter.kind {
      case .blank, .ignorable:
        if letter.kind == .blank { position.hasSpaceBefore = true }
        position.index += length
      case .letter: word(&tokens, &lowercased)
      case .digit: number(&tokens, &lowercased)
      case .apostrophe, .hyphen, .mark:
        let start = lowercased.count
        append(letter, length, at: index, to: &lowercased)
        let scalar = letters.scalar(at: index, length: length)
        emit(
          .punctuation, to: index + length, from: start, &tokens, lowercased.count,
          mark: Token.mark(of: scalar))
      }
    }

    private mutating func word(_ tokens: inout [Token], _ lowercased: inout [UInt8]) {
      if plainWord(&tokens, &lowercased) { return }
      let start = lowercased.count
      var end = index
      // Joiners and marks of direction behind the last letter are no part of the word.
      var written = index
      var letters = 0
      var capitals = 0
      var shape: Token.Shape = []
      // 1: something in ASCII, 2: something in Cyrillic letters.
      var scripts = 0
      reading: while end < bytes.count {
        let (letter, length) = letter(at: end)
        switch letter.kind {
        case .letter:
          if letter.isUpper {
            if letters == 0 { shape.insert(.capitalized) }
            capitals += 1
            letters += 1
          } else if letter.isLower {
            if end == index { shape.insert(.small) }
            letters += 1
          }
        case .ignorable, .digit: break
        case .apostrophe, .hyphen:
          let next = end + length
          if letter.kind == .apostrophe { note(.elision, tokens, start) }
          if letter.kind == .apostrophe, isElision(lowercased[start...]) {
            append(letter, length, at: end, to: &lowercased)
            end = next
            written = next
            break reading
          }
          guard next < bytes.count, self.letter(at: next).0.kind == .letter else { break reading }
        case .blank, .mark: break reading
        }
        scripts |= bytes[end] < 0x80 ? 1 : Homoglyphs.leadsCyrillic(bytes[end]) ? 2 : 0
        if bytes[end] == 0x49 { note(.casing, tokens, start) }
        append(letter, length, at: end, to: &lowercased)
        let isJoiner = letter.kind == .ignorable && bytes[end] == 0xE2
        end += length
        if !isJoiner { written = end }
      }
      if scripts == 3 { Homoglyphs.mend(&lowercased, from: start) }
      if letters >= 2, capitals == letters { shape.insert(.uppercase) }
      emit(.word, to: written, from: start, &tokens, lowercased.count, shape)
    }

    /// Reads a word of nothing but letters in the table, as nearly all are; reads nothing and returns
    /// false where there is more to it.
    private mutating func plainWord(_ tokens: inout [Token], _ lowercased: inout [UInt8]) -> Bool {
      // Copies, so that the loop need not read them again at each letter.
      let (letters, bytes) = (self.letters, self.letters.bytes)
      guard let scratch = scratch.baseAddress else { return false }
      let room = self.scratch.count &- 3
      let isTurkic = options.casing == .turkic
      let start = lowercased.count
      var end = index
      var length = 0
      var capitals = 0
      var cased = 0
      var shape: Token.Shape = []
      var scripts = 0
      while end < bytes.count, length <= room {
        // Small letters of ASCII, the most of most texts, in a loop of their own.
        let first = end
        while end < bytes.count, length <= room, bytes[end] &- 0x61 < 26 {
          scratch[length] = bytes[end]
          length &+= 1
          end &+= 1
        }
        if end > first {
          if first == index { shape.insert(.small) }
          cased &+= end &- first
          scripts |= 1
          continue
        }
        let byte = bytes[end]
        let (letter, width) = letters.letter(at: end)
        guard letter.kind == .letter else {
          if letter.kind == .blank || letter.kind == .mark { break }
          return false
        }
        if byte == 0x49 {
          if isTurkic { return false }
          note(.casing, tokens, start)
        }
        let count = letter.lowercasedLength
        guard count &- 1 < 3, count > 0, width == 1 || byte != 0x26 else { return false }
        if letter.isUpper {
          if cased == 0 { shape.insert(.capitalized) }
          capitals &+= 1
          cased &+= 1
        } else if letter.isLower {
          if end == index { shape.insert(.small) }
          cased &+= 1
        }
        scripts |= byte < 0x80 ? 1 : Homoglyphs.leadsCyrillic(byte) ? 2 : 0
        let lower = letter.lowercased
        scratch[length] = UInt8(truncatingIfNeeded: lower)
        scratch[length &+ 1] = UInt8(truncatingIfNeeded: lower >> 8)
        scratch[length &+ 2] = UInt8(truncatingIfNeeded: lower >> 16)
        length &+= count
        end &+= width
      }
      if scripts == 3 || length > room { return false }
      lowercased.append(contentsOf: UnsafeBufferPointer(start: scratch, count: length))
      if capitals >= 2, capitals == cased { shape.insert(.uppercase) }
      emit(.word, to: end, from: start, &tokens, lowercased.count, shape)
      return true
    }

    private func isElision(_ word: ArraySlice<UInt8>) -> Bool {
      options.elisions.contains { $0.elementsEqual(word) }
    }

    private mutating func number(_ tokens: inout [Token], _ lowercased: inout [UInt8]) {
      let start = lowercased.count
      var end = index
      while end < bytes.count {
        let (letter, length) = letter(at: end)
        if letter.kind == .digit {
          append(letter, length, at: end, to: &lowercased)
          end += length
        } else if isSeparator(bytes[end]), end + 1 < bytes.count,
          self.letter(at: end + 1).0.kind == .digit
        {
          lowercased.append(bytes[end])
          end += 1
        } else {
          break
        }
      }
      // The ending of a number is a part of it, but not of its lower-case form.
      if mayHaveSuffix(at: end) {
        note(.numberSuffix, tokens, start)
        if !options.numberSuffixes.isEmpty { end += suffixLength(at: end) }
      }
      emit(.number, to: end, from: start, &tokens, lowercased.count)
    }

    /// Whether a hyphen or an apostrophe stands behind a number.
    private func mayHaveSuffix(at index: Int) -> Bool {
      guard index < bytes.count else { return false }
      let kind = letter(at: index).0.kind
      return kind == .apostrophe || kind == .hyphen
    }

    /// Takes note of a token about to be cut, whose lower-case form begins at an offset, that some languages
    /// cut in their own way.
    private mutating func note(_ choice: Forks.Choice, _ tokens: [Token], _ lowercased: Int) {
      forks.add(
        Fork(position: position, tokens: tokens.count, lowercased: lowercased), for: choice)
    }

    /// The length of the ending that is written onto a number: “2020-ci”, “5'te”.
    private func suffixLength(at start: Int) -> Int {
      var end = start
      var ending: [UInt8] = []
      while end < bytes.count, end - start <= Self.longestSuffix {
        let (letter, length) = letter(at: end)
        guard end == start || letter.kind == .letter else { break }
        append(letter, length, at: end, to: &ending)
        end += length
      }
      return options.numberSuffixes.contains(ending) ? end - start : 0
    }

    /// The bytes of the longest ending of numbers.
    private static let longestSuffix = 16

    private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x3A }

    private mutating func emit(
      _ kind: Token.Kind, to end: Int, from start: Int, _ tokens: inout [Token],
      _ lowercasedEnd: Int, _ shape: Token.Shape = [], mark: Unicode.Scalar = "\u{0}"
    ) {
      tokens.append(
        Token(
          range: index..<end, kind: kind, lowercasedRange: start..<lowercasedEnd,
          shape: position.hasSpaceBefore ? shape.union(.behindSpace) : shape, mark: mark))
      position.hasSpaceBefore = false
      position.index = end
      if kind == .word { position.words += 1 }
    }

    /// Appends the lower-case form of a scalar, as ``Lowercasing`` has it.
    private func append(
      _ letter: Letter, _ length: Int, at index: Int, to lowercased: inout [UInt8]
    ) {
      if bytes[index] == 0x49, options.casing == .turkic {
        lowercased += [0xC4, 0xB1]
        return
      }
      switch letter.lowercasedLength {
      case let count where count <= 3:
        for position in 0..<count {
          lowercased.append(UInt8(truncatingIfNeeded: letter.lowercased >> UInt32(8 * position)))
        }
      default:
        let scalar = letters.scalar(at: index, length: length)
        // A mark that begins a word has no letter to join.
        if Decomposed.isMark(scalar), index == self.index { break }
        Lowercasing.append(scalar, to: &lowercased)
      }
    }
  }
}
