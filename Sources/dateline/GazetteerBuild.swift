import Gazetteer
import Text

/// `gazetteer build`: sources in, one compiled file out.
struct GazetteerBuild {
  let sources: [String]
  let mapping: ColumnMapping
  /// Whether only errors are told.
  let isQuiet: Bool

  func run(_ output: String, _ console: Console) throws(CommandError) -> ExitStatus {
    let file = output == "-" ? OutputFile.standard : OutputFile(output)
    for source in sources { try FeatureInput.file(source).refuse(file) }
    var compiler = GazetteerCompiler(extending: .builtIn)
    do throws(GazetteerError) {
      for source in sources { try compiler.add(path: source, mapping: mapping) }
    } catch {
      throw .gazetteer(error)
    }
    let bytes = compiler.compile()
    for diagnostic in compiler.diagnostics where !isQuiet || diagnostic.severity == .error {
      console.write("\(diagnostic)".printable + "\n")
    }
    guard let bytes else { return .trouble }
    do throws(FileError) {
      try file.write { sink throws(FileError) in try sink(bytes.span) }
    } catch {
      throw .file(error)
    }
    return .done
  }
}
