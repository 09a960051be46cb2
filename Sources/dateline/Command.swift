/// What `dateline` can be asked to do: one type and one file a command.
protocol Command {
  /// What the user types.
  static var name: String { get }
  /// What it does, in a few words without a full stop.
  static var summary: String { get }
  /// What `--help` shows, and what the options are read from: see `Option`.
  static var usage: String { get }

  /// Takes what the user typed.
  ///
  /// - Throws: An error of usage, before anything is read or written.
  init(_ arguments: Arguments) throws(CommandError)

  /// Does it.
  func run(_ console: Console) throws(CommandError) -> ExitStatus
}

/// How a command ended, as the shell sees it.
enum ExitStatus: Int32, Comparable {
  case done = 0
  /// Nothing was found, or there are differences: an answer, no failure.
  case notFound = 1
  /// Something could not be read or written.
  case trouble = 2
  /// The arguments make no sense (`EX_USAGE` of sysexits.h).
  case wrongUsage = 64

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
