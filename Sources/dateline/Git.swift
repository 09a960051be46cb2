#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What git knows of files as they were.
enum Git {
  /// The bytes of a file in a revision, as `git show` writes them.
  static func show(_ name: String) throws(CommandError) -> [UInt8] {
    let result: (output: [UInt8], errors: [UInt8], status: Int32)
    do throws(FileError) {
      result = try run(["git", "--no-pager", "show", name])
    } catch {
      throw .file(error)
    }
    guard result.status == 0 else {
      throw .changes(.noRevision(name, reason: firstLine(of: result.errors)))
    }
    return result.output
  }

  private static func firstLine(of bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Runs a program that is on the path to its end.
  private static func run(
    _ words: [String]
  ) throws(FileError) -> (output: [UInt8], errors: [UInt8], status: Int32) {
    let output = try pipe()
    let errors = try pipe()
    let child = try spawn(words, output: output, errors: errors)
    _ = (close(output.write), close(errors.write))
    defer { _ = (close(output.read), close(errors.read)) }
    let result = try FileSystem.contents(of: output.read, named: words[0])
    // What git says of a failure fits the pipe: it does not wait for a reader.
    let message = try FileSystem.contents(of: errors.read, named: words[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return (result, message, status)
  }

  private static func pipe() throws(FileError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard makePipe(&ends) == 0 else { throw .last(.created, "a pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ words: [String], output: (read: Int32, write: Int32), errors: (read: Int32, write: Int32)
  ) throws(FileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
    guard code == 0 else { throw FileError(action: .started, path: words[0], code: code) }
    return child
  }
}

/// The system's call, which the method named `pipe` would hide.
private func makePipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
