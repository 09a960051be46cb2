import Testing

/// Codebook, “Who says so”: where the phrase that names a source begins and ends.
struct SourceExtentTests {
  static let extents = [
    // What the source does besides stands behind it.
    Case(
      "Tres personas murieron este domingo en un bombardeo contra la ciudad azerbaiyana de Terter, denunció la Fiscalía de Azerbaiyán, que acusó a Armenia de usar cohetes prohibidos por los convenios.",
      "Fiscalía de Azerbaiyán, claimed"),
    Case(
      "Les soldats arméniens ont repoussé dimanche une attaque près de Martouni, a assuré l'armée de défense du Karabakh, qui dit avoir perdu 23 hommes depuis le début de la semaine.",
      "armée de défense du Karabakh, claimed"),
    // A number begins what is told, not a name.
    Case(
      "Am Samstag sind nahe Terter nach Angaben Eriwans vier armenische Soldaten getötet worden.",
      "Eriwans, claimed"),
    Case(
      "Nach Angaben Bakus zwei Zivilisten wurden am Samstag bei einem Raketenangriff auf Barda verletzt.",
      "Bakus, claimed"),
    // Words that name nobody go on with the account, or with the seat behind them.
    Case(
      "Bei Terter seien zwei Soldaten gefallen, hieß es in Eriwan.", "Eriwan, claimed"),
    Case(
      "Bei Terter seien zwei Soldaten gefallen, hieß es aus dem Verteidigungsministerium in Baku.",
      "Verteidigungsministerium in Baku, claimed"),
    // The office that commas set behind a name belongs to it, where somebody spoke does not.
    Case(
      "According to Vagram Poghosyan, the president's spokesman, rockets hit Stepanakert on Saturday.",
      "Vagram Poghosyan, the president's spokesman, claimed"),
    Case(
      "Peluru meriam mengenai rumah-rumah di Martakert, kata Artak Beglaryan, ombudsman Karabakh.",
      "Artak Beglaryan, ombudsman Karabakh, claimed"),
    Case(
      "President Ilham Aliyev, live on state television, said on Saturday that his army had taken the town of Fizuli.",
      "President Ilham Aliyev, claimed"),
    // The noun before an adjective belongs to the source.
    Case(
      "Les gardes-frontières azerbaïdjanais ont affirmé que des obus étaient tombés samedi sur Gadabay.",
      "gardes-frontières azerbaïdjanais, claimed"),
    // Where somebody spoke is no part of their name.
    Case(
      "Հադրութի ուղղությամբ շարունակվում են կատաղի մարտեր, ասաց Արծրուն Հովհաննիսյանը ճեպազրույցում։",
      "Արծրուն Հովհաննիսյանը, claimed"),
    // Who publishes nothing says nothing.
    Case(
      "Les combats autour d'Hadrout ont fait plus de 130 morts, Bakou ne publiant pas ses pertes.",
      "-, reported"),
  ]

  @Test("a source is named from its first word to its last", arguments: extents)
  func readsExtents(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "status"]) == report.rows)
  }

  static let accounts = [
    Case(
      "Das Verteidigungsministerium Armeniens teilte am Mittwoch mit, zwei Soldaten seien nahe Kapan verletzt worden. Die aserbaidschanischen Streitkräfte hätten in den frühen Morgenstunden armenische Stellungen nahe Jermuk angegriffen, hieß es.",
      "Kapan, Verteidigungsministerium Armeniens", "Jermuk, Verteidigungsministerium Armeniens"),
    // The title's source gives way to whom the text names.
    Case(
      "Минобороны Азербайджана сообщило о взятии Гадрута\n\nАзербайджанская армия взяла под контроль город Гадрут. Об этом в воскресенье написал президент Ильхам Алиев.\n\nВ Баку прошёл дождь.",
      "Hadrut, президент Ильхам Алиев"),
  ]

  @Test("an account goes on, and a title's word counts least", arguments: accounts)
  func readsAccounts(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "attribution"]) == report.rows)
  }
}
