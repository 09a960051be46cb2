import Events
import Testing
import Text

/// Constructions of English reports.
struct EnglishTests {
  static let events = [
    Case("Russian peacekeepers arrived in Stepanakert on Saturday.", "deployment, Stepanakert, 1"),
    Case("Fighting near Hadrut went on.", "clash, Hadrut, 2"),
    Case("Azerbaijani forces took the village of Talish on Sunday.", "territory, Talish, 1"),
    Case(
      "On Friday 44 prisoners were exchanged. A day later humanitarian aid was delivered to Stepanakert.",
      "prisoners, Stepanakert, 3", "aid, Stepanakert, 1"),
    // Where no place is named, losses are in the country of the party.
    Case(
      "Armenia's defence ministry said 16 servicemen were killed on Saturday.",
      "casualties, Armenia, 6"),
    // A place where something is lost is not lost.
    Case(
      "Azerbaijan's mine action agency lost two deminers near Fizuli on Saturday to a mine.",
      "explosion, Fizuli, 2"),
    // Prisoners who come home come from where they were held.
    Case("On Friday 17 Armenian prisoners flew home from Baku.", "prisoners, Baku, 1"),
    // An attack whose place the next sentence names.
    Case(
      "A drone set fire to a bus on Saturday, officials said. It was struck near Martuni.",
      "air_strike, Martuni, 2"),
    Case(
      "Azerbaijani troops attacked Hin Tagher and Khtsaberd on Friday. By Saturday both villages were "
        + "in Azerbaijani hands.",
      "clash, Hin Tagher, 1", "clash, Khtsaberd, 1", "territory, Hin Tagher, 1",
      "territory, Khtsaberd, 1"),
    // A labelled claim and its verdict do not touch what the report tells besides.
    Case(
      "Claim: missiles fell on Goris on Saturday. False. A sergeant was shot dead near Berd on Friday.",
      "shelling, Goris, 1", "clash, Berd, 2"),
    // What only supports an assault is not the attack.
    Case(
      "Azerbaijani infantry, backed by artillery, stormed two posts near Hadrut on Saturday.",
      "clash, Hadrut, 2"),
    // Weapons of several kinds, each with its own verb.
    Case(
      "Azerbaijani shells crashed into Martuni, and a drone was downed above Askeran.",
      "shelling, Khojavend, 1", "air_strike, Askeran, 1"),
    // Heads that tell it only with a companion.
    Case("The chancellor received both foreign ministers in Vienna.", "talks, Vienna, 1"),
    Case("Residents of Stepanakert huddled in basements.", "displacement, Stepanakert, 1"),
    Case("Crowds poured into Freedom Square in Yerevan.", "protest, Yerevan, 1"),
    Case("Detainees were kicked and stabbed near Hadrut.", "civilian_harm, Hadrut, 2"),
    Case("Hostilities near Berd have died away.", "ceasefire, Berd, 2"),
    Case("Four soldiers were laid to rest in Yerevan.", "casualties, Yerevan, 1"),
    Case("Remains were retrieved from the battlefield near Fizuli.", "prisoners, Fizuli, 2"),
    Case("Volunteers in Goris cooked meals for the displaced.", "aid, Goris, 1"),
    Case("Silence fell on the front around Hadrut.", "ceasefire, Hadrut, 2"),
    Case("The flag of Azerbaijan flies over Kalbajar again.", "territory, Kalbajar, 1"),
    Case("Elderly people were put on buses out of Berd.", "displacement, Berd, 1"),
    Case("Mortar bombs crunched into the vineyards of Terter.", "shelling, Terter, 1"),
    Case("Machine guns chattered along the ridge near Hadrut.", "clash, Hadrut, 2"),
    Case("A drone blew apart an ambulance in Martuni.", "air_strike, Martuni, 1"),
    Case("A parcel bomb maimed a clerk in Yerevan.", "explosion, Yerevan, 1"),
    Case("Two prisoners were lined up and shot near Hadrut.", "civilian_harm, Hadrut, 2"),
    Case("Fizuli is back under our flag.", "territory, Fizuli, 1"),
    Case("Families from Barda bed down in cellars.", "displacement, Barda, 1"),
    Case("Eight servicemen were put on a flight out of Baku.", "prisoners, Baku, 1"),
    Case("A delivery of insulin got through to Stepanakert.", "aid, Stepanakert, 1"),
    Case("About 300 people were moved at night out of Askeran.", "displacement, Askeran, 1"),
    Case("The capture of Fuzuli was announced on Saturday.", "territory, Fizuli, 1"),
    Case(
      "Russian peacekeepers set up an observation post near Shusha.", "deployment, Shusha, 2"),
    Case("Putin told Aliyev that the fighting in Karabakh must end."),
    // A direction in which villages lie is no place of its own; a region that villages are of is.
    Case(
      "Azerbaijan's army freed the villages of Khurama and Khojik in the direction of Gubadli on Saturday.",
      "territory, Khurama, 1", "territory, Khojik, 1"),
    Case(
      "The villages of the Khojavend region were shelled on Saturday.",
      "shelling, Khojavend District, 3"),
    Case(
      "Fighting went on in the Hadrut, Jabrayil and Gubadli directions on Saturday.",
      "clash, Hadrut, 2", "clash, Jabrayil, 2", "clash, Gubadli, 2"),
    // “The town” is the one that was named, not the village named since.
    Case(
      "Shells fell on Martakert on Saturday. Soldiers came from the village of Talish. A rocket hit the town on Sunday.",
      "shelling, Aghdere, 1", "shelling, Aghdere, 1"),
    // What was attempted before it was shot down does not undo that.
    Case(
      "Two drones which were trying to approach Ganja were shot down on Saturday.",
      "air_strike, Ganja, 1"),
    Case("Air defence units tried to shoot down a drone over Ganja on Saturday."),
    // Nobody fights in a cathedral.
    Case("The cathedral in Shushi came under attack on Thursday.", "shelling, Shusha, 1"),
    Case("Our positions near Talish were attacked on Saturday.", "clash, Talish, 2"),
    Case(
      "1,240 people came home to Stepanakert by bus on Saturday.", "displacement, Stepanakert, 1"),
    Case("The foreign ministers left the hotel in Geneva on Friday."),
    Case("He leaves a wife and three children in Ganja."),
    Case(
      "YEREVAN, Oct 18 – Thousands of people marched against the government on Saturday.",
      "protest, Yerevan, 1"),
    Case("Mothers shut the road to Gyumri on Wednesday evening.", "protest, Gyumri, 1"),
    Case("Police shut the road to Gyumri after an accident on Wednesday."),
    Case("Baku insists that it strikes only military targets near Hadrut."),
    // Words of war in other trades.
    Case("Fans stormed the pitch in Baku."),
    Case("Gas prices exploded in Yerevan."),
    Case("A late strike sank the visitors in Yerevan."),
    Case("The film about the siege opened in Yerevan."),
    Case("Any attack on Goris would be answered."),
  ]

