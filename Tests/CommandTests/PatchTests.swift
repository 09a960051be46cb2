import Foundation
import Testing

@Suite struct PatchTests {
  static func patched() throws -> Sandbox {
    let sandbox = try DiffTests.sandbox()
    let run = try sandbox.shell(
      "dateline diff --format patch old.geojson new.geojson -o patch.json; test $? = 1")
    #expect(run.status == 0)
    return sandbox
  }

  @Test func aPatchMakesTheNewSetAndUndoes() throws {
    let sandbox = try Self.patched()
    let line = """
      for set in old new; do
        dateline diff --format patch $set.geojson $set.geojson -o nothing.json &&
        dateline patch $set.geojson nothing.json -o $set.norm
      done
      dateline patch old.geojson patch.json -o there.geojson &&
      dateline patch --reverse there.geojson patch.json | cmp - old.norm &&
      cmp there.geojson new.norm
      """
    let run = try sandbox.shell(line)
    #expect(run.output + run.errors == "")
    #expect(run.status == 0)
  }

  /// Sets and patches that do not go together, and the line that says so.
  static let mismatches: [(old: String, patch: String, message: String)] = [
    (
      DiffTests.old.replacing("36", with: "37"), "patch.json",
      #"other.geojson: the feature 0 (id a) is not as the patch expects: /properties/toll is 37, expected 36; nothing was changed"#
    ),
    (
      DiffTests.set(("a", 46, "{}")), "patch.json",
      "other.geojson: has 1 features, the patch is for a set of 3; nothing was changed"
    ),
    (
      DiffTests.old, "old.geojson",
      "old.geojson: is no patch: expected what dateline diff --format patch writes"
    ),
  ]

  @Test(arguments: mismatches)
  func whatDoesNotFitIsNamed(old: String, patch: String, message: String) throws {
    let sandbox = try Self.patched()
    try sandbox.write(.init(old.utf8), to: "other.geojson")
    let run = try sandbox.run(["patch", "other.geojson", patch, "-o", "result.geojson"])
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.status == 2)
    #expect(try !sandbox.names().contains("result.geojson"))
  }

  /// Ids tell which feature is meant, wherever it stands.
  @Test func aSetInAnotherOrderIsPatchedByID() throws {
    let sandbox = try Self.patched()
    let (a, b, c) = (
      ("a", 46.0, #"{"name":"A","toll":36}"#), ("b", 47.0, #"{"name":"B"}"#),
      ("c", 48.0, #"{"name":"C"}"#)
    )
    try sandbox.write(.init(DiffTests.set(c, b, a).utf8), to: "other.geojson")
    let run = try sandbox.run(["patch", "other.geojson", "patch.json", "-o", "result.geojson"])
    #expect(
      run.errors
        == "dateline: other.geojson: its features are in another order; found by their ids\n")
    #expect(try sandbox.run(["diff", "result.geojson", "new.geojson"]).status == 0)
    #expect(
      try sandbox.text(of: "result.geojson").matches(of: /"id":"(.)"/).map(\.1) == ["c", "a", "d"])
    #expect(try sandbox.run(["patch", "-q", "other.geojson", "patch.json"]).errors == "")
    let corrected = ("a", 46.0, #"{"name":"A","toll":7}"#)
    try sandbox.write(.init(DiffTests.set(c, b, corrected).utf8), to: "other.geojson")
    let misfit = try sandbox.run(["patch", "other.geojson", "patch.json"])
    #expect(misfit.errors.contains("the feature 2 (id a) is not as the patch expects"))
    #expect(misfit.output == "")
    #expect(misfit.status == 2)
  }

  @Test func whatLeavesSomethingOutIsNoPatch() throws {
    let sandbox = try DiffTests.sandbox()
    let line = """
      dateline diff --format json --ignore toll old.geojson new.geojson >part.json
      dateline patch old.geojson part.json
      """
    let run = try sandbox.shell(line)
    #expect(
      run.errors
        == "dateline: part.json: is no patch: it leaves something out; make it with --format patch\n"
    )
    #expect(run.status == 2)
    let refused = try sandbox.run(
      ["diff", "--format", "patch", "--ignore", "toll", "old.geojson", "new.geojson"])
    #expect(refused.status == 64)
  }

  /// Patches that contradict themselves, however large the numbers in them.
  @Test(arguments: [
    #""old":{"count":3},"new":{"count":2000000000},"changes":[],"moves":[]"#,
    #""old":{"count":3},"new":{"count":3},"changes":[],"moves":[[0,-1]]"#,
    #""old":{"count":3},"new":{"count":4},"changes":[{"new_index":9,"new":{"type":"Feature","geometry":null,"properties":null}}],"moves":[]"#,
  ])
  func whatContradictsItselfChangesNothing(members: String) throws {
    let sandbox = try DiffTests.sandbox()
    try sandbox.write(
      Data(#"{"type":"Changes","version":1,"exact":true,\#(members)}"#.utf8), to: "patch.json")
    let run = try sandbox.run(["patch", "old.geojson", "patch.json"])
    #expect(run.errors.hasPrefix("dateline: old.geojson: the patch contradicts itself at "))
    #expect(run.output == "")
    #expect(run.status == 2)
  }
}
