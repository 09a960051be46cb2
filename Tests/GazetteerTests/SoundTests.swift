import Testing
import Text

@testable import Gazetteer

@Suite struct SoundTests {
  private func sound(_ name: String) -> SoundKey.Sound? {
    SoundKey.table.sound(of: Folding.key(of: name).unicodeScalars.map(\.value))
  }

  @Test(
    "spellings of one name by different conventions agree",
    arguments: [
      ("Xocalı", "Khojaly"), ("Xocalı", "Hocali"), ("Xocalı", "Ходжалы"), ("Şuşa", "Shusha"),
      ("Şuşa", "Шуша"), ("Laçın", "Lachin"), ("Qarabağ", "Garabagh"), ("Qarabağ", "Карабаг"),
      ("Cəbrayıl", "Jabrayil"), ("Ստեփանակերտ", "Stepanakert"), ("Շուշի", "Шуши"),
      ("Ճարտար", "Çartar"), ("Ջերմուկ", "Dzhermuk"), ("Gorriss", "Goris"), ("ბაქუ", "Baku"),
      ("مارتوني", "Martuni"), ("Yerivan", "Erevan"),
    ])
  func agree(_ pair: (one: String, other: String)) throws {
    let one = try #require(sound(pair.one))
    let other = try #require(sound(pair.other))
    #expect(one.likeness(to: other) != nil)
    #expect(other.likeness(to: one) != nil)
  }

  @Test(
    "names without their short vowels spell those with them",
    arguments: [
      ("قره خانبيلي", "Garakhanbeyli"), ("غارفاند", "Garvand"), ("نوزغار", "Nuzgar"),
      ("تشيناري", "Chinari"), ("أيغيبار", "Aygepar"),
    ])
  func spell(_ pair: (bare: String, whole: String)) throws {
    let bare = try #require(sound(pair.bare))
    let whole = try #require(sound(pair.whole))
    #expect(bare.skeletonOfUnvowelled == whole.skeletonOfVowelled)
    #expect(bare.cost(ofSpelling: whole) != nil)
  }

  @Test("a vowel at the beginning is never left out")
  func spellNoOther() throws {
    let bare = try #require(sound("غارفاند"))
    let other = try #require(sound("Ayag Garvand"))
    #expect(bare.cost(ofSpelling: other) == nil)
  }

  @Test(
    "names that are merely like each other do not",
    arguments: [
      ("Ganja", "Kenya"), ("Gnja", "Kenya"), ("Ganja", "Ghana"), ("Ganja", "Guyana"),
      ("Xyzzyqqqq", "Hezex"), ("Goris", "Koris"), ("Goris", "Kars"), ("Gnjaaaa", "Gnja"),
      ("Шуша", "Tsutsa"), ("Barda", "Parda"), ("Berde", "Барда"),
    ])
  func differ(_ pair: (one: String, other: String)) throws {
    let one = try #require(sound(pair.one))
    let other = try #require(sound(pair.other))
    #expect(one.likeness(to: other) == nil)
  }

  @Test(
    "no sound is made of two scripts, unknown letters or two sounds",
    arguments: ["", "Ba", "Bаku", "東京都"])
  func none(name: String) { #expect(sound(name) == nil) }

  @Test("each sound of the rows has one class")
  func classes() {
    for (script, rows) in SoundRows.scripts {
      for row in rows.split(separator: "\n") {
        let sounds = row.prefix { $0 != " " }
        let classes = SoundRows.classes.filter { $0.contains { sounds.contains($0) } }
        #expect(classes.count == (sounds == "-" ? 0 : 1), "\(script): \(row)")
      }
    }
  }
}
