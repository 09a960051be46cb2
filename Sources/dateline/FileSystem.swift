#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files and folders as the system has them, by its own calls: no library has to be loaded.
enum FileSystem {
  /// What a path leads to.
  enum Kind {
    case file, folder, other
  }

  /// Which file it is, under whatever name.
  struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  static func kind(of path: String) -> Kind? { status(of: path).map { kind($0.st_mode) } }

  static func identity(of path: String) -> Identity? {
    status(of: path).map { Identity(device: UInt($0.st_dev), number: UInt($0.st_ino)) }
  }

  /// What a name ends in as those of formats do: a point and a few letters; nil for none.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    let letters = name[point...].dropFirst()
    let isEnding =
      (1...8).contains(letters.count) && letters.allSatisfy { $0.isLetter || $0.isNumber }
    return isEnding && letters.contains { $0.isLetter } ? String(name[point...]) : nil
  }

  /// The identity of what an open descriptor reads.
  static func identity(of descriptor: Int32) -> Identity? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
  }

  private static func kind(of descriptor: Int32) -> Kind? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? kind(status.st_mode) : nil
  }

  /// The permissions of a file, where it is there.
  static func permissions(of path: String) -> mode_t? { status(of: path)?.st_mode }

  /// Whether a path is itself a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path.asSystemPath, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether two paths lead to one file, be it there or still to be written.
  static func isSame(_ first: String, _ second: String) -> Bool {
    if let identity = identity(of: first) {
      return kind(of: first) == .file && identity == self.identity(of: second)
    }
    let (left, right) = (split(first), split(second))
    return left.name == right.name && identity(of: second) == nil
      && identity(of: left.folder) == identity(of: right.folder)
  }

  /// The path behind all symbolic links, whether or not a file is there.
  static func target(of path: String) throws(FileError) -> String {
    var target = path
    for _ in 0..<mostLinks {
      if let real = realpath(target.asSystemPath, nil) {
        defer { free(real) }
        return SystemPath.string(real)
      }
      guard let next = destination(ofLink: target) else { return target }
      target = next.hasPrefix("/") ? next : Self.path(split(target).folder, next)
    }
    throw FileError(action: .written, path: path, code: ELOOP)
  }

  /// Where a symbolic link leads, as it says; nil of what is none.
  private static func destination(ofLink path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path.asSystemPath, &bytes, bytes.count)
    return count < 0 ? nil : SystemPath.string(Array(bytes[..<count]))
  }

  /// As many as the system follows.
  private static let mostLinks = 40

  /// All bytes of a file.
  static func contents(of path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path.asSystemPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.read, path) }
    defer { _ = close(descriptor) }
    return try contents(of: descriptor, named: path)
  }

  /// All bytes up to the end of what is open.
  static func contents(of descriptor: Int32, named name: String) throws(FileError) -> [UInt8] {
    try refuseEndless(descriptor, named: name)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes += piece[..<count]
        if bytes.count > longestStream, kind(of: descriptor) != .file {
          throw FileError(action: .read, path: name, code: EFBIG)
        }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .last(.read, name)
      }
    }
  }

  /// So many bytes of a pipe are no file but one without an end.
  static let longestStream = 1 << 30

  /// Throws of a device that never ends, such as `/dev/zero`; a terminal does, and `/dev/null`.
  static func refuseEndless(_ descriptor: Int32, named name: String) throws(FileError) {
    var status = stat()
    var null = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFCHR,
      isatty(descriptor) == 0, stat("/dev/null", &null) == 0, status.st_rdev != null.st_rdev
    else { return }
    throw FileError(action: .read, path: name, code: EFBIG)
  }

  /// The names in a folder, without those that start with a dot, in the order of their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder.asSystemPath) else { throw .last(.listed, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          SystemPath.string($0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it, where they are not there.
  static func createFolder(_ path: String) throws(FileError) {
    if kind(of: path) == .folder { return }
    if let above = parent(of: path) { try createFolder(above) }
    if mkdir(path.asSystemPath, 0o777) == 0 { return }
    let error = FileError.last(.created, path)
    if kind(of: path) != .folder { throw error }
  }

  /// A path in a folder.
  static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder and the last name of a path; the folder is `.` where none is named.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  private static func parent(of path: String) -> String? {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    let folder = split(String(trimmed)).folder
    return folder == trimmed || folder == "." ? nil : folder
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path.asSystemPath, &status) == 0 ? status : nil
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }
}
