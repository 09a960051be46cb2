import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a set of features is read from.
enum FeatureInput {
  case file(String)
  case standardInput
  /// A file in a revision, such as `HEAD~1:output/map.geojson`.
  case revision(String)
  /// A file that is not there, of which git says `/dev/null`.
  case nothing

  /// What the user named: `-`, a file, a folder of runs, of which the newest counts, or a revision.
  init(named name: String) throws(CommandError) {
    let kind = FileSystem.kind(of: name)
    if name == "-" {
      self = .standardInput
    } else if name == "/dev/null" {
      self = .nothing
    } else if kind == .folder {
      self = .file(try Self.newestRun(in: name))
    } else if kind == nil, name.contains(":"), !name.hasPrefix("-") {
      self = .revision(name)
    } else {
      self = .file(name)
    }
  }

  private static func newestRun(in folder: String) throws(CommandError) -> String {
    do throws(FileError) {
      if let run = try RunFolder(path: folder).runs().last { return run.path }
    } catch {
      throw .file(error)
    }
    throw .changes(.tooFewRuns(folder, count: 0))
  }

  /// Throws where an output would overwrite what is read, which is then gone.
  func refuse(_ output: OutputFile) throws(CommandError) {
    guard case .file(let path) = self, !output.isStandard,
      FileSystem.kind(of: path) == .file,
      let identity = FileSystem.identity(of: path), identity == FileSystem.identity(of: output.path)
    else { return }
    throw .changes(.overwritesInput(output.path))
  }

  /// The name as messages have it.
  var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    case .revision(let name): name
    case .nothing: "nothing"
    }
  }

  /// All bytes of it.
  func bytes() throws(CommandError) -> SourceBytes {
    if case .revision(let name) = self { return SourceBytes(try Git.show(name)) }
    do throws(FileError) {
      switch self {
      case .file(let path): return try FileSystem.source(of: path)
      case .standardInput:
        return SourceBytes(try FileSystem.contents(of: STDIN_FILENO, named: name))
      case .nothing, .revision:
        return SourceBytes(Array(#"{"type":"FeatureCollection","features":[]}"#.utf8))
      }
    } catch {
      throw .file(error)
    }
  }
}

extension FeatureInput {
  /// The features of the text that was read from it.
  func collection(_ bytes: SourceBytes) throws(CommandError) -> FeatureCollection {
    do throws(GeoJSONError) {
      return try GeoJSONReader.readAll(bytes[0..<bytes.count].span)
    } catch {
      throw flawed(bytes, error)
    }
  }

  /// The error that says what is wrong with its text, or what the text is instead of GeoJSON.
  func flawed(_ bytes: SourceBytes, _ flaw: GeoJSONError) -> CommandError {
    .changes(.notGeoJSON(name, flaw, looksLike: ForeignFormat.name(of: bytes)))
  }
}

extension FileSystem {
  /// All bytes of a file, read once into memory of its size.
  static func source(of path: String) throws(FileError) -> SourceBytes {
    let descriptor = open(path.asSystemPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.read, path) }
    defer { _ = close(descriptor) }
    guard let size = size(of: descriptor) else {
      return SourceBytes(try contents(of: descriptor, named: path))
    }
    let source = try SourceBytes(capacity: size + 1) { memory throws(FileError) in
      try fill(memory, from: descriptor, named: path)
    }
    // A file that grew while it was read is read by pieces.
    if source.count <= size { return source }
    var bytes = Array(source[0..<source.count])
    bytes += try contents(of: descriptor, named: path)
    return SourceBytes(bytes)
  }

  /// The size of a plain file.
  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private static func fill(
    _ memory: UnsafeMutableRawBufferPointer, from descriptor: Int32, named path: String
  ) throws(FileError) -> Int {
    var count = 0
    while count < memory.count {
      let more = read(descriptor, memory.baseAddress.map { $0 + count }, memory.count - count)
      if more > 0 {
        count += more
      } else if more == 0 {
        return count
      } else if errno != EINTR {
        throw .last(.read, path)
      }
    }
    return count
  }
}
