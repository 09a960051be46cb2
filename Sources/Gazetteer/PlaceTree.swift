/// Puts places into the order of a k-d tree: the middle place parts the others by latitude, the
/// middles of both halves part theirs by longitude, and so on in turn.
struct PlaceTree {
  private let latitudes: [Int]
  private let longitudes: [Int]
  private(set) var order: [Int]

  /// The tree over some places, from the stored coordinates of all, made in O(n log n).
  init(_ places: [Int], latitudes: [Int], longitudes: [Int]) {
    self.latitudes = latitudes
    self.longitudes = longitudes
    order = places
    var open = [(range: 0..<order.count, byLatitude: true)]
    while let (range, byLatitude) = open.popLast() {
      guard range.count > 1 else { continue }
      let middle = (range.lowerBound + range.upperBound) / 2
      select(middle, in: range, by: byLatitude ? latitudes : longitudes)
      open.append((range.lowerBound..<middle, !byLatitude))
      open.append((middle + 1..<range.upperBound, !byLatitude))
    }
  }

  /// Moves places about until the one that sorting would put at `target` is there, lesser ones
  /// before it and greater ones after it (Hoare's selection).
  private mutating func select(_ target: Int, in range: Range<Int>, by values: [Int]) {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      values[left] != values[right] ? values[left] < values[right] : left < right
    }
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let pivot = order[(low + high) / 2]
      var left = low
      var right = high
      while left <= right {
        while precedes(order[left], pivot) { left += 1 }
        while precedes(pivot, order[right]) { right -= 1 }
        if left <= right {
          order.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if target <= right { high = right } else if target >= left { low = left } else { return }
    }
  }
}
