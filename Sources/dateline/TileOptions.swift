import Viewers

/// Whether a page has a map of tiles, and where the library that draws it is.
struct TileOptions {
  static let usage = """
          --tiles           in html: OpenStreetMap's tiles below the events, drawn by Leaflet;
                            the tile server learns what is looked at
          --leaflet DIR     take leaflet.js and leaflet.css from DIR, not from where Debian
                            has them; without either the page fetches them
    """

  /// Where Debian's libjs-leaflet puts the library.
  private static let usualFolder = "/usr/share/javascript/leaflet"

  /// The library, where tiles are wanted.
  static func library(_ arguments: Arguments) throws(CommandError) -> TileLibrary? {
    let folder = arguments["leaflet"]
    guard arguments.has("tiles") else {
      if folder != nil { throw .needs(option: "--leaflet", other: "--tiles") }
      return nil
    }
    if let folder { return try library(in: folder) }
    guard FileSystem.kind(of: usualFolder + "/leaflet.css") == .file else { return .elsewhere }
    return try library(in: usualFolder)
  }

  private static func library(in folder: String) throws(CommandError) -> TileLibrary {
    let small = FileSystem.path(folder, "leaflet.min.js")
    let script =
      FileSystem.kind(of: small) == .file ? small : FileSystem.path(folder, "leaflet.js")
    do throws(FileError) {
      let library = TileLibrary(
        script: try FileSystem.contents(of: script),
        style: try FileSystem.contents(of: FileSystem.path(folder, "leaflet.css")))
      if let library { return library }
    } catch {
      throw .file(error)
    }
    throw .badValue(folder, option: "--leaflet", expected: "a folder with Leaflet's own files")
  }
}
