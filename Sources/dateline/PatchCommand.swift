import Changes
import Geo

/// A set of features and a patch in, the set that the patch makes of it out.
struct PatchCommand: Command {
  static let name = "patch"
  static let summary = "apply to a set of features what diff --format patch found"
  static let usage = """
    usage: dateline patch [OPTION…] OLD PATCH

    Makes the new set out of the old one, to the byte as normal writing has it. A patch that does
    not fit changes nothing: it is told which feature is not as expected. Where the features
    stand in another order, they are found by their ids, if each has one of its own; what is
    new comes last then. OLD is what diff takes; PATCH is what diff --format patch wrote, or -
    for standard input.

    options:
          --reverse         undo: make the old set out of the new one
      -o, --output FILE     into a file instead of standard output
          --pretty          indent the output
      -q, --quiet           say nothing but errors
      -h, --help            show this help

    Exit status: 0 done, 2 trouble, 64 wrong usage.

    """

  private let old: FeatureInput
  private let patch: String
  private let isReversed: Bool
  private let output: OutputFile
  private let writer: GeoJSONWriter
  private let isQuiet: Bool

  init(_ arguments: Arguments) throws(CommandError) {
    guard arguments.operands.count == 2 else {
      throw .changes(
        .wrongOperands(
          command: Self.name, expected: "OLD and PATCH", found: arguments.operands.count))
    }
    if arguments.operands == ["-", "-"] { throw .changes(.standardInputTwice) }
    old = try FeatureInput(named: arguments.operands[0])
    patch = arguments.operands[1]
    isReversed = arguments.has("reverse")
    output = try DiffOptions.output(arguments["output"])
    try FeatureInput(named: patch).refuse(output)
    writer = GeoJSONWriter(format: arguments.has("pretty") ? .pretty : .compact)
    isQuiet = arguments.has("quiet")
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let patch = try readPatch()
    let difference = isReversed ? patch.inverted : patch
    let collection = try old.collection(old.bytes())
    let result: FeatureCollection
    do throws(PatchMismatch) {
      result = try difference.applied(to: collection)
    } catch {
      result = try reordered(collection, difference, error, console)
    }
    try output.writeBytes(writer.write(result) + [0x0A])
    return .done
  }

  /// What comes out where another feature stands in the place of the one that is expected.
  private func reordered(
    _ collection: FeatureCollection, _ difference: Difference, _ mismatch: PatchMismatch,
    _ console: Console
  ) throws(CommandError) -> FeatureCollection {
    guard case .feature(let index, let id, _) = mismatch, collection.features[index].id != id else {
      throw .changes(.doesNotFit(old.name, mismatch))
    }
    do throws(PatchMismatch) {
      guard let result = try difference.appliedByID(to: collection) else { throw mismatch }
      if !isQuiet {
        console.say("\(old.name): its features are in another order; found by their ids")
      }
      return result
    } catch {
      throw .changes(.doesNotFit(old.name, error))
    }
  }

  private func readPatch() throws(CommandError) -> Difference {
    let name = patch == "-" ? "standard input" : patch
    let bytes: [UInt8]
    do throws(FileError) {
      bytes =
        patch == "-"
        ? try FileSystem.contents(of: 0, named: name) : try FileSystem.contents(of: patch)
    } catch {
      throw .file(error)
    }
    do throws(ChangeDocumentError) {
      return try ChangeDocument.difference(bytes)
    } catch {
      throw .changes(.notPatch(name, error))
    }
  }
}
