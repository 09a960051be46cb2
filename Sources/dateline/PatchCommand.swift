import Changes
import Geo

/// A set of features and a patch in, the set that the patch makes of it out.
struct PatchCommand: Command {
  static let name = "patch"
  static let summary = "apply to a set of features what diff --format patch found"
  static let usage = """
    usage: dateline patch [OPTION…] OLD PATCH

    Makes the new set out of the old one, to the byte as normal writing has it. A patch that does
    not fit changes nothing: it is told which feature is not as expected. OLD is what diff
    takes; PATCH is what diff --format patch wrote, or - for standard input.

    options:
          --reverse         undo: make the old set out of the new one
      -o, --output FILE     into a file instead of standard output
          --pretty          indent the output
      -h, --help            show this help

    Exit status: 0 done, 2 trouble, 64 wrong usage.

    """

  private let old: FeatureInput
  private let patch: String
  private let isReversed: Bool
  private let output: OutputFile
  private let writer: GeoJSONWriter

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
    writer = GeoJSONWriter(format: arguments.has("pretty") ? .pretty : .compact)
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let difference = try readPatch()
    let collection = try old.collection(old.bytes())
    let result: FeatureCollection
    do throws(PatchMismatch) {
      result = try (isReversed ? difference.inverted : difference).applied(to: collection)
    } catch {
      throw .changes(.doesNotFit(old.name, error))
    }
    try output.writeBytes(writer.write(result) + [0x0A])
    return .done
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
