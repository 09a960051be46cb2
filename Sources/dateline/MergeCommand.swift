import Changes
import Events
import Geo

/// Sets of features in, one out.
struct MergeCommand: Command {
  static let name = "merge"
  static let summary = "event sets put together, the same event once"
  static let usage = """
    usage: dateline merge [OPTION…] FILE FILE…
           dateline merge --base FILE [OPTION…] FILE FILE

    Writes one set with the events of all. An event that several sets tell of is there once, with
    the words of the newest report, its reports counted in "sources", its toll the newest or,
    where reports of one day differ, a range, and "disputed" where one blames another side or
    denies. Of other features the first set's values stay. FILE is what diff takes.

    how they are put together:
          --base FILE       take over what either of two sets changed since this one; what both
                            changed otherwise is told, and the first one's value kept
          --match WAY       auto, id or likeness, as diff has it

    where the result goes:
    \(OutputChoice.usage)
      -q, --quiet           say nothing but errors
      -h, --help            show this help

    Exit status: 0 done, 1 something both had changed is to be settled, 2 trouble, 64 wrong usage.

    """

  private let inputs: [FeatureInput]
  private let base: FeatureInput?
  private let matching: Matching
  private let output: OutputChoice
  private let isQuiet: Bool
  private let reword = Rewording().reworded

  init(_ arguments: Arguments) throws(CommandError) {
    var inputs: [FeatureInput] = []
    for name in arguments.operands { inputs.append(try FeatureInput(named: name)) }
    self.inputs = inputs
    if let name = arguments["base"] { base = try FeatureInput(named: name) } else { base = nil }
    matching = try DiffOptions.way(arguments) ?? .automatic
    output = try OutputChoice(arguments)
    isQuiet = arguments.has("quiet")
    if inputs.count < 2 || (base != nil && inputs.count > 2) {
      throw .changes(
        .wrongOperands(
          command: Self.name, expected: base == nil ? "two sets or more" : "two sets",
          found: inputs.count))
    }
    if (arguments.operands + [arguments["base"] ?? ""]).count(where: { $0 == "-" }) > 1 {
      throw .changes(.standardInputTwice)
    }
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let merge: (collection: FeatureCollection, conflicts: [MergeConflict])
    if let base { merge = try merged(since: base) } else { merge = try merged() }
    if case .unchanged(let run) = try output.write(merge.collection), !isQuiet {
      console.say("nothing changed since \(run); no file was written")
    }
    if !isQuiet { tell(merge.conflicts, console) }
    return merge.conflicts.isEmpty || base == nil ? .done : .notFound
  }

  private func merged() throws(CommandError) -> (
    collection: FeatureCollection, conflicts: [MergeConflict]
  ) {
    var first = try inputs[0].bytes()
    var names = (inputs[0], inputs[0])
    var result = FeatureCollection(features: [])
    var conflicts: [MergeConflict] = []
    for input in inputs.dropFirst() {
      names.1 = input
      let second = try input.bytes()
      let merge = try Self.merge(names.0, first, names.1, second) { () throws(ComparisonError) in
        try Merge(first, second, matching: matching, rewordedBy: reword)
      }
      result = merge.collection
      conflicts += merge.conflicts
      first = SourceBytes(GeoJSONWriter().write(result))
    }
    return (result, conflicts)
  }

  private func merged(
    since base: FeatureInput
  ) throws(CommandError) -> (collection: FeatureCollection, conflicts: [MergeConflict]) {
    let source = try base.bytes()
    let first = try inputs[0].bytes()
    let second = try inputs[1].bytes()
    // Each is read by itself first, so that a flaw is told of the right one.
    for (input, bytes) in [(base, source), (inputs[0], first), (inputs[1], second)] {
      _ = try input.collection(bytes)
    }
    let merge = try Self.merge(base, source, inputs[0], first) { () throws(ComparisonError) in
      try Merge(base: source, first, second, matching: matching, rewordedBy: reword)
    }
    return (merge.collection, merge.conflicts)
  }

  private static func merge(
    _ old: FeatureInput, _ first: SourceBytes, _ new: FeatureInput, _ second: SourceBytes,
    _ body: () throws(ComparisonError) -> Merge
  ) throws(CommandError) -> Merge {
    do throws(ComparisonError) {
      return try body()
    } catch {
      switch error {
      case .unreadable(.old, let flaw): throw old.flawed(first, flaw)
      case .unreadable(.new, let flaw): throw new.flawed(second, flaw)
      }
    }
  }

  private static let shownConflicts = 20

  private func tell(_ conflicts: [MergeConflict], _ console: Console) {
    for conflict in conflicts.prefix(Self.shownConflicts) {
      let name = FeatureLabel(conflict.feature).line(isOfEvents: false)
      switch conflict.kind {
      case .property(let property, let kept, let other):
        console.say(
          "\(name): \(property) is \(ValueText.short(kept, limit: 40)) in one set and "
            + "\(ValueText.short(other, limit: 40)) in another; the first was kept")
      case .removedAndChanged:
        console.say("\(name): was removed in one set and changed in another; it was kept")
      }
    }
    let rest = conflicts.count - Self.shownConflicts
    if rest > 0 { console.say("and \(rest) more") }
  }
}
