import Events
import Geo
import Testing
import Text
import TestSupport

/// What holds of every text, however little sense it makes.
struct RandomReportTests {
  private static let words = """
    pasukan tentara Armenia Azerbaijan Ganja Terter Hadrut Shusha Stepanakert Nagorno-Karabakh Baku \
    Moskow distrik kota desa wilayah Lachin Goris Fuzuli perbatasan Iran itu tersebut di ke dari \
    menuju dekat pada sejak hingga antara dan oleh yang tidak akan jika menurut kata mengatakan \
    membantah melaporkan Reuters Kementerian Pertahanan Presiden Aliyev dia mereka menembaki \
    menyerang merebut direbut ditembaki serangan roket drone ranjau meledak pertempuran gencatan \
    senjata berlaku dilanggar mengungsi bertemu pembicaraan tawanan dibebaskan bantuan tiba \
    mengerahkan unjuk rasa menangkap menewaskan melukai tewas luka korban jiwa menjadi total \
    bertambah sedikitnya hingga beberapa puluhan 13 50 963 1.200 10-12 2020 1994 17/10 \
    99999999999999999999 9223372036854775807 0 Sabtu kemarin Oktober September tahun lalu pagi \
    malam hari ini juta miliar satu dua tiga
    """.split(separator: " ").map(String.init)

  private static let marks = [
    ".", ",", ";", ":", "?", "!", "“", "”", "\"", "(", ")", " – ", "—", "…", "\n", "\n\n", "/", "'",
    "’", "👩‍🚒", "Ստեփանակերտ", "\u{301}", "\u{FEFF}", "\0", "كنجة",
  ]

  private static func text(seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      let isMark = Int.random(in: 0..<5, using: &random) == 0
      text += (isMark ? marks : words).randomElement(using: &random) ?? ""
      if Int.random(in: 0..<8, using: &random) > 0 { text += " " }
    }
    return text
  }

  @Test("500 heaps of words make features that keep every rule")
  func heaps() throws {
    for seed in 0..<UInt64(500) {
      let text = Self.text(seed: seed)
      let reading = Report.read(text, published: seed % 3 == 0 ? nil : Report.day)
      let features = reading.eventFeatures()
      for feature in features { check(feature, of: text, seed: seed) }
      #expect(Set(features.map(\.id)).count == features.count, "seed \(seed)")
      let collection = FeatureCollection(features: features + reading.mentionFeatures())
      let bytes = GeoJSONWriter().write(collection)
      #expect(try GeoJSONReader.read(bytes).features == collection.features, "seed \(seed)")
    }
  }

  @Test("a text without any full stop is read as far as a sentence can go")
  func endless() {
    for seed in 0..<UInt64(8) {
      var random = SplitMix64(seed: seed)
      let text =
        "Tentara menembaki Terter "
        + (0..<1500).compactMap { _ in Self.words.randomElement(using: &random) }
        .joined(separator: " ")
      for feature in Report.read(text).eventFeatures() { check(feature, of: text, seed: seed) }
    }
  }

  private func check(_ feature: Feature, of text: String, seed: UInt64) {
    guard let properties = feature.properties,
      let start = properties["quote_start"]?.integerValue,
      let end = properties["quote_end"]?.integerValue,
      let confidence = properties["confidence"]?.numberValue
    else {
      Issue.record("a property is missing, seed \(seed)")
      return
    }
    let scalars = Array(text.unicodeScalars)
    #expect(0 <= start && start < end && end <= scalars.count, "seed \(seed)")
    let cut = String(String.UnicodeScalarView(scalars[start..<end]))
    #expect(properties["quote"] == .string(cut), "seed \(seed)")
    #expect((0...1).contains(confidence), "seed \(seed)")
    if let first = properties["date_start"]?.stringValue,
      let last = properties["date_end"]?.stringValue
    {
      #expect(first <= last, "seed \(seed)")
    }
    for key in ["fatalities", "fatalities_low", "fatalities_high", "injured"] {
      #expect(properties[key]?.integerValue ?? 0 >= 0, "seed \(seed), \(key)")
    }
  }

  @Test("events far apart in a long text are all there, in its order")
  func long() {
    let towns = ["Terter", "Barda", "Ganja", "Hadrut", "Shusha"]
    let text = (0..<600).map { number in
      let day = 1 + number % 17
      return "Pada \(day) Oktober 2020 tentara menembaki \(towns[number % towns.count])."
    }.joined(separator: "\n\n")
    let reading = Report.read(text)
    #expect(reading.events.count == 85)
    let quotes = reading.events.map(\.quote.lowerBound)
    #expect(quotes == quotes.sorted())
  }
}
