import Geo

/// Two texts of which the features with the same bytes have found each other.
///
/// The old text is read whole. Of the new one, each feature is first compared, byte by byte, with
/// the old one that would come next: mostly they are the same, and then there is nothing to read.
/// Where they are not, it is read, and its key, or without one its bytes, tell where the two texts
/// meet again.
struct Alignment {
  let old: FeatureTable
  let new: FeatureTable
  /// For each new feature the old one with the same bytes, -1 for none.
  private(set) var twins: [Int32] = []
  /// For each old feature whether it is somebody's twin.
  private(set) var isPaired: [Bool]
  /// Finds old features by their keys.
  private(set) var oldKeys: HashIndex
  private var oldBytes: HashIndex?
  /// The old feature that is expected next.
  private var expected = 0

  /// Reads both texts.
  init(
    _ old: SourceBytes, _ new: SourceBytes, mark: (Feature) -> FeatureTable.Mark
  ) throws(ComparisonError) {
    self.old = FeatureTable(old)
    self.new = FeatureTable(new)
    do throws(GeoJSONError) {
      while try self.old.readNext(mark) != nil {}
    } catch {
      throw .unreadable(.old, error)
    }
    isPaired = [Bool](repeating: false, count: self.old.count)
    oldKeys = HashIndex(self.old.keys)
    twins.reserveCapacity(self.old.count)
    do throws(GeoJSONError) {
      try readNew(mark)
    } catch {
      throw .unreadable(.new, error)
    }
  }

  private mutating func readNew(_ mark: (Feature) -> FeatureTable.Mark) throws(GeoJSONError) {
    while true {
      if expected < old.count, !isPaired[expected],
        try new.takeNext(likeFeature: expected, of: old)
      {
        pair(expected)
      } else if let found = try new.readNext(mark) {
        meetAgain(found)
      } else {
        return
      }
    }
  }

  private mutating func pair(_ index: Int) {
    twins.append(Int32(truncatingIfNeeded: index))
    isPaired[index] = true
    expected = index + 1
  }

  /// Finds the twin of the feature that was just read, or where its like stood.
  private mutating func meetAgain(_ mark: FeatureTable.Mark) {
    guard let index = oldPlace(mark) else { return twins.append(-1) }
    if haveSameBytes(index, new.count - 1) {
      pair(index)
    } else {
      twins.append(-1)
      expected = index + 1
    }
  }

  private mutating func oldPlace(_ mark: FeatureTable.Mark) -> Int? {
    if mark.key != 0 { return oldKeys.first(of: mark.key, notIn: isPaired) }
    if oldBytes == nil { oldBytes = HashIndex(old.byteHashes()) }
    let hash = old.hash(of: new.bytes(of: new.count - 1))
    return oldBytes?.first(of: hash, notIn: isPaired)
  }

  private func haveSameBytes(_ oldIndex: Int, _ newIndex: Int) -> Bool {
    let left = old.bytes(of: oldIndex)
    let right = new.bytes(of: newIndex)
    return left.count == right.count && left.elementsEqual(right)
  }
}
