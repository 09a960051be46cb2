import Testing

/// Codebook, `status`: what the report itself calls untrue is denied, and nothing else is.
struct VerdictTests {
  static let told = [
    Case(
      "Reports that Stepanakert was bombed on Saturday are false.", "shelling, Stepanakert, denied"),
    Case(
      "On Saturday a drone was shot down near Aghdam.\n\nReports that Stepanakert was shelled are false.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "В субботу у Агдама был сбит беспилотник.\n\nСообщения об обстреле Степанакерта не соответствуют действительности.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "Cumartesi günü Ağdam yakınlarında bir İHA düşürüldü.\n\nStepanakert'in bombalandığı yönündeki haberler asılsızdır.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "Şənbə günü Ağdam istiqamətində bir PUA vurulub.\n\nErmənistan tərəfinin Azərbaycan ordusunun Stepanakerti bombaladığı barədə yaydığı məlumat yalandır.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "Շաբաթ օրը Աղդամի մոտ անօդաչու է խոցվել։\n\nՍտեփանակերտի գնդակոծության մասին լուրերը կեղծ են։",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "Am Samstag wurde bei Aghdam eine Drohne abgeschossen.\n\nBerichte, wonach Stepanakert beschossen wurde, sind falsch.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "Samedi, un drone a été abattu près d'Aghdam.\n\nLes informations selon lesquelles Stepanakert a été bombardée sont fausses.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "El sábado fue derribado un dron cerca de Agdam.\n\nEs falso que Stepanakert haya sido bombardeada.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "Sebuah drone ditembak jatuh di dekat Aghdam pada Sabtu.\n\nKabar bahwa Stepanakert dibombardir adalah hoaks.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "أُسقطت طائرة مسيرة قرب أغدام يوم السبت.\n\nالأنباء عن قصف ستيباناكرت عارية عن الصحة.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
    Case(
      "شنبه یک پهپاد در نزدیکی آغدام سرنگون شد.\n\nخبر گلوله‌باران استپاناکرت دروغ است.",
      "air_strike, Aghdam, reported", "shelling, Stepanakert, denied"),
  ]

  @Test("what a report calls untrue is denied, whatever it told before", arguments: told)
  func refutesWhatItSays(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "status"]) == report.rows)
  }

  static let checked = [
    Case(
      "Posts on social media claim that a missile hit a mosque in Shusha on Saturday. There is no evidence that the attack took place.",
      "shelling, Shusha, denied"),
    Case(
      "Social media users claim that Goris was shelled on Saturday. Our check shows that this is not true.",
      "shelling, Goris, denied"),
    Case(
      "Unggahan lain menyebut sebuah rudal menghantam masjid di Shusha dan menewaskan 30 jemaah. Tidak ada bukti bahwa serangan itu terjadi.",
      "shelling, Shusha, denied"),
    Case(
      "In sozialen Netzwerken heißt es, am Samstag habe eine Rakete eine Moschee in Schuscha getroffen. Belege dafür gibt es nicht.",
      "shelling, Shusha, denied"),
    Case(
      "Des internautes affirment que Goris a été bombardée samedi. C'est faux.",
      "shelling, Goris, denied"),
    Case(
      "Un mensaje viral afirma que un misil impactó en una mezquita de Shushá el sábado. No hay pruebas de que el ataque ocurriera.",
      "shelling, Shusha, denied"),
    Case(
      "Пользователи сообщают, что в субботу ракета попала в мечеть в Шуше. Подтверждений этому нет.",
      "shelling, Shusha, denied"),
    Case(
      "Bir paylaşımda cumartesi günü Şuşa'da bir camiye füze isabet ettiği öne sürülüyor. Saldırının gerçekleştiğine dair kanıt yok.",
      "shelling, Shusha, denied"),
    Case(
      "Sosial şəbəkələrdə şənbə günü Gəncənin raket atəşinə tutulduğu iddia edilir. Bu məlumat yalandır.",
      "shelling, Ganja, denied"),
  ]

  @Test("a post is a claim, and its check says what became of it", arguments: checked)
  func readsFactChecks(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "status"]) == report.rows)
  }

  static let spared = [
    Case(
      "Three shells landed in the village of Shikharkh this morning, the Azerbaijani Prosecutor's Office says.\n\nTen Armenian soldiers were killed near Karmir Shuka on Saturday, according to Azerbaijani media. The Artsakh Defence Army said the report was false.",
      "shelling, Shikharkh, claimed", "casualties, Red Market, disputed"),
    Case(
      "Rockets hit Barda on Saturday, the ministry in Baku said.\n\nTalks were held in Geneva on Sunday. The Armenian foreign ministry called the reports untrue.",
      "shelling, Barda, claimed", "talks, Geneva, reported"),
    Case(
      "Police arrested a man with false papers in Yerevan on Saturday. Two missiles hit Ganja on Saturday.",
      "arrest, Yerevan, reported", "shelling, Ganja, reported"),
  ]

  @Test("a verdict means the claim just told, or nothing", arguments: spared)
  func sparesOthers(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "status"]) == report.rows)
  }
}
