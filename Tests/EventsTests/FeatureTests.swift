import Events
import Geo
import Language
import Reports
import Testing
import Text

/// Design, “The properties of an event feature”.
struct FeatureTests {
  static let text = """
    Baku, 17 Oktober 2020 — Serangan roket menghantam Ganja dan Mingachevir pada Sabtu dini hari, \
    menewaskan 13 orang dan melukai 50 lainnya, kata Kementerian Pertahanan Azerbaijan.
    """

  @Test("an event feature has every property, in the order of the design")
  func order() {
    let keys = [
      "event_id", "event_type", "title", "description", "place", "place_id", "admin1", "country",
      "where_prec", "date_start", "date_end", "date_prec", "time_of_day", "actor", "target",
      "target_civilian", "fatalities", "fatalities_low", "fatalities_high", "fatalities_total",
      "total_since", "injured", "attribution", "via", "status", "confidence", "quote",
      "quote_start", "quote_end", "source", "url", "published", "language", "sources",
      "marker-color", "marker-symbol", "marker-size",
    ]
    let features = Report.read(Self.text).eventFeatures()
    #expect(features.count == 2)
    for feature in features { #expect(feature.properties?.keys == keys) }
  }

  @Test("what is not known stays as null")
  func nulls() throws {
    let feature = try #require(
      Report.read("Pertempuran terjadi di Hadrut.").eventFeatures().first)
    for key in ["actor", "target", "fatalities", "injured", "attribution", "via", "source", "url"] {
      #expect(feature.properties?[key]?.isNull == true, "\(key)")
    }
  }

  @Test("what is known from outside the text is kept")
  func outside() throws {
    let document = Document(
      name: "a.txt", text: "Pertempuran terjadi di Hadrut.", publisher: "Kantor Berita",
      url: "https://example.org/1", published: Report.day, language: "id")
    let feature = try #require(ReportReader().read(document).eventFeatures().first)
    #expect(feature.properties?["source"] == .string("Kantor Berita"))
    #expect(feature.properties?["url"] == .string("https://example.org/1"))
    #expect(feature.properties?["published"] == .string("2020-10-18"))
    #expect(feature.properties?["language"] == .string("id"))
  }

