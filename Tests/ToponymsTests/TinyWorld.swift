import Gazetteer
import Language
import Testing
import Text
import Toponyms

/// A few places and two small languages, enough to read the rules of the codebook by.
enum TinyWorld {
  static let places = """
    id|kind|lat|lon|country|region|population|name|stands_for|note
    az|country|40.3|47.5|AZ||10000000|Azerbaijan|az|
    am|country|40.3|44.9|AM||2950000|Armenia|am|
    us|country|39.8|-98.6|US||330000000|United States|us|
    karabakh|area|39.8|46.75|||148000|Nagorno-Karabakh|karabakh|
    baku|capital|40.38|49.89|AZ||2300000|Baku|az|
    yerevan|capital|40.18|44.51|AM||1090000|Yerevan|am|
    stepanakert|town|39.82|46.75|AZ||55000|Stepanakert|karabakh|
    ganja|town|40.68|46.36|AZ||330000|Ganja||
    goris|town|39.51|46.34|AM||17600|Goris||
    kapan|town|39.21|46.41|AM||42500|Kapan||
    fuzuli|town|39.6|47.15|AZ|fuzuli-district|17000|Fuzuli||
    fuzuli-village|village|40.79|46.4|AZ|||Fuzuli||
    fuzuli-district|region|39.5|47.3|AZ||130000|Fuzuli district||
    aghdam|town|39.99|46.93|AZ|aghdam-district||Aghdam||
    aghdam-district|region|40.05|47|AZ||200000|Aghdam district||
    terter-district|region|40.3|46.9|AZ||100000|Terter district||
    martuni-lake|town|40.14|45.3|AM||12000|Martuni||
    martuni|town|39.8|47.11|AZ||5700|Martuni||
    sevan|lake|40.33|45.35|AM|||Lake Sevan||
    corridor|corridor|39.65|46.6|AZ|||Lachin corridor||
    lachin|town|39.64|46.55|AZ||2300|Lachin||
    garadaghli|village|39.55|47.2|AZ|fuzuli-district||Garadaghli||
    garadaghli-west|village|41|45.5|AZ|||Garadaghli||
    talish|village|40.38|46.74|AZ|terter-district||Talish||
    talish-north|village|41.09|48.43|AZ|||Talish||
    hikmet|village|38.9|48.6|AZ|||Hikmet||
    hajiyev|village|38.8|48.5|AZ|||Hajiyev||
    mehdili|village|39.3|47.1|AZ|fuzuli-district||Mehdili||
    mehdili-west|village|41.1|45.3|AZ|||Mehdili||
    kent|town|47.38|-122.23|US||92000|Kent||
    gorus|town|45|7||||Gorus||
    """.replacing("|", with: "\t")

  static let names = """
    place|name|language|script|standing|from|until|source
    us|US|en|Latn|variant|||hand
    karabakh|Нагорный Карабах|ru|Cyrl|preferred|||hand
    ganja|Gəncə|az|Latn|official|||hand
    ganja|Gence|tr|Latn|preferred|||hand
    ganja|Гянджа|ru|Cyrl|preferred|||hand
    ganja|كنجة|ar|Arab|preferred|||hand
    ganja|Kirovabad|en|Latn|historical|1935|1989|hand
    stepanakert|Khankendi|en|Latn|official|||hand
    fuzuli-district|Fuzuli|en|Latn|variant|||hand
    aghdam-district|Aghdam|en|Latn|variant|||hand
    terter-district|Terter|en|Latn|variant|||hand
    sevan|Sevan|en|Latn|variant|||hand
    talish|Talış|tr|Latn|preferred|||hand
    fuzuli|Fuzuli|tr|Latn|preferred|||hand
    az|Azerbaycan|tr|Latn|preferred|||hand
    yerevan|Erivan|tr|Latn|preferred|||hand
    """.replacing("|", with: "\t")

  static let gazetteer: Gazetteer? = try? Gazetteer(compiling: [
    Table(file: "tiny.places.tsv", text: places), Table(file: "tiny.names.tsv", text: names),
  ])

  /// A language with prepositions, whose possessive is written onto names but outside of them.
  static let english = Language(
    parsing: """
      [language]
      code en
      order svo
      [common]
      the, a, was, has, and, for, us
      [suffix.name]
      -('s)
      [month]
      October | value 10
      [number]
      seven | value 7
      [number.other]
      years
      [modal.not]
      not
      [say]
      said, denied, wrote
      [act.take]
      attacked, sent | voice active
      shelled | voice passive
      [act.leave]
      left, fled | voice active
      [person.soldier]
      troops, forces
      [source.organ]
      ministry, ministry of defence
      [source.person]
      spokesman, president
      [source.agency]
      news agency
      [name.title]
      president, poet, general
      [name.given]
      Goris, Fuzuli, Vladimir
      [name.organisation]
      Radio, FC
      Group, Street | after
      [name.exempt]
      administration
      [name.common]
      ganja
      [side | side Azerbaijan]
      Azerbaijani, Azeri
      [and]
      and
      [in]
      in, at, on
      [to]
      to
      [from]
      from
      [near]
      near, by
      [of]
      of
      [relative]
      which
      [place.town]
      town, city
      [place.village]
      village, villages
      [place.district]
      districts
      district, districts | after
      [place.corridor]
      corridor | after
      [place.lake]
      lake
      [place.border]
      border
      """)

  /// A language with endings and with words behind names.
  static let turkish = Language(
    parsing: """
      [language]
      code tr
      order sov
      [suffix.name]
      -'de, -'den, -'nin
      [say]
      bildirdi, yalanladı
      [and]
      ve
      [near]
      yakınlarında
      [place.village]
      köyü, köyleri | after
      [place.district]
      rayonunun | after
      """)

  /// A language whose endings stand in the place of others.
  static let russian = Language(
    parsing: """
      [language]
      code ru
      order svo
      [suffix.name]
      -е > а, -ы > а, -ого > ый, -а
      [in]
      в
      """)

  /// A language whose script has no capitals.
  static let arabic = Language(
    parsing: """
      [language]
      code ar
      [in]
      في
      """)

  /// A language that writes articles and prepositions together with names.
  static let french = Language(
    parsing: """
      [language]
      code fr
      order svo
      [in]
      en
      """)

  /// The mentions of a text as `text=place`, `?` for an unknown place, with the role where it is
  /// not literal.
  static func read(_ text: String, in language: Language? = english) throws -> [String] {
    let analysed = try #require(language).analyse(SourceText(text))
    return ToponymReader(gazetteer: try #require(gazetteer)).mentions(in: analysed).map {
      let role = $0.role == .literal ? "" : " \($0.role)"
      return "\(analysed.source.string($0.range))=\($0.place?.id ?? "?")\(role)"
    }
  }
}
