import Gazetteer
import Language
import Testing
import Text
import Toponyms

/// The rules with the places and the Indonesian words that the program carries.
@Suite struct BuiltInTests {
  private func read(_ text: String, in tag: String) throws -> [String] {
    let language = try #require(LanguageLibrary.builtIn.language(tag))
    let analysed = language.analyse(SourceText(text))
    return ToponymReader(gazetteer: .builtIn).mentions(in: analysed).map {
      "\(analysed.source.string($0.range))=\($0.place?.title ?? "?") \($0.role)"
    }
  }

  @Test(arguments: [
    (
      "Presiden Rusia Vladimir Putin menelepon Ilham Aliyev di Baku.",
      ["Rusia=Russia metonym", "Baku=Baku literal"]
    ),
    (
      "Kementerian Pertahanan Armenia membantah kabar dari Stepanakert.",
      ["Armenia=Armenia metonym", "Stepanakert=Stepanakert literal"]
    ),
    ("Ladang ganja ditemukan polisi.", []),
    ("Roket jatuh di Ganja pada malam hari.", ["Ganja=Ganja literal"]),
    (
      "Rusia dan Amerika Serikat berunding.",
      ["Rusia=Russia metonym", "Amerika Serikat=United States metonym"]
    ),
    ("Pendengar Radio Stepanakert bertambah.", []),
    ("Puisi karya penyair Fuzuli dibacakan.", []),
    (
      "YEREVAN (Kabar Pagi) – Ribuan orang berkumpul di Gyumri.",
      ["YEREVAN=Yerevan dateline", "Gyumri=Gyumri literal"]
    ),
    (
      "Bus dari Goris melintasi koridor Lachin.",
      ["Goris=Goris literal", "koridor Lachin=Lachin corridor literal"]
    ),
    (
      "Pertempuran pecah di distrik Fizuli dan Jabrayil.",
      ["Fizuli=Fizuli District literal", "Jabrayil=Jabrayil District literal"]
    ),
  ])
  func readsIndonesian(text: String, expected: [String]) throws {
    #expect(try read(text, in: "id") == expected)
  }

  /// Capitals that tell nothing, and names that stand where people's names do.
  @Test(arguments: [
    ("en", "Turkey said it would stand by Baku.", ["Turkey=Turkey metonym", "Baku=Baku metonym"]),
    ("en", "Turkey and rice were handed out in Goris.", ["Goris=Goris literal"]),
    (
      "en", "Geneva. Armenia and Azerbaijan will meet here. Shells fell on Hadrut.",
      [
        "Geneva=Geneva literal", "Armenia=Armenia metonym", "Azerbaijan=Azerbaijan metonym",
        "Hadrut=Hadrut literal",
      ]
    ),
    (
      "az", "Əvəzində Bakı Ağdam rayonunda basdırılmış minaların xəritəsini alıb.",
      ["Bakı=Baku literal", "Ağdam=Aghdam District literal"]
    ),
    (
      "az", "Ağdam Rayon İcra Hakimiyyəti bildirib ki, Ağdərəyə mərmi düşüb.",
      ["Ağdam=Aghdam literal", "Ağdərəyə=Aghdere literal"]
    ),
    (
      "ru", "Омбудсмен Карабаха Гегам Степанян сообщил о раненых в Степанакерте.",
      ["Карабаха=Karabakh metonym", "Степанакерте=Stepanakert literal"]
    ),
    ("de", "Ein Konvoi der Caritas erreichte am Dienstag Goris.", ["Goris=Goris literal"]),
    ("fr", "Les médicaments sont arrivés à Goris, dit Goris Weber.", ["Goris=Goris literal"]),
    // The last word of a lake's name may be short, and change within.
    ("hy", "Երեկ Սև լճի մոտ կրակոցներ են հնչել։", ["Սև լճի=Sev Lake literal"]),
    // A country has no squares; a paper between quotation marks is no place.
    ("hy", "Նրանք հավաքվել են Երևանում՝ Ֆրանսիայի հրապարակում։", ["Երևանում=Yerevan literal"]),
    ("hy", "Այդ մասին գրում է «Զանգեզուրի ձայն» շաբաթաթերթը։", []),
    // A first name behind a word for a person.
    ("hy", "Դա ասել է քաղաքագետ Արցախ Մինասյանը։", []),
    (
      "hy", "Քելբաջարի և Լաչինի շրջաններում ձյուն է։",
      [
        "Քելբաջարի=Kalbajar District literal", "Լաչինի=Lachin District literal",
      ]
    ),
    ("ka", "ჭურვები ბარდასაც დაეცა.", ["ბარდასაც=Barda literal"]),
    ("ka", "ხალხი გორისის მოედანზე შეიკრიბა.", ["გორისის=Goris literal"]),
    ("id", "Pada hari Natal mereka pulang ke Goris.", ["Goris=Goris literal"]),
  ])
  func readsOthers(tag: String, text: String, expected: [String]) throws {
    #expect(try read(text, in: tag) == expected)
  }

