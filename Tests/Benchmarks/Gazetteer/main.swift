// Usage: swift run -c release gazetteer-benchmark [INDEX]
//
// Prints how fast the built-in gazetteer, or one in a file, answers, as a table on standard output,
// in the processor time of one core. run.sh runs it beside other libraries.

internal import Gazetteer
internal import Geo
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

let clock = ContinuousClock()
let arguments = CommandLine.arguments.dropFirst()
let opening = clock.now
let gazetteer: Gazetteer
do {
  gazetteer = try arguments.first.map { try Gazetteer(contentsOf: $0) } ?? .builtIn
} catch {
  fatalError("\(error)")
}
let opened = clock.now - opening

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// The seconds of processor time that the process has had.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Runs `body` over all items, five times for at least a tenth of a second each, and prints a row
/// of the fastest.
func measure<Item>(_ title: String, _ items: [Item], _ body: (Item) -> Int) {
  var runs = 0
  var found = 0
  var each = Double.infinity
  for _ in 0..<5 {
    let before = runs
    let start = processorTime()
    repeat {
      for item in items { found += body(item) }
      runs += items.count
    } while processorTime() - start < 0.1
    each = min(each, (processorTime() - start) / Double(runs - before))
  }
  let perSecond = Int(1 / each)
  let share = Double(found) / Double(runs)
  print(
    padded(title, 34), padded("\((each * 1e9).rounded() / 1000) µs", 14),
    padded("\(perSecond)/s", 14), "\((share * 100).rounded() / 100) found each")
}

/// Every so many-th name of the gazetteer.
func sample(_ count: Int) -> [String] {
  let step = max(1, gazetteer.placeCount / count)
  return gazetteer.places.enumerated().compactMap { number, place in
    number % step == 0 ? gazetteer.names(of: place).last?.text : nil
  }
}

let firstFold = clock.now
_ = Folding.keyBytes(of: "Gəncə")
let folded = clock.now - firstFold
let firstLookup = clock.now
_ = gazetteer.lookup("Gəncə")
let looked = clock.now - firstLookup
let names = sample(1000)
let keys = names.map(Folding.keyBytes)
let misses = keys.map { $0 + Array("qx".utf8) }
let hashes = misses.map { key in
  var hash = GazetteerHash()
  hash.combine(folded: key.span)
  return hash
}
let misspelt = names.filter { $0.count > 5 }.prefix(200).map { name in
  var letters = Array(name)
  letters.swapAt(2, 3)
  letters.remove(at: 4)
  return String(letters)
}
let positions = gazetteer.places.prefix(100_000).enumerated().compactMap { number, place in
  number % 97 == 0 ? gazetteer.position(of: place) : nil
}.map { Position(latitude: $0.latitude + 0.01, longitude: $0.longitude + 0.01) }

print("\(gazetteer.placeCount) places, \(gazetteer.nameCount) names, opened in \(opened)")
print("first folding after \(folded), first look-up after \(looked)")
measure("fold a name", names) { Folding.keyBytes(of: $0).count > 0 ? 1 : 0 }
measure("contains, a name", keys) { gazetteer.contains(folded: $0) ? 1 : 0 }
measure("contains, no name", misses) { gazetteer.contains(folded: $0) ? 1 : 0 }
measure("mayContain, no name, hashed", hashes) { gazetteer.mayContain($0) ? 1 : 0 }
measure("candidates, a name", keys) { gazetteer.candidates(folded: $0).count }
measure("candidates, no name", misses) { gazetteer.candidates(folded: $0).count }
measure("place", Array(gazetteer.places.prefix(1000))) {
  gazetteer.place($0).title.count > 0 ? 1 : 0
}
measure("nearest 1", positions) { gazetteer.nearest(to: $0, limit: 1).count }
measure("nearest 10", positions) { gazetteer.nearest(to: $0, limit: 10).count }
measure("nearestNames, two letters wrong", misspelt) {
  gazetteer.nearestNames(to: $0, limit: 5).count
}
measure("lookup, a name", names) { gazetteer.lookup($0).count }
let fuzzy = LookupOptions(allowsMisspelling: true)
measure("lookup, two letters wrong", misspelt) { gazetteer.lookup($0, options: fuzzy).count }
measure("places containing a position", positions) { gazetteer.places(containing: $0).count }
