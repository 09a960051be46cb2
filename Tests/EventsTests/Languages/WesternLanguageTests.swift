import Testing

/// English, French, German and Spanish reports, each recognised by its text.
struct WesternLanguageTests {
  private static let keys = [
    "language", "event_type", "place", "date_start", "fatalities", "injured", "actor", "status",
  ]

  @Test(
    "English",
    arguments: [
      Case(
        "At least 12 people were killed and more than 40 wounded when a missile hit a residential "
          + "area in Ganja on Saturday, Azerbaijani prosecutors said.",
        "en, shelling, Ganja, 2020-10-17, 12, 40, -, claimed"),
      Case(
        "In Stepanakert, three civilians were wounded on Friday in shelling by Azerbaijani forces, "
          + "according to the Nagorno-Karabakh emergency service.",
        "en, shelling, Stepanakert, 2020-10-16, -, 3, Azerbaijan, claimed"),
      Case(
        "Armenian forces will attack Barda if the talks fail, the ministry said on Friday, but "
          + "nobody has seen any of them near the town so far."),
    ])
  func english(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }

  @Test(
    "German",
    arguments: [
      Case(
        "In Stepanakert wurden am Freitag drei Zivilisten durch Artilleriebeschuss verletzt, wie der "
          + "Rettungsdienst von Bergkarabach mitteilte.",
        "de, shelling, Stepanakert, 2020-10-16, -, 3, -, claimed"),
      Case(
        "Am 10. Oktober trat in Bergkarabach eine Waffenruhe in Kraft.",
        "de, ceasefire, Nagorno-Karabakh, 2020-10-10, -, -, -, reported"),
      Case(
        "Am Samstag kauerten die Einwohner von Stepanakert in den Kellern.",
        "de, displacement, Stepanakert, 2020-10-17, -, -, -, reported"),
      Case(
        "Samstag wurde bei Martuni erbittert um jede Höhe gerungen.",
        "de, clash, Martuni, 2020-10-17, -, -, -, reported"),
    ])
  func german(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }

  @Test(
    "French",
    arguments: [
      Case(
        "À Stepanakert, trois civils ont été blessés vendredi dans un bombardement de l’armée "
          + "azerbaïdjanaise, selon les services de secours du Haut-Karabakh.",
        "fr, shelling, Stepanakert, 2020-10-16, -, 3, Azerbaijan, claimed"),
      Case(
        "La localité de Terter a été pilonnée samedi à l’aube : deux femmes ont perdu la vie, affirme "
          + "le ministère azerbaïdjanais de la Défense. « Pure invention », rétorque la porte-parole "
          + "Chouchane Stepanian.",
        "fr, shelling, Terter, 2020-10-17, 2, -, -, disputed"),
      Case(
        "Selon Erevan, un drone azerbaïdjanais aurait été abattu dimanche dans le district de Terter.",
        "fr, air_strike, Terter District, 2020-10-18, -, -, Armenia, claimed"),
      Case(
        "Communiqué du ministère de la Défense d’Arménie. Samedi, l’ennemi a bombardé Martouni. Il n’y "
          + "a pas eu de victimes.",
        "fr, shelling, Martuni, 2020-10-17, 0, 0, Azerbaijan, claimed"),
      Case(
        "Une vidéo prétend que la cathédrale de Choucha a été détruite samedi par des roquettes. C’est "
          + "faux.",
        "fr, shelling, Shusha, 2020-10-17, -, -, -, denied"),
      Case(
        "Samedi, des roquettes ont touché Gandja, faisant sept morts et 33 blessés.",
        "fr, shelling, Ganja, 2020-10-17, 7, 33, -, reported"),
      Case(
        "À Hadrout, des soldats ont abattu deux prisonniers vendredi, d’après le médiateur.",
        "fr, civilian_harm, Hadrut, 2020-10-16, 2, -, -, claimed"),
      Case(
        "Samedi, une explosion à Gyumri a fait cinq blessés.",
        "fr, explosion, Gyumri, 2020-10-17, -, 5, -, reported"),
      Case(
        "Les habitants de Stepanakert ont passé la nuit de samedi dans les caves.",
        "fr, displacement, Stepanakert, 2020-10-17, -, -, -, reported"),
      Case(
        "Samedi, Chouchi a changé de maître sans un coup de feu.",
        "fr, territory, Shusha, 2020-10-17, -, -, -, reported"),
      Case(
        "Gandja a enterré samedi ses dix morts.",
        "fr, casualties, Ganja, 2020-10-17, 10, -, -, reported"),
      Case(
        "Samedi, des coups de feu nourris ont retenti près de Chouchi. La route de Goris reste coupée.",
        "fr, clash, Shusha, 2020-10-17, -, -, -, reported"),
      Case(
        "Samedi, des engins de chantier ont dégagé la route de Goris, où le travail a repris."),
      Case(
        "Tir de barrage des syndicats contre la réforme des retraites samedi à Bakou."),
    ])
  func french(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }

