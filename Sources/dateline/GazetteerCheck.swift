import Gazetteer
import Text

/// `gazetteer check`: what is wrong or odd in the sources of a gazetteer.
struct GazetteerCheck {
  let sources: [String]
  let mapping: ColumnMapping

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    if sources.isEmpty { throw .missingOperand("gazetteer check", "a SOURCE to check") }
    var compiler = GazetteerCompiler(extending: .builtIn)
    do throws(GazetteerError) {
      for source in sources { try compiler.add(path: source, mapping: mapping) }
    } catch {
      throw .gazetteer(error)
    }
    compiler.check()
    let remarks = compiler.diagnostics
    let text = remarks.map { "\($0)".printable + "\n" }.joined()
    if !text.isEmpty { try OutputFile.standard.writeText(text) }
    return remarks.hasErrors ? .trouble : remarks.isEmpty ? .done : .notFound
  }
}
