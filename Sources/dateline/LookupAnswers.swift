import Gazetteer

/// What a look-up finds, name by name: names of the command line, with those of standard input in
/// the place of `-`, each answered when it is asked for.
struct LookupAnswers {
  /// The places of one name, and what is to be said of it.
  struct Answer {
    var places: [FoundPlace] = []
    var remarks: [CommandError] = []
  }

  private let frame: FoundPlace.Frame
  private var names: ArraySlice<String>
  private var input: LineReader?
  /// Whether the places that the options ask for are listed where there is no name.
  private var lists: Bool
  /// The status that the answers so far come to.
  private(set) var status = ExitStatus.done
  /// Why there are no further answers.
  private(set) var trouble: CommandError?

  /// - Parameters:
  ///   - names: The operands of the command.
  ///   - asksForAll: Whether the options ask for all that a gazetteer has.
  ///   - isInteractive: Whether standard input is a terminal, where nobody types names unasked.
  ///   - frame: Where is looked.
  init(names: [String], asksForAll: Bool, isInteractive: Bool, in frame: FoundPlace.Frame) {
    self.frame = frame
    lists =
      names.isEmpty
      && (asksForAll || frame.options.isNarrowed || frame.options.near != nil)
    let reads = names.isEmpty && frame.options.near == nil && !(lists && isInteractive)
    self.names = reads ? ["-"] : names[...]
  }

  /// The answer for the next name; nil at the end.
  mutating func next() -> Answer? {
    do throws(CommandError) {
      var answer: Answer?
      if let line = try nextName() {
        lists = false
        answer = self.answer(to: line.text)
        if let flaw = line.flaw { answer?.remarks.insert(flaw, at: 0) }
      } else if lists {
        lists = false
        answer = Answer(places: listed)
        if listed.isEmpty { status = max(status, .notFound) }
      }
      for remark in answer?.remarks ?? [] { status = max(status, remark.exitStatus) }
      return answer
    } catch {
      trouble = error
      return nil
    }
  }

  private var listed: [FoundPlace] {
    frame.options.near == nil ? FoundPlace.all(in: frame) : FoundPlace.nearest(in: frame)
  }

  private mutating func nextName() throws(CommandError) -> (text: String, flaw: CommandError?)? {
    while true {
      if let line = try input?.next() { return line }
      input = nil
      guard let name = names.popFirst() else { return nil }
      if name != "-" { return (name, nil) }
      input = try LineReader()
    }
  }

  private func answer(to name: String) -> Answer {
    let places = FoundPlace.named(name, in: frame)
    return Answer(places: places, remarks: places.isEmpty ? [unknown(name)] : [])
  }

  private func unknown(_ name: String) -> CommandError {
    let gazetteer = frame.gazetteer
    var options = frame.options
    options.allowsMisspelling = true
    options.limit = 3
    let near = gazetteer.lookup(name, options: options).map { result in
      let place = gazetteer.place(result.place)
      return "\"\(place.title)\"" + (place.country.map { " (\($0))" } ?? "")
    }
    let distinct = near.enumerated().filter { near.firstIndex(of: $1) == $0 }.map(\.element)
    return .unknownName(name, narrowed: frame.options.isNarrowed, nearest: distinct)
  }
}
