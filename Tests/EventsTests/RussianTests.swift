import Testing

/// Reports in Russian.
struct RussianTests {
  private static let told = [
    Case(
      "В субботу утром Степанакерт обстреляли из реактивных систем «Смерч», сообщила пресс-служба "
        + "Минобороны Карабаха. Погибли трое мирных жителей, ещё двое ранены.",
      "shelling, Stepanakert, 2020-10-17, 3, 2, claimed"),
    Case(
      "Посёлок Мартакерт был обстрелян армянскими силами в ночь на 17 октября. Погиб мирный житель.",
      "shelling, Aghdere, 2020-10-17, 1, -, reported"),
    Case(
      "В результате ракетного удара по Гяндже погибли 13 человек, 52 ранены, заявил Хикмет Гаджиев.",
      "shelling, Ganja, 2020-10-18, 13, 52, claimed"),
    Case("Обмен пленными, о котором договорились стороны в Москве, пока не начался."),
    Case("Азербайджан планирует обстрелять Гадрут, если перемирие не начнётся."),
    Case(
      "Министры иностранных дел Армении и Азербайджана встретились в пятницу в Москве.",
      "talks, Moscow, 2020-10-16, -, -, reported"),
    Case(
      "Азербайджанские войска заняли 17 октября город Физули, заявил Алиев.",
      "territory, Fizuli, 2020-10-17, -, -, claimed"),
    Case(
      "В Гяндже погибли девять человек, в Барде — двое, в Тертере — трое.",
      "casualties, Ganja, 2020-10-18, 9, -, reported",
      "casualties, Barda, 2020-10-18, 2, -, reported",
      "casualties, Terter, 2020-10-18, 3, -, reported"),
    Case(
      "При обстреле погибли девять человек в Гяндже, двое в Барде и трое в Тертере.",
      "shelling, Ganja, 2020-10-18, 9, -, reported", "shelling, Barda, 2020-10-18, 2, -, reported",
      "shelling, Terter, 2020-10-18, 3, -, reported"),
    Case(
      "«Ракеты упали на Гянджу. Снаряды разорвались в Барде. Мы ответим», — заявил Хикмет Гаджиев.",
      "shelling, Ganja, 2020-10-18, -, -, claimed", "shelling, Barda, 2020-10-18, -, -, claimed"),
    Case("МИД Армении осудил вчерашний арест журналиста."),
    Case(
      "Минобороны Азербайджана: «Под наш контроль перешли 60 позиций близ Гадрута».",
      "territory, Hadrut, 2020-10-18, -, -, claimed"),
    Case(
      "При взрыве в Гяндже число погибших выросло до 13.",
      "explosion, Ganja, 2020-10-18, 13, -, reported"),
  ]

  @Test("what happened, where, when, at what cost", arguments: told)
  func readsEvents(_ report: Case) {
    let keys = ["event_type", "place", "date_start", "fatalities", "injured", "status"]
    #expect(Report.rows(report.text, keys, language: "ru") == report.rows)
  }

  private static let sides = [
    Case("Позиции у Гадрута были атакованы азербайджанскими войсками.", "Azerbaijan"),
    Case("Обстрел Тертера со стороны Армении продолжался в субботу.", "Armenia"),
    Case("Минобороны Азербайджана сообщило, что противник обстрелял Тертер.", "Armenia"),
    Case("Армянские подразделения обстреляли Тертер.", "Armenia"),
    Case(
      "С рассвета по Тертеру работает артиллерия противника, сообщило Минобороны Азербайджана.",
      "Armenia"),
    Case("Близ Гориса сбит российский вертолёт.", "-"),
    Case("Минобороны Армении сообщило, что под Талишем отбита атака противника.", "Azerbaijan"),
    Case("Власти Азербайджана заявили, что в результате удара по Барде погиб 21 человек.", "-"),
  ]

  @Test("who acted", arguments: sides)
  func readsActors(_ report: Case) {
    #expect(Report.rows(report.text, ["actor"], language: "ru") == report.rows)
  }
}
