import Gazetteer

/// Which places a command knows: those that the program carries, the user's own, or both.
struct GazetteerOptions {
  static let usage = """
    which gazetteer:
          --gazetteer FILE  add the places and names of a gazetteer: a file that dateline gazetteer
                            build wrote, or what that takes; may be given several times, what a
                            later one says of a place goes first
          --only            leave the built-in gazetteer out

    """

  private let paths: [String]
  /// Whether only the user's own places are known.
  let isOnly: Bool

  init(_ arguments: Arguments) throws(CommandError) {
    paths = arguments.all("gazetteer")
    isOnly = arguments.has("only")
    if isOnly, paths.isEmpty { throw .needs(option: "--only", other: "--gazetteer FILE") }
  }

  /// The gazetteer that the options ask for; compiled files are mapped, not loaded.
  ///
  /// What is odd in files that are compiled first is said.
  func load(_ console: Console) throws(CommandError) -> Gazetteer {
    if paths.isEmpty { return .builtIn }
    var gazetteers: [Gazetteer] = isOnly ? [] : [.builtIn]
    do throws(GazetteerError) {
      for path in paths {
        gazetteers.append(
          try Gazetteer(at: path, referringTo: Gazetteer([.builtIn] + gazetteers)) {
            console.say($0)
          })
      }
    } catch {
      throw .gazetteer(error)
    }
    return Gazetteer(gazetteers)
  }
}
