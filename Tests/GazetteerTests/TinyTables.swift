import Gazetteer
import Text

/// A gazetteer small enough to read beside its tests.
enum TinyTables {
  static let places = """
    # Invented from real ones; shared by the tests.
    id|kind|lat|lon|country|region|population|name|stands_for|note
    wof-az|country|40.29505|47.5277|AZ||10023318|Azerbaijan||
    wof-am|country|40.29468|44.93895|AM||2957731|Armenia||
    dl-nk|area|39.8|46.75||||Nagorno-Karabakh||
    gn-baku|capital|40.37767|49.89201|AZ||1116513|Baku|wof-az|
    gn-ganja|town|40.68278|46.36056|AZ||303268|Ganja||second city
    gn-fuzuli|town|39.60094|47.14529|AZ|dl-fuzuli-district|26765|Fuzuli||
    gn-fuzuli2|village|40.8|46.1|AZ|||Fuzuli||
    dl-fuzuli-district|region|39.5|47.3|AZ||120000|Fuzuli District||
    gn-stepanakert|town|39.8177|46.7528|AZ||53100|Stepanakert|dl-nk|
    gn-martuni-am|town|40.14|45.30|AM||12894|Martuni||
    gn-martuni|town|39.79|47.11|AZ||5700|Martuni||
    """.replacing("|", with: "\t")

  static let names = """
    place|name|language|script|standing|from|until|source
    gn-ganja|Gəncə|az|Latn|official|||hand
    gn-ganja|Гянджа|ru|Cyrl|preferred|||hand
    gn-ganja|Kirovabad|en|Latn|historical|1935|1989|hand
    gn-ganja|Кировабад|ru|Cyrl|historical|1935|1989|hand
    gn-baku|Bakı|az|Latn|official|||hand
    gn-baku|Баку|ru|Cyrl|preferred|||hand
    gn-stepanakert|Xankəndi|az|Latn|official|1991||hand
    gn-stepanakert|Ստեփանակերտ|hy|Armn|preferred|||hand
    gn-stepanakert|Степанакерт|ru|Cyrl|preferred|||hand
    gn-fuzuli|Füzuli|az|Latn|official|||hand
    gn-fuzuli2|Füzuli|az|Latn|official|||hand
    gn-martuni|Xocavənd|az|Latn|official|||hand
    dl-nk|Нагорный Карабах|ru|Cyrl|preferred|||hand
    dl-nk|Republic of Nagorno-Karabakh|en|Latn|historical|1991|2017|hand
    """.replacing("|", with: "\t")

  static func tables(places: String = places, names: String = names) -> [Table] {
    [
      Table(file: "tiny.places.tsv", text: places),
      Table(file: "tiny.names.tsv", text: names),
    ]
  }

  static func gazetteer() throws -> Gazetteer { try Gazetteer(compiling: tables()) }
}
