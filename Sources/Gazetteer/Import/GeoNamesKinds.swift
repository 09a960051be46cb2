/// What the feature codes of GeoNames (geonames.org/export/codes.html) are here.
///
/// A row is a kind, then codes. Features with other codes are left out.
enum GeoNamesKinds {
  private static let rows = """
    country PCLI PCLD PCLF PCLS PCLIX TERR
    region ADM1
    district ADM2
    capital PPLC
    town PPLA PPLA2 PPLG
    village PPL PPLA3 PPLA4 PPLA5 PPLL PPLF PPLR PPLS STLMT
    locality PPLX PPLQ PPLH PPLW PPLCH
    mountain MT MTS PK PKS RDGE HLL HLLS VLC
    corridor PASS
    lake LK LKS LKN LKSN
    river STM STMX STMS
    reservoir RSV
    sea SEA OCN GULF STRT
    airport AIRP AIRB
    bridge BDG
    area RGN RGNH RGNE
    """

  /// Villages with so many inhabitants are towns.
  static let townPopulation = 10_000

  private static let kinds: [UInt64: PlaceKind] = {
    var kinds: [UInt64: PlaceKind] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      guard let kind = PlaceKind(rawValue: String(words[0])) else { continue }
      for code in words.dropFirst() { kinds[packed(code.utf8)] = kind }
    }
    return kinds
  }()

  /// The kind of a feature; nil where it is left out.
  static func kind(code: UnsafeBufferPointer<UInt8>, population: Int) -> PlaceKind? {
    guard let kind = kinds[packed(code)] else { return nil }
    return kind == .village && population >= townPopulation ? .town : kind
  }

  private static func packed(_ code: some Sequence<UInt8>) -> UInt64 {
    code.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
