import Text

extension RunFolder {
  /// The last two runs, or the last one before a day and the last.
  func compared(
    since day: CivilDate?
  ) throws(CommandError) -> (old: FeatureInput, new: FeatureInput) {
    let runs: [Run]
    do throws(FileError) {
      runs = try self.runs()
    } catch {
      throw .file(error)
    }
    guard let last = runs.last, runs.count > 1 else {
      throw .changes(.tooFewRuns(path, count: runs.count))
    }
    guard let day else { return (.file(runs[runs.count - 2].path), .file(last.path)) }
    let digits = day.iso8601.filter { $0 != "-" }
    guard let before = runs.last(where: { $0.time.prefix(8) < digits }) else {
      throw .changes(.noRunBefore(day.iso8601, folder: path))
    }
    return (.file(before.path), .file(last.path))
  }
}
