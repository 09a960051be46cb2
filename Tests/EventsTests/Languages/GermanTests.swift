import Testing

/// Constructions of German reports.
struct GermanTests {
  static let tolls = [
    Case(
      "In Mingetschewir schlug am Samstag eine Rakete ein, ohne dass jemand zu Schaden kam.",
      "shelling, 0, 0, reported"),
    Case(
      "Am Samstag detonierte im Bezirk Terter eine Granate. Verletzt wurde dabei niemand.",
      "shelling, 0, 0, reported"),
    // What was said to be a truce before is not what people were hurt in.
    Case(
      "Trotz der vereinbarten Waffenruhe wurde Stepanakert am Samstag mit Raketen beschossen. "
        + "Zwei Menschen wurden verletzt.",
      "shelling, -, 2, reported"),
    // Who “will haben” only says so.
    Case(
      "Die Armee Karabachs will am Samstag einen Vorstoß bei Hadrut zurückgeschlagen haben.",
      "clash, -, -, claimed"),
    // Who speaks stands behind a verb behind what is said, and a village near a town is not the town.
    Case(
      "Drei Bewohner von Terter starben am Samstag, meldet die Generalstaatsanwaltschaft, die von "
        + "Artilleriefeuer spricht.", "shelling, 3, -, claimed"),
    Case(
      "Am Samstag traf eine Granate ein Haus in Dschanjatag bei Terter.", "shelling, -, -, reported"
    ),
    // A funeral is only where a weapon killed.
    Case(
      "Sechs Trauernde starben am Samstag auf dem Friedhof von Terter durch Granaten.",
      "shelling, 6, -, reported"),
    // A new entry of a live blog counts no dead of the last one.
    Case(
      "16.10 Uhr: Am Samstag schlugen Raketen in Barda ein.\n\n18.30 Uhr: Sechzehn Gefallene - so lautet "
        + "die Bilanz der Armee in Stepanakert.",
      "shelling, -, -, reported", "casualties, 16, -, claimed"),
    // Soldiers who fall by a bullet die, and captives who are shot are murdered.
    Case(
      "Zwei Gefangene wurden am Samstag in Hadrut von Soldaten erschossen.",
      "civilian_harm, 2, -, reported"),
    // Who acts by their own account says so.
    Case(
      "Nach eigenen Angaben schoss die armenische Armee am Samstag bei Hadrut zwei Drohnen ab.",
      "air_strike, -, -, claimed"),
    Case(
      "Am Samstag kamen bei Talisch Haubitzen zum Einsatz.", "shelling, -, -, reported"),
    // Verbs whose part stands at the end of the clause.
    Case(
      "Am Samstag nahm aserbaidschanische Artillerie die Stadt Martuni unter Feuer.",
      "shelling, -, -, reported"),
    Case(
      "Am Samstag nahmen aserbaidschanische Truppen das Dorf Talisch ein.",
      "territory, -, -, reported"),
    Case(
      "In Schuscha kam am Samstag ein Mann durch eine Rakete um, zwei weitere wurden verletzt.",
      "shelling, 1, 2, reported"),
    // A name stands for one.
    Case(
      "Generalmajor Rauf Safarow und Oberst Elchan Kerimow wurden am Samstag bei Towus getötet.",
      "casualties, 2, -, reported"),
    // Who died stands behind the verb too, and an article before it counts nobody.
    Case(
      "Bei einem Raketenangriff in Gandscha starben am Samstag drei Menschen.",
      "shelling, 3, -, reported"),
    Case(
      "Am Samstag kehrten 14 Kriegsgefangene nach Eriwan zurück.", "prisoners, -, -, reported"),
  ]

