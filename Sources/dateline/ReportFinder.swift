/// Finds the reports that are meant by the paths a user gives.
struct ReportFinder {
  /// A report that has not been read yet.
  enum Source {
    case file(String)
    case standardInput
  }

  /// What a file's name ends in where it is a report; one that is named itself may end in anything.
  static let suffix = ".txt"

  private(set) var sources: [Source] = []
  private(set) var errors: [CommandError] = []

  /// Looks the paths up, folders with all that is in and below them in the order of the names.
  init(_ paths: [String]) {
    for path in paths {
      if path == "-" {
        sources.append(.standardInput)
      } else if FileSystem.kind(of: path) == .folder {
        takeFolder(path)
      } else {
        sources.append(.file(path))
      }
    }
  }

  private mutating func takeFolder(_ folder: String) {
    let count = sources.count
    var others: [String] = []
    let errorCount = errors.count
    search(folder, &others)
    if sources.count == count, errors.count == errorCount {
      errors.append(.noReports(folder: folder, others: others))
    }
  }

  /// Links to folders are not followed: they may lead in a circle.
  private mutating func search(_ folder: String, _ others: inout [String]) {
    do throws(FileError) {
      for name in try FileSystem.names(in: folder) {
        let path = FileSystem.path(folder, name)
        if FileSystem.kind(of: path) == .folder {
          if !FileSystem.isLink(path) { search(path, &others) }
        } else if name.lowercased().hasSuffix(Self.suffix), FileSystem.kind(of: path) != .other {
          sources.append(.file(path))
        } else {
          others.append(name)
        }
      }
    } catch {
      errors.append(.file(error))
    }
  }
}
