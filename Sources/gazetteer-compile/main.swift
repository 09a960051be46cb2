// Usage: swift run gazetteer-compile FOLDER INDEX
//
// Compiles the tables of a folder into a gazetteer's index. For the built-in gazetteer:
//
//     swift run gazetteer-compile Gazetteer Sources/EmbeddedData/gazetteer.index
//
// Exit status: 0 written, 2 the tables have errors (told on standard error), 64 wrong usage.

internal import Foundation
internal import Gazetteer
internal import Text

func complain(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }

guard CommandLine.arguments.count == 3 else {
  complain("usage: gazetteer-compile FOLDER INDEX")
  exit(64)
}
do {
  var compiler = GazetteerCompiler()
  try compiler.addTables(inFolder: CommandLine.arguments[1])
  let bytes = compiler.compile()
  for diagnostic in compiler.diagnostics { complain(diagnostic.description) }
  guard let bytes else { exit(2) }
  try Data(bytes).write(to: URL(fileURLWithPath: CommandLine.arguments[2]), options: .atomic)
} catch {
  complain("\(error)")
  exit(2)
}