  @Test("what happened, and at what cost", arguments: tolls)
  func readsTolls(_ report: Case) {
    #expect(
      Report.rows(
        report.text, ["event_type", "fatalities", "injured", "status"], language: "de")
        == report.rows)
  }

  static let constructions = [
    // A verb is whole only with its part at the end, and who acts may stand behind it.
    Case(
      "Am Samstag nahm aserbaidschanische Artillerie die Stadt Martuni unter Feuer.",
      "shelling, Martuni, Azerbaijan, -"),
    Case("Madagis wechselte am Samstag den Besitzer.", "territory, Suqovushan, -, -"),
    Case(
      "Die Außenminister haben sich am Samstag in Moskau getroffen.", "talks, Moscow, -, -"),
    Case(
      "Am Samstag schwiegen in Berg-Karabach die Waffen.", "ceasefire, Nagorno-Karabakh, -, -"),
    Case(
      "Über Kotajk holte die armenische Flugabwehr am Samstag eine Drohne vom Himmel.",
      "air_strike, Kotayk, Armenia, -"),
    Case(
      "Am Samstag zogen in Eriwan Tausende mit Fackeln durch die Innenstadt.",
      "protest, Yerevan, -, -"),
    // Names in the spelling of the language are known by their sound, nouns are none.
    Case("In Dschanjatag schlugen am Samstag Raketen ein.", "shelling, Chanyatag, -, -"),
    Case("In Gefahr gerieten am Samstag Soldaten unter Beschuss."),
    // “Durch” is “by” and “through”.
    Case(
      "Am Samstag zogen Hunderte durch Eriwan und forderten Neuwahlen.", "protest, Yerevan, -, -"),
    Case(
      "Stepanakert wurde am Samstag durch Baku beschossen.", "shelling, Stepanakert, Azerbaijan, -"),
    Case(
      "Am Samstag demonstrierten in Wien Tausende gegen den Krieg in Karabach.",
      "protest, Vienna, -, -"),
    // What is shot down stands before the participle, and who tells it has done it.
    Case(
      "Am Samstag hat die Luftabwehr bei Gubadli eine armenische Su-25 vom Himmel geholt, teilte das "
        + "Verteidigungsministerium in Baku mit.",
      "air_strike, Gubadli, Azerbaijan, -"),
    Case("Am Samstag griff der Minister in Goris zum Hörer."),
    Case("Fest steht, dass es am Samstag in Goris ruhig war."),
    // A surname is no place.
    Case(
      "Am Samstag beschossen, sagt Pfarrer Lewon Goris, Panzer die Stadt Terter.",
      "shelling, Terter, -, -"),
    // A verb has its own part, not that of the next.
    Case(
      "Die Polizei setzte am Samstag in Eriwan Tränengas ein und führte drei Männer ab.",
      "protest, Yerevan, -, -", "arrest, Yerevan, -, -"),
    Case(
      "Ein schwerer Verlust, heißt es in Goris: Fünf Männer fielen am Samstag bei Hadrut.",
      "casualties, Hadrut, -, -"),
    // A capital tells no name where every noun has one.
    Case("In Dschermuk bezogen am Samstag Beobachter Quartier.", "deployment, Jermuk, -, -"),
    // A truce of which nothing more is said is the conflict's.
    Case(
      "Die Waffenruhe platzte am Samstag.", "ceasefire_violation, Nagorno-Karabakh, -, -"),
    Case(
      "Durch eine Landmine verlor am Samstag ein Schäfer bei Füsuli ein Bein.",
      "explosion, Fizuli, -, 1"),
    // Who receives an envoy talks, and what is packed up and left is fled from.
    Case(
      "Putin empfing am Samstag in Moskau den armenischen Regierungschef.",
      "talks, Moscow, Armenia+Russia, -"),
    Case(
      "In Stepanakert harren die Menschen seit Tagen in Kellern aus.",
      "displacement, Stepanakert, -, -"),
    Case(
      "In Baku wurden am Samstag drei Gefallene beigesetzt.", "casualties, Baku, -, -"),
    Case(
      "Am Samstag stellten beide Seiten bei Hadrut das Schießen ein.",
      "ceasefire, Hadrut, Azerbaijan+Armenia, -"),
    // Where a verb of hurting has captives or civilians for its object.
    Case(
      "In Hadrut wurden am Samstag zwei Gefangene mit Gewehrkolben geschlagen.",
      "civilian_harm, Hadrut, -, -"),
    Case(
      "Demonstranten belagerten am Samstag in Eriwan das Parlament.", "protest, Yerevan, -, -"),
  ]

  @Test("verbs with their parts, whoever acts", arguments: constructions)
  func readsConstructions(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "place", "actor", "injured"], language: "de")
        == report.rows)
  }
}
