// usage: swift run compile-data
//
// Compiles what people edit, the language files, into the forms that the program carries, under
// Sources/EmbeddedData. Run it in the package's folder after editing.
import FoundationEssentials
import Language

let languageFolder = "Sources/Language/Data"
let compiledFolder = "Sources/EmbeddedData/languages"
var failed = false

for name in try FileManager.default.contentsOfDirectory(atPath: languageFolder).sorted()
where name.hasSuffix(".txt") {
  let path = "\(languageFolder)/\(name)"
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let (bytes, problems) = LexiconCompiler.compile(LanguageFile(parsing: text))
  for problem in problems {
    print("\(path):\(problem)")
    failed = true
  }
  try Data(bytes).write(to: URL(filePath: "\(compiledFolder)/\(name.dropLast(4)).lexicon"))
  print("\(name): \(bytes.count) bytes")
}
if failed { throw CocoaError(.fileReadCorruptFile) }
