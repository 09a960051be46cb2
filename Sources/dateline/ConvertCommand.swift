import Geo
import Viewers

/// GeoJSON in, any format out.
struct ConvertCommand: Command {
  static let name = "convert"
  static let summary = "GeoJSON into another format, such as CSV or KML"
  static let usage = """
    usage: dateline convert [OPTION…] [FILE]

    Reads FILE, or standard input where there is none or it is -, and writes its features in
    another format. FILE is one GeoJSON object, texts on lines of their own, or a GeoJSON
    text sequence (RFC 8142); which of them is seen from its content.

    options:
    \(OutputChoice.usage)
      -q, --quiet           say nothing but errors
      -h, --help            show this help

    Exit status: 0 done, 2 trouble, 64 wrong usage.

    """

  private let path: String
  private let output: OutputChoice
  private let isQuiet: Bool

  init(_ arguments: Arguments) throws(CommandError) {
    guard arguments.operands.count <= 1 else { throw .superfluousOperand(arguments.operands[1]) }
    path = arguments.operands.first ?? "-"
    output = try OutputChoice(arguments)
    isQuiet = arguments.has("quiet")
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let outcome = try output.write(try GeoJSONFile.collection(at: path))
    if !isQuiet, case .unchanged(let run) = outcome {
      console.say("nothing changed since \(run); no file was written")
    }
    return .done
  }
}
