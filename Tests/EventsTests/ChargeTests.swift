import Testing
import Text

/// What only looks like an event beside another one: a charge beside a sentence, a verb of agreeing behind a
/// truce, a label before a colon, and talks beside the truce that they made.
struct ChargeTests {
  static let charges = [
    Story(
      "en", "A court in Baku sentenced three men accused of torturing captives to 15 years.",
      "arrest, Baku, -, -"),
    Story(
      "en", "A Yerevan court jailed a colonel for the surrender of Hadrut.", "arrest, Yerevan, -, -"
    ),
    Story(
      "ru", "В Баку капитана осудили за сдачу Талыша.", "arrest, Baku, -, -"),
    Story(
      "ru", "В Гяндже задержан водитель, подозреваемый в подготовке взрыва.",
      "arrest, Ganja, -, -"),
    // What the arrest came after is told.
    Story(
      "en", "Police in Yerevan detained six men after a car bomb exploded in Goris.",
      "arrest, Yerevan, -, -", "explosion, Goris, -, -"),
  ]

  static let truces = [
    Story(
      "en",
      "A truce for Nagorno-Karabakh is to be discussed. Clinics in Goris accepted 30 patients."),
    Story(
      "ru", "Перемирие обсуждают. Министр подписал в Гяндже книгу отзывов."),
    Story(
      "en", "Talks on a truce in Karabakh collapsed in Geneva on Saturday.", "talks, Geneva, -, -"),
    Story(
      "ru", "В субботу в Москве стороны договорились о перемирии в Карабахе.",
      "ceasefire, Karabakh, -, -", "talks, Moscow, -, -"),
    Story(
      "en", "The truce that was brokered in Moscow took effect in Karabakh at noon.",
      "ceasefire, Karabakh, -, -"),
  ]

  static let victims = [
    Story(
      "en", "Four Russian peacekeepers died when their car came under fire near Shusha.",
      "clash, Shusha, Russia, -"),
    Story(
      "en", "A truck carrying Armenian soldiers hit a mine near Goris.",
      "explosion, Goris, Armenia, -"),
    Story(
      "en", "Armenian soldiers shelled a farm near Terter.", "shelling, Terter, civilians, true"),
    Story(
      "en", "A video shows soldiers shooting two captives in Hadrut.", "civilian_harm, Hadrut, -, -"
    ),
    Story(
      "ru", "По Степанакерту ударили кассетными боеприпасами.", "shelling, Stepanakert, -, -"),
  ]

  @Test(arguments: charges + truces + victims)
  func tellsWhatItIs(_ story: Story) {
    let keys = ["event_type", "place", "target", "target_civilian"]
    #expect(Report.rows(story.text, keys, language: story.language) == story.rows)
  }

  static let sources = [
    Story("en", "Karabakh live: shells hit Terter.", "shelling, -, reported"),
    Story("en", "Karabakh conflict: Azerbaijan takes Hadrut.", "territory, -, reported"),
    Story(
      "en", "Azerbaijan has published no losses; it says a rocket hit Barda on Friday.",
      "shelling, Azerbaijan, claimed"),
    Story(
      "en", "Azerbaijan gives no figures but says that a rocket hit Barda on Friday.",
      "shelling, Azerbaijan, claimed"),
    Story("en", "On Friday, we wrote, shells hit Terter.", "shelling, -, reported"),
    Story(
      "ru", "На койке у окна лежит сержант Левон. По его словам, в пятницу под Гадрутом шёл бой.",
      "clash, сержант Левон, claimed"),
    Story(
      "en",
      "Azerbaijan said Armenian rockets hit Barda on Friday. Armenia's defence ministry said that "
        + "its forces did not fire.", "shelling, Azerbaijan, disputed"),
    Story(
      "en",
      "Azerbaijan said Armenian rockets hit Barda on Friday. Yerevan said its army had not fired in "
        + "that direction.", "shelling, Azerbaijan, disputed"),
  ]

  @Test(arguments: sources)
  func tellsWhoSaysSo(_ story: Story) {
    let keys = ["event_type", "attribution", "status"]
    #expect(Report.rows(story.text, keys, language: story.language) == story.rows)
  }
}
