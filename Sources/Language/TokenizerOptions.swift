extension Tokenizer {
  /// How far a text has been cut.
  struct Position {
    var index = 0
    var hasSpaceBefore = false
    var words = 0
  }

  /// Which letters are the small ones of capitals.
  enum Casing: Sendable {
    case common
    /// I is the capital of ı, İ that of i.
    case turkic

    /// What a language file calls it; the common one where it says nothing.
    init(named name: String?) { self = name == "turkic" ? .turkic : .common }
  }

  /// What languages do each in their own way.
  struct Options: Sendable {
    var casing = Casing.common
    /// The endings that are written onto numbers, with the hyphen or the apostrophe before them.
    var numberSuffixes: [[UInt8]] = []

    /// Words that are written together with the next one but are words of their own: l, qu.
    ///
    /// In lower case, without their apostrophe.
    var elisions: [[UInt8]] = []

    /// What a language file calls them: `l d qu`.
    static func elisions(named names: String?) -> [[UInt8]] {
      (names ?? "").split(separator: " ").map { Array($0.utf8) }
    }
  }

  /// Where a token begins that some languages cut in their own way, and how much was cut before it.
  struct Fork {
    let position: Position
    let tokens: Int
    let lowercased: Int
  }

  /// The first forks of a text that was cut before its language was known, so that only what stands behind
  /// them is cut anew.
  struct Forks {
    private var casing: Fork?
    private var elision: Fork?
    private var numberSuffix: Fork?

    /// What a language may have a way of its own for.
    enum Choice { case casing, elision, numberSuffix }

    /// Takes note of a fork, if it is the first of its kind.
    mutating func add(_ fork: Fork, for choice: Choice) {
      switch choice {
      case .casing: if casing == nil { casing = fork }
      case .elision: if elision == nil { elision = fork }
      case .numberSuffix: if numberSuffix == nil { numberSuffix = fork }
      }
    }

    /// The first fork that matters to a language; nil where it cuts all as most do.
    func first(for options: Options) -> Fork? {
      let own = [
        options.casing == .turkic ? casing : nil,
        options.elisions.isEmpty ? nil : elision,
        options.numberSuffixes.isEmpty ? nil : numberSuffix,
      ]
      return own.compactMap(\.self).min { $0.tokens < $1.tokens }
    }
  }
}
