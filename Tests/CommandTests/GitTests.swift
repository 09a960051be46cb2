import Testing

/// `dateline diff` with a real git, as the README shows it.
@Suite struct GitTests {
  /// A repository with two versions of a set, of which the second is not committed.
  static func repository() throws -> Sandbox {
    let sandbox = try DiffTests.sandbox()
    let run = try sandbox.shell(
      """
      git init -q . && git config user.name Reader && git config user.email reader@example.org
      echo '*.geojson diff=geojson' >.gitattributes
      git config diff.geojson.command 'dateline diff --git'
      mkdir sets && mv old.geojson sets/map.geojson && git add . && git commit -qm one
      mv new.geojson sets/map.geojson
      """)
    #expect(run.errors == "")
    #expect(run.status == 0)
    return sandbox
  }

  @Test func gitShowsWhatChanged() throws {
    let sandbox = try Self.repository()
    let run = try sandbox.shell("git diff sets/map.geojson")
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix(
        "diff of sets/map.geojson: 1 added, 1 removed, 1 modified, 1 moved, 0 unchanged\n"))
    #expect(run.output.contains("toll          36 → 38"))
    #expect(run.status == 0)
  }

  @Test func aFileThatIsNewIsAllAdded() throws {
    let sandbox = try Self.repository()
    let run = try sandbox.shell(
      "git add -A && git diff --cached new.geojson; git log -p --ext-diff -1")
    #expect(run.output.contains("diff of sets/map.geojson: 3 added, 0 unchanged"))
    #expect(run.status == 0)
  }

  @Test func aRevisionOfAFileIsOneSide() throws {
    let sandbox = try Self.repository()
    let run = try sandbox.run(
      ["diff", "--format", "summary", "HEAD:sets/map.geojson", "sets/map.geojson"])
    #expect(run.output == "1 added, 1 removed, 1 modified, 1 moved, 0 unchanged\n")
    let unknown = try sandbox.run(["diff", "HEAD:gone.geojson", "sets/map.geojson"])
    #expect(
      unknown.errors.hasPrefix(
        "dateline: HEAD:gone.geojson: is no file, and git cannot show it: fatal: "))
    #expect(unknown.status == 2)
  }
}
