import Testing
import Text

/// What the words around an event say of it: who spoke before, which season, whose people, before what.
struct ContextTests {
  static let speakers: [(String, String, String)] = [
    (
      "ru",
      "Пресс-секретарь Минобороны Шушан Степанян рассказала о ситуации на границе.\n\nПо её словам, азербайджанская армия обстреляла Берд.",
      "Пресс-секретарь Минобороны Шушан Степанян"
    ),
    (
      "tr",
      "Sözcü Şuşan Stepanyan, sınırdaki durumu açıkladı.\n\nOnun sözlerine göre Azerbaycan ordusu Berd şehrini topa tuttu.",
      "Sözcü Şuşan Stepanyan"
    ),
    (
      "de",
      "Sprecherin Schuschan Stepanjan sagte, die Lage an der Grenze sei angespannt.\n\nNach ihren Angaben beschoss die aserbaidschanische Armee die Stadt Berd.",
      "Sprecherin Schuschan Stepanjan"
    ),
    (
      "id",
      "Juru bicara Shushan Stepanyan mengatakan situasi di perbatasan tegang.\n\nMenurutnya, tentara Azerbaijan menembaki Berd.",
      "Juru bicara Shushan Stepanyan"
    ),
    (
      "en",
      "Spokeswoman Shushan Stepanyan said the situation on the border was tense.\n\nAccording to her, the Azerbaijani army shelled Berd.",
      "Spokeswoman Shushan Stepanyan"
    ),
  ]

  @Test("“by her account” means who spoke last, in the paragraph before too", arguments: speakers)
  func pronouns(language: String, text: String, source: String) {
    #expect(Report.rows(text, ["attribution"], language: language) == [source])
  }

  static let seasons: [(String, String)] = [
    ("en", "Last autumn the army captured Hadrut after heavy fighting."),
    ("es", "En el otoño pasado el ejército tomó Hadrut."),
    ("de", "Im vergangenen Herbst eroberte die Armee Hadrut."),
    ("ru", "Прошлой осенью армия заняла Гадрут."),
    ("hy", "Անցյալ աշնանը բանակը գրավեց Հադրութը։"),
    ("tr", "Geçen sonbaharda ordu Hadrut'u ele geçirdi."),
  ]

  @Test("what a season long past saw is background", arguments: seasons)
  func backgroundBySeason(language: String, text: String) {
    let day = CivilDate(year: 2021, month: 7, day: 25)
    #expect(Report.rows(text, ["event_type"], published: day, language: language) == [])
  }

  static let types: [(String, String, String)] = [
    (
      "hy", "Ստեփանակերտի բնակչության մեծ մասը տեղափոխվել է Երևան և Գորիս։",
      "displacement, Stepanakert"
    ),
    ("ru", "Миротворцы доставили в Степанакерт 12 тонн муки и медикаменты.", "aid, Stepanakert"),
    ("ru", "Миротворцы прибыли в Степанакерт и разместили посты.", "deployment, Stepanakert"),
    ("ru", "Под Аскераном на противотанковую мину наехал трактор.", "explosion, Askeran"),
    ("hy", "Սոթքի մոտ ական է պայթել։", "explosion, Sotk"),
    (
      "en", "Aghdam, a city in ruins for decades, was handed over to Azerbaijan on Saturday.",
      "territory, Aghdam"
    ),
    ("en", "A shell set fire to the school in Kut.", "shelling, Kut"),
    (
      "tr", "Dün Iğdır meydanında üç bine yakın insan toplandı, “Ankara uyuma” diye slogan attı.",
      "protest, Igdir"
    ),
  ]

  @Test("who or what moves, goes off or is given back tells what it is", arguments: types)
  func readsTypes(language: String, text: String, row: String) {
    #expect(Report.rows(text, ["event_type", "place"], language: language) == [row])
  }

  @Test("a meeting that is still to come is none")
  func meetingsAhead() {
    let text = "Shortly before the talks in Brussels the army shelled Sotk."
    #expect(Report.rows(text, ["event_type", "place"]) == ["shelling, Sotk"])
  }
}