  @Test(
    "Spanish",
    arguments: [
      Case(
        "En Stepanakert, tres civiles resultaron heridos el viernes en un bombardeo del ejército "
          + "azerbaiyano, según los servicios de emergencia de Nagorno Karabaj.",
        "es, shelling, Stepanakert, 2020-10-16, -, 3, Azerbaijan, claimed"),
      Case(
        "La artillería armenia castigó el sábado Terter, donde perdió la vida un jubilado, según la "
          + "Fiscalía azerbaiyana. Ereván lo desmintió.",
        "es, shelling, Terter, 2020-10-17, 1, -, Armenia, disputed"),
      Case(
        "El sábado un agricultor y su hijo murieron cerca de Agdam al pisar una mina.",
        "es, explosion, Aghdam, 2020-10-17, 2, -, -, reported"),
      Case(
        "En Fizuli se combate desde el viernes. El ministerio no informa de bajas.",
        "es, clash, Fizuli, 2020-10-16, -, -, -, reported"),
      Case(
        "Parte del Ministerio de Defensa de Armenia. El sábado, nuestras tropas destruyeron tres "
          + "obuses cerca de Martuní.",
        "es, clash, Martuni, 2020-10-17, -, -, Armenia, claimed"),
      Case(
        "Un cohete cayó el sábado en la aldea de Bala Behmenli, en el distrito de Fizuli, sin que se "
          + "registraran víctimas, dijo a Efe un portavoz de la policía.",
        "es, shelling, Bala Bahmanli, 2020-10-17, 0, 0, -, claimed"),
      Case(
        "Los manifestantes acamparon del 15 al 17 de octubre de 2020 en una plaza de Goris.",
        "es, protest, Goris, 2020-10-15, -, -, -, reported"),
      Case(
        "El ejército azerbaiyano se hizo el sábado con la ciudad de Hadrut.",
        "es, territory, Hadrut, 2020-10-17, -, -, Azerbaijan, reported"),
      Case(
        "El viernes, los cañones enmudecieron en Hadrut.",
        "es, ceasefire, Hadrut, 2020-10-16, -, -, -, reported"),
      Case(
        "Vecinos de Sugovushán pasaron la noche del sábado en los sótanos.",
        "es, displacement, Suqovushan, 2020-10-17, -, -, -, reported"),
      Case(
        "El sábado, una explosión en Gyumri dejó cinco heridos.",
        "es, explosion, Gyumri, 2020-10-17, -, 5, -, reported"),
      Case(
        "Vanadzor despidió el sábado a tres reclutas.",
        "es, casualties, Vanadzor, 2020-10-17, -, -, -, reported"),
      Case(
        "El precio del pan se disparó el sábado en Stepanakert."),
      Case(
        "El sábado cayeron nueve reclutas armenios cerca de Talish.",
        "es, casualties, Talish, 2020-10-17, 9, -, -, reported"),
      Case(
        "Los obuses no dejaron de caer el sábado sobre Hadrut.",
        "es, shelling, Hadrut, 2020-10-17, -, -, -, reported"),
      Case(
        "Ayer a la tarde volvieron a sonar las bombas en Hadrut.",
        "es, shelling, Hadrut, 2020-10-17, -, -, -, reported"),
      Case(
        "A las fuerzas armenias les achaca el informe el bombardeo del sábado en Ganja.",
        "es, shelling, Ganja, 2020-10-17, -, -, Armenia, reported"),
      Case(
        "El Ministerio de Defensa de Azerbaiyán dio por liberada de la ocupación el sábado la aldea "
          + "de Janlig.",
        "es, territory, Khanlig, 2020-10-17, -, -, Azerbaijan, claimed"),
      Case(
        "El sábado, soldados armenios abrieron fuego de mortero contra unidades azerbaiyanas "
          + "desplegadas en Talish.",
        "es, shelling, Talish, 2020-10-17, -, -, Armenia, reported"),
      Case(
        "Los manifestantes recorrieron el sábado la plaza central de Goris al grito de «¡Viva "
          + "Shusha!».",
        "es, protest, Goris, 2020-10-17, -, -, -, reported"),
    ])
  func spanish(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }
}