  @Test("what happened, and where", arguments: events)
  func readsEvents(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "where_prec"]) == report.rows)
  }

  static let sides = [
    Case("An Armenian missile strike hit Barda on Saturday.", "Armenia"),
    Case("Fire from the Armenian side wounded a farmer near Terter.", "Armenia"),
    Case("Azerbaijan's drones struck Shushi.", "Azerbaijan"),
    Case("Fire from Azerbaijani positions wounded a serviceman near Yeraskh.", "Azerbaijan"),
    Case("The two sides traded fire near Hadrut.", "Azerbaijan+Armenia"),
    Case("Shells fell on Terter.", "-"),
    // An account that has named the other side for an attack goes on telling of its attacks.
    Case(
      "Azerbaijan's defence ministry said Armenian forces shelled Terter. Rockets then hit Barda.",
      "Armenia", "Armenia"),
    // Who repels an attack is whom it befell.
    Case("Armenian forces repelled an Azerbaijani attack near Hadrut.", "Azerbaijan"),
    // Whoever denies a loss did not cause it.
    Case(
      "Armenia said it had shot down two Azerbaijani helicopters near Hadrut. Azerbaijan denied this.",
      "Armenia"),
  ]

  @Test("who acted", arguments: sides)
  func readsActors(_ report: Case) {
    #expect(Report.rows(report.text, ["actor"]) == report.rows)
  }

  static let targets = [
    Case(
      "Two Armenian soldiers were killed when a drone struck their post near Hadrut.", "Armenia"),
    Case("A colonel in the Azerbaijani army stepped on a mine near Aghdam.", "Azerbaijan"),
    Case("Azerbaijani infantry stormed two Armenian posts near Goris.", "Armenia"),
  ]

  @Test("to whom it was done", arguments: targets)
  func readsTargets(_ report: Case) {
    #expect(Report.rows(report.text, ["target"]) == report.rows)
  }

  static let claims = [
    Case("A jet was shot down over Kapan, Yerevan said. Baku calls it a lie.", "Yerevan, disputed"),
    Case(
      "A drone was brought down over Kapan on Saturday. So says Yerevan; Azerbaijan's ministry replies "
        + "that all its aircraft are back.",
      "Yerevan, disputed"),
    Case(
      "A boy was wounded by shellfire in Terter, local officials said.", "local officials, claimed"),
  ]

  @Test("who says so", arguments: claims)
  func readsSources(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "status"]) == report.rows)
  }

  @Test("places with a day each")
  func readsDays() {
    let report =
      "Human Rights Watch documented cluster munition attacks: in Barda last Friday, in Stepanakert "
      + "on the night of 22–23 October, and in Hadrut in early October."
    #expect(
      Report.rows(
        report, ["place", "date_start", "date_end", "time_of_day"],
        published: .init(year: 2020, month: 11, day: 5)) == [
          "Barda, 2020-10-30, 2020-10-30, -", "Stepanakert, 2020-10-22, 2020-10-23, night",
          "Hadrut, 2020-10-01, 2020-10-10, -",
        ])
  }

  @Test("a report in two languages says so")
  func namesOtherLanguages() {
    let report = """
      Azerbaijani forces shelled Martuni on Saturday, and two people were killed there.

      В субботу азербайджанские войска обстреляли город Мартуни, два человека погибли, сообщили власти.
      """
    #expect(Report.read(report).notices.contains { $0.contains("is in Russian") })
  }
}