  @Test("title and description tell it in English")
  func captions() throws {
    let features = Report.read(Self.text).eventFeatures()
    let properties = try #require(features.first?.properties)
    #expect(
      properties["title"]
        == .string("Shelling in Ganja, 17 October 2020: 13 killed, 50 wounded"))
    #expect(
      properties["description"] == .string("According to “Kementerian Pertahanan Azerbaijan”."))
    #expect(properties["marker-size"] == .string("large"))
  }

  @Test(
    "titles are worded in the language that is asked for",
    arguments: [
      (
        TitleLanguage.tag("id"),
        "Penembakan artileri di Ganja, 17 Oktober 2020: 13 tewas, 50 terluka"
      ),
      (.ofReport, "Penembakan artileri di Ganja, 17 Oktober 2020: 13 tewas, 50 terluka"),
      (.tag("en"), "Shelling in Ganja, 17 October 2020: 13 killed, 50 wounded"),
      (.tag("zz"), "Shelling in Ganja, 17 October 2020: 13 killed, 50 wounded"),
    ])
  func titles(language: TitleLanguage, title: String) {
    let document = Document(name: "report.txt", text: Self.text, published: Report.day)
    let reading = ReportReader(titles: language).read(document)
    #expect(reading.eventFeatures().first?.properties?["title"] == .string(title))
  }

  @Test(
    "a title says what is not sure of a toll, and where it happened",
    arguments: [
      (
        "Shells killed at least 21 people in Barda on Friday.",
        "Shelling in Barda, 16 October 2020: at least 21 killed"
      ),
      (
        "Shells killed between 5 and 7 people in Barda on Friday.",
        "Shelling in Barda, 16 October 2020: 5–7 killed"
      ),
      (
        "Shells killed 1,200 people in Barda on Friday.",
        "Shelling in Barda, 16 October 2020: 1,200 killed"
      ),
      (
        "Shells hit Barda on Friday, Azerbaijan said. Armenia denied it.",
        "Shelling in Barda, 16 October 2020 (disputed)"
      ),
      (
        "Shells hit Ghazanchetsots Cathedral on Friday.",
        "Shelling at Ghazanchetsots Cathedral, 16 October 2020"
      ),
      (
        "Azerbaijani forces captured Hadrut on Friday.",
        "Change of control in Hadrut, 16 October 2020"
      ),
    ])
  func sureness(text: String, title: String) throws {
    let document = Document(name: "report.txt", text: text, published: Report.day, language: "en")
    let features = ReportReader().read(document).eventFeatures()
    #expect(features.map { $0.properties?["title"] } == [.string(title)])
    let feature = try #require(features.first)
    var emptied = feature
    emptied.properties?["title"] = "?"
    #expect(Rewording().reworded(emptied, like: feature).properties?["title"] == .string(title))
    #expect(Rewording().reworded(feature, like: emptied) == feature)
  }

  @Test(
    "every language with a file words titles, and names the place in its own way",
    arguments: LanguageLibrary.builtIn.languages.map(\.code))
  func titlesOfEveryLanguage(code: String) throws {
    let ganja = [
      "ar": "غنجة", "az": "Gəncə", "de": "Gəncə", "en": "Ganja", "es": "Ganja", "fa": "گنجه",
      "fr": "Gandja", "hy": "Գանձակ", "id": "Ganja", "ka": "განჯა", "ru": "Гянджа", "tr": "Gence",
      "uk": "Гянджа",
    ]
    let document = Document(name: "report.txt", text: Self.text, published: Report.day)
    let reading = ReportReader(titles: .tag(code)).read(document)
    let title = try #require(reading.eventFeatures().first?.properties?["title"]?.stringValue)
    #expect(title.contains(try #require(ganja[code])))
    #expect(title.contains("Shelling") == (code == "en"))
  }

  @Test("an event has the same id in other words, and another one on another day")
  func identity() throws {
    func id(_ text: String) throws -> FeatureID {
      try #require(Report.read(text).eventFeatures().first?.id)
    }
    let id1 = try id("Tentara menembaki Terter pada Sabtu (17/10).")
    let id2 = try id("Menurut warga, Kota Terter ditembaki kemarin, dan dua rumah rusak.")
    let id3 = try id("Tentara menembaki Terter pada Jumat (16/10).")
    #expect(id1 == id2)
    #expect(id1 != id3)
  }

  @Test("two events of one kind, place and day have ids of their own")
  func duplicates() {
    let text = """
      Pasukan Armenia menembaki Terter pada Sabtu (17/10), kata Kementerian Pertahanan Azerbaijan.

      Pasukan Azerbaijan menembaki Terter pada Sabtu (17/10), kata Kementerian Pertahanan Armenia.
      """
    let features = Report.read(text).eventFeatures()
    #expect(features.count == 2)
    #expect(Set(features.map(\.id)).count == 2)
  }

  @Test(
    "the offsets of a quote count Unicode scalars and cut it out exactly",
    arguments: ["", "👨‍👩‍👧 ", "Ստեփանակերտ. ", "é e\u{301} Gəncə.\n\n", "\r\n\r\n🇦🇿🇦🇲!\n\n"])
  func quotes(_ prefix: String) throws {
    let text = prefix + "Tentara menembaki Terter pada Sabtu. Warga takut."
    let properties = try #require(Report.read(text).eventFeatures().first?.properties)
    let start = try #require(properties["quote_start"]?.integerValue)
    let end = try #require(properties["quote_end"]?.integerValue)
    let scalars = Array(text.unicodeScalars)[start..<end]
    let cut = String(String.UnicodeScalarView(scalars))
    #expect(properties["quote"] == .string(cut))
    #expect(cut.hasSuffix("Tentara menembaki Terter pada Sabtu."))
  }

  @Test("a mention feature has every property, in the order of the design")
  func mentions() throws {
    let keys = [
      "text", "start", "end", "place", "place_id", "kind", "country", "admin1", "role",
      "confidence", "language", "source",
    ]
    let features = Report.read("🕊 Baku mengatakan Kota Terter ditembaki.").mentionFeatures()
    #expect(features.map { $0.properties?["text"] } == [.string("Baku"), .string("Terter")])
    #expect(features.map { $0.properties?["role"] } == [.string("metonym"), .string("literal")])
    #expect(features.map { $0.properties?["start"] } == [.integer(2), .integer(23)])
    #expect(features.map { $0.properties?["end"] } == [.integer(6), .integer(29)])
    for feature in features { #expect(feature.properties?.keys == keys) }
  }
}
