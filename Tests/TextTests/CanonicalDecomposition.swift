import Foundation

/// A letter taken apart into its base and its marks.
enum CanonicalDecomposition {
  static func of(_ scalar: Unicode.Scalar) -> String {
    String(scalar).decomposedStringWithCanonicalMapping
  }
}
