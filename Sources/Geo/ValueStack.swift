/// Elements of arrays that are still being read, the innermost on top.
///
/// Their number is known only at the closing bracket; from here they move into an array of
/// exactly that size, without a count of references going up or down.
struct ValueStack<Element>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity = 64
  private(set) var count = 0

  init() { base = .allocate(capacity: capacity) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Takes everything above a former count off the stack, in the order in which it was pushed.
  mutating func popArray(above start: Int) -> [Element] {
    precondition(0 <= start && start <= count, "the stack has been popped below \(start)")
    let length = count - start
    count = start
    guard length > 0 else { return [] }
    return Array(unsafeUninitializedCapacity: length) { buffer, initialized in
      buffer.baseAddress?.moveInitialize(from: base + start, count: length)
      initialized = length
    }
  }

  /// Takes the top off and puts it in the place of an element further down.
  mutating func popReplacing(_ index: Int) {
    precondition(0 <= index && index < count - 1, "nothing on the stack at \(index)")
    count -= 1
    base[index] = (base + count).move()
  }
}
