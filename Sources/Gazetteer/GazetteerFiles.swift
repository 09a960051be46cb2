internal import EmbeddedData

/// Where gazetteers come from: the program itself, a file, bytes.
extension Gazetteer {
  /// The gazetteer that is compiled into the program; nothing is read or copied for it.
  public static let builtIn: Gazetteer = {
    let bytes = UnsafeRawBufferPointer(
      start: dateline_gazetteer.bytes, count: dateline_gazetteer.count)
    do throws(GazetteerError) {
      return Gazetteer(
        file: try IndexFile(bytes: bytes, path: "built-in gazetteer", backing: .compiledIn))
    } catch {
      preconditionFailure("the built-in gazetteer is unusable: \(error)")
    }
  }()

  /// A compiled gazetteer in a file, which is mapped into memory, not loaded.
  ///
  /// The header and the length are checked at once; what is wrong beyond them, `verify()` finds.
  ///
  /// - Parameter path: The path of a file that the gazetteer compiler wrote.
  /// - Throws: The reason why the file cannot be used.
  public init(contentsOf path: String) throws(GazetteerError) {
    self.init(
      file: try IndexFile(bytes: try FileMapping.map(path: path), path: path, backing: .mapped))
  }

  /// A compiled gazetteer in memory; the bytes are copied.
  ///
  /// - Parameters:
  ///   - bytes: What the gazetteer compiler made.
  ///   - path: The name that errors give.
  /// - Throws: The reason why the bytes cannot be used.
  package init(bytes: [UInt8], path: String = "gazetteer") throws(GazetteerError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    self.init(
      file: try IndexFile(bytes: UnsafeRawBufferPointer(copy), path: path, backing: .allocated))
  }

  /// The compiled form, as the compiler made it; a file of these bytes is the same gazetteer.
  ///
  /// Valid as long as the gazetteer lives; of several gazetteers together there is none.
  package var bytes: UnsafeRawBufferPointer {
    layers.count == 1 ? layers[0].file.bytes : UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// A gazetteer without places.
  static let empty: Gazetteer = {
    var compiler = GazetteerCompiler()
    guard let bytes = compiler.compile() else {
      preconditionFailure("no tables have no errors")
    }
    do throws(GazetteerError) {
      return try Gazetteer(bytes: bytes)
    } catch {
      preconditionFailure("what was compiled can be read: \(error)")
    }
  }()

  /// Checks every byte of its files against the checksums in their headers.
  ///
  /// - Throws: `GazetteerError.corrupted` where they differ. O(n) in bytes.
  public func verify() throws(GazetteerError) {
    for layer in layers { try layer.file.verify() }
  }
}