  /// A town at the head of a sentence whose name is also a common word, and words that spell a town
  /// far away.
  @Test(arguments: [
    ("en", "Ganja came under fire on Sunday.", ["Ganja=Ganja literal"]),
    ("id", "Ganja dihantam rudal pada Minggu malam.", ["Ganja=Ganja literal"]),
    ("en", "Ganja is grown in the hills around it.", []),
    ("tr", "Sadece pazar günü üç kişi öldü.", []),
    ("tr", "Farkında olmadan mayına bastılar.", []),
    ("ru", "Думаю, это были ракеты.", []),
    ("ru", "Глаза солдата были закрыты.", []),
    ("uk", "Правда, вчора знову стріляли.", []),
    ("de", "Eher zufällig wurde ein Markt getroffen.", []),
  ])
  func tellsWordsFromPlaces(tag: String, text: String, expected: [String]) throws {
    #expect(try read(text, in: tag) == expected)
  }

  /// Who stands beside a verb of saying is a person, but for capitals.
  @Test(arguments: [
    ("en", "“We heard shelling in Barda,” Mary said.", ["Barda=Barda literal"]),
    ("en", "Officials said Barda was shelled.", ["Barda=Barda literal"]),
    ("en", "The mayor of Barda said so.", ["Barda=Barda literal"]),
    (
      "en", "“We did not fire at Barda,” Yerevan said.",
      ["Barda=Barda literal", "Yerevan=Yerevan metonym"]
    ),
    ("es", "«Han atacado Ganyá», explicó Córdoba.", ["Ganyá=Ganja literal"]),
    ("fr", "Pierre Delmas a dit que Gandja avait été bombardée.", ["Gandja=Ganja literal"]),
    ("ru", "Барду обстреляли, заявил Иванов.", ["Барду=Barda literal"]),
    ("tr", "\"Gence bombalandı\" dedi Aydın.", ["Gence=Ganja literal"]),
    ("az", "Nisə Əliyeva bildirib ki, Bərdə atəşə tutulub.", ["Bərdə=Barda literal"]),
    ("ar", "قال شادي إن الجيش قصف بردع.", ["بردع=Barda literal"]),
    ("fa", "آرش محمدی گفت که بردع گلوله باران شد.", ["بردع=Barda literal"]),
  ])
  func tellsSpeakersFromPlaces(tag: String, text: String, expected: [String]) throws {
    #expect(try read(text, in: tag) == expected)
  }

  /// Names that the gazetteer has in another script only, beside what makes a word a place.
  @Test(arguments: [
    ("ka", "სოფელ სუსუზლუღთან ნაღმი აფეთქდა.", ["სუსუზლუღთან=Susuzlug literal"]),
    ("ru", "Снаряды упали у села Сусузлуг.", ["Сусузлуг=Susuzlug literal"]),
    ("fr", "Des obus sont tombés sur le village de Tcharektar.", ["Tcharektar=Charektar literal"]),
    ("ru", "Снаряды упали вечером. Сусузлуг Андрей не пострадал.", []),
    // By the conventions of a language.
    ("de", "In Garajussifli schlugen Raketen ein.", ["Garajussifli=Garayusifli literal"]),
    (
      "de", "Befreit wurden die Dörfer Bartas und Dasch Weyselli.",
      ["Bartas=Bartaz literal", "Dasch Weyselli=Dashveysalli literal"]
    ),
    ("de", "In Wahrheit schlugen keine Raketen ein, und Garten und Haus blieben heil.", []),
    (
      "fr", "Des obus sont tombés sur Movsès et Aïguépar.",
      ["Movsès=Movses literal", "Aïguépar=Aygepar literal"]
    ),
    (
      "es", "Cayeron proyectiles sobre la aldea de Garajanbeylí.",
      ["Garajanbeylí=Garakhanbeyli literal"]
    ),
    // Lists of villages in scripts without capitals.
    (
      "ka", "მათ დაიკავეს სოფლები: ბოიუქ მარჯანლი და ნუზგარი.",
      ["ბოიუქ მარჯანლი=Boyuk Marjanli literal", "ნუზგარი=Nuzgar literal"]
    ),
    (
      "ar", "سيطر الجيش على قرى غارفاند ونوزغار في قضاء فضولي.",
      ["غارفاند=Garvand literal", "ونوزغار=Nuzgar literal", "فضولي=Fizuli District literal"]
    ),
  ])
  func findsNamesByTheirSounds(tag: String, text: String, expected: [String]) throws {
    #expect(try read(text, in: tag) == expected)
  }

  /// A village that has the name of a town is meant where its district stands beside it.
  @Test(arguments: [
    ("In Aghdam, a village of the Tovuz district, a house was hit.", "Tovuz District"),
    ("Shells fell on Aghdam, Tovuz district.", "Tovuz District"),
    ("Shells fell on the Tovuz villages of Alibeyli, Aghdam and Dondar Gushchu.", "Tovuz District"),
    ("A house in Aghdam was hit.", "Aghdam District"),
    ("The Aghdam and Tovuz districts were shelled.", "Aghdam District"),
  ])
  func findsTheVillageByItsDistrict(text: String, district: String) throws {
    let language = try #require(LanguageLibrary.builtIn.language("en"))
    let mentions = ToponymReader(gazetteer: .builtIn).mentions(
      in: language.analyse(SourceText(text)))
    let aghdam = try #require(mentions.first { $0.place?.title.hasPrefix("Aghdam") == true }?.place)
    let region = try #require(aghdam.region)
    #expect(Gazetteer.builtIn.place(region).title == district)
  }
}
