// usage: swift run compile-data
//
// Compiles what people edit, the tables of Gazetteer/ and the language files, into the forms that
// the program carries, under Sources/EmbeddedData. Run it in the package's folder after editing.
//
// Exit status: 0 written, 2 a table or a file has errors (told on standard error).

internal import FoundationEssentials
internal import Gazetteer
internal import Language
internal import Text

#if canImport(Glibc)
  internal import Glibc
#endif

let tables = "Gazetteer"
let index = "Sources/EmbeddedData/gazetteer.index"
let languageFiles = "Sources/Language/Data"
let lexicons = "Sources/EmbeddedData/languages"

func complain(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

func replace(_ path: String, with bytes: [UInt8]) throws {
  let file = URL(filePath: path)
  let data = Data(bytes)
  if (try? Data(contentsOf: file)) != data { try data.write(to: file, options: .atomic) }
}

func compileGazetteer() throws -> Bool {
  var compiler = GazetteerCompiler()
  try compiler.addTables(inFolder: tables)
  let bytes = compiler.compile()
  for diagnostic in compiler.diagnostics { complain(diagnostic.description) }
  guard let bytes else { return false }
  try replace(index, with: bytes)
  return true
}

func compileLanguages() throws -> Bool {
  var isSound = true
  for name in try FileManager.default.contentsOfDirectory(atPath: languageFiles).sorted()
  where name.hasSuffix(".txt") {
    let text = try String(contentsOfFile: "\(languageFiles)/\(name)", encoding: .utf8)
    let (bytes, problems) = LexiconCompiler.compile(LanguageFile(parsing: text))
    for problem in problems { complain("\(languageFiles)/\(name):\(problem)") }
    isSound = isSound && problems.isEmpty
    try replace("\(lexicons)/\(name.dropLast(4)).lexicon", with: bytes)
  }
  return isSound
}

do {
  let results = [try compileGazetteer(), try compileLanguages()]
  exit(results.allSatisfy { $0 } ? 0 : 2)
} catch {
  complain("\(error)")
  exit(2)
}
