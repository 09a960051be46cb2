/// Which letters meet in one key: knowledge of letters, kept as rows so that it can be corrected
/// without reading the engine.
///
/// The letters of a row become its key. Diacritics go, since reports drop, change or add them as
/// their keyboards allow. A letter whose sign is not a plain diacritic goes to the letter that
/// most other languages write for it.
enum FoldingRows {
  /// Latin letters.
  ///
  /// The schwa ə goes to a, as ä does that stood for it in Azerbaijani until 1992 and as
  /// English and French write it (Gəncə, Gäncä, Ganja; Ağdərə, Aghdara); the Turkish spelling
  /// with e (Gence) is another name. Of 3,310 names with ə in the tables 1,371 so meet another
  /// name of their place; with e it would be 1,071.
  static let latin = """
    a ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặƏ
    a əǝƎɐɑⱥȺɒⱭẚÅÅⱯⱰ
    b ḂḃḄḅḆḇɓƁƀɃƂƃ
    c ÇçĆćĈĉĊċČčḈḉƈƇȼȻɕ
    d ĎďḊḋḌḍḎḏḐḑḒḓđĐðÐɖƉɗƊƌƋȡ
    e ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệɛƐɇɆ
    f ḞḟƒƑ
    g ĜĝĞğĠġĢģǦǧǴǵḠḡɠƓǥǤɣƔƢƣ
    h ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖħĦɦɥⱧⱨꞍꞪ
    i ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịıɩƖɨƗɪꞮ
    j ĴĵǰȷɉɈ
    k ĶķǨǩḰḱḲḳḴḵƙƘĸⱩⱪK
    l ĹĺĻļĽľḶḷḸḹḺḻḼḽłŁƚȽɫⱢƛɬⱠⱡĿŀꞭꟜ
    m ḾḿṀṁṂṃɱɯƜⱮ
    n ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋŋŊɲƝƞȠȵŉ
    o ºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚ
    o ớỜờỞởỠỡỢợøØɔƆɵƟǾǿ
    p ṔṕṖṗƥƤⱣ
    q ɋɊ
    r ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟʀƦɍɌɽⱤ
    s ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛʃƩȿẜẝⱾ
    t ŢţŤťȚțṪṫṬṭṮṯṰṱẗŧŦƭƬʈƮȶƫⱦȾ
    u ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự
    u ʉɄʊƱ
    v ṼṽṾṿʋƲʌɅⱱ
    w ŴŵẀẁẂẃẄẅẆẇẈẉẘⱳⱲ
    x ẊẋẌẍ
    y ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹƴƳɏɎ
    z ŹźŻżŽžẐẑẒẓẔẕƶƵȥȤʒƷƹƸⱬⱫǮǯ
    ae æÆǣǢǽǼ
    oe œŒ
    ss ßẞ
    th þÞ
    ij ĳĲ
    dz ǳǲǱǆǅǄ
    lj ǉǈǇ
    nj ǌǋǊ
    hv ƕǶ
    ff ﬀ
    fi ﬁ
    fl ﬂ
    ffi ﬃ
    ffl ﬄ
    st ﬅﬆ
    """

  /// Cyrillic letters.
  ///
  /// й goes to и, as the decomposed form does when its breve is dropped; ё to е; the
  /// letters of Azerbaijani, Ukrainian and other alphabets to what Russian writes for them.
  static let cyrillic = """
    а ӐӑӒӓӘәӚӛ
    ае Ӕӕ
    г ЃѓҐґҒғҔҕӶӷҜҝ
    дж Ҹҹ
    е ЀЁЄѐёєѢѣӖӗ
    ж ҖҗӁӂӜӝ
    з ҘҙӞӟӠӡ
    и ІЇЈЍЙйіїјѝѴѵѶѷӢӣӤӥ
    к ЌќҚқҞҟҠҡӃӄ
    кс Ѯѯ
    н ҢңҤҥӇӈӉӊ
    о ѠѡҨҩӦӧӨөӪӫ
    п ҦҧԤԥ
    пс Ѱѱ
    с Ҫҫ
    т Ҭҭ
    у ЎўѪѫѬѭҮүҰұӮӯӰӱӲӳ
    ф Ѳѳ
    х ҲҳҺһӼӽӾӿ
    ц Ҵҵ
    ч ҶҷҼҽҾҿӋӌӴӵ
    ы Ӹӹ
    э Ӭӭ
    я ѦѧѨѩ
    ђ Ђ
    ѕ Ѕ
    љ Љ
    њ Њ
    ћ Ћ
    џ Џ
    """

  /// Armenian ligatures.
  ///
  /// և is written եւ in one spelling, ԵՎ in capitals of the other, so that ւ
  /// goes to վ unless it is half of ու, see `digraph`.
  static let armenian = """
    եվ և
    վ ւ
    մն ﬓ
    մե ﬔ
    մի ﬕ
    վն ﬖ
    մխ ﬗ
    """

  /// Two letters of which the second keeps its form after the first, whatever its row says.
  static let digraph: (first: Unicode.Scalar, second: Unicode.Scalar) = ("ո", "ւ")

  /// Arabic: the seats of hamza, the forms of yeh, kaf and heh in Persian, Urdu and Kurdish, and
  /// the shaped letters that text taken from PDF has.
  static let arabic = """
    ا آأإٱٲٳٵﭐﭑﺁﺂﺃﺄﺇﺈﺍﺎ
    و ؤۆۇۈۋۅۉٶﯗﯘﯙﯚﯛﯜﯞﯟﯠﯡﯢﯣﺅﺆﻭﻮ
    ي ئىیېۍےۓێٸﮮﮯﮰﮱﯤﯥﯦﯧﯨﯩﯼﯽﯾﯿﺉﺊﺋﺌﻯﻰﻱﻲﻳﻴ
    ك کڪﮎﮏﮐﮑﻙﻚﻛﻜ
    ه ةۀەھہۂۃﮤﮥﮦﮧﮨﮩﮪﮫﮬﮭﺓﺔﻩﻪﻫﻬ
    ر ڕﺭﺮ
    ل ڵﻝﻞﻟﻠ
    ن ںﮞﮟﻥﻦﻧﻨ
    ٻ ﭒﭓﭔﭕ
    پ ﭖﭗﭘﭙ
    ڀ ﭚﭛﭜﭝ
    ٺ ﭞﭟﭠﭡ
    ٿ ﭢﭣﭤﭥ
    ٹ ﭦﭧﭨﭩ
    ڤ ﭪﭫﭬﭭ
    ڦ ﭮﭯﭰﭱ
    ڄ ﭲﭳﭴﭵ
    ڃ ﭶﭷﭸﭹ
    چ ﭺﭻﭼﭽ
    ڇ ﭾﭿﮀﮁ
    ڍ ﮂﮃ
    ڌ ﮄﮅ
    ڎ ﮆﮇ
    ڈ ﮈﮉ
    ژ ﮊﮋ
    ڑ ﮌﮍ
    گ ﮒﮓﮔﮕ
    ڳ ﮖﮗﮘﮙ
    ڱ ﮚﮛﮜﮝ
    ڻ ﮠﮡﮢﮣ
    ڭ ﯓﯔﯕﯖ
    يا ﯪﯫ
    يه ﯬﯭ
    يو ﯮﯯﯰﯱﯲﯳﯴﯵ
    يي ﯶﯷﯸﯹﯺﯻ
    ب ﺏﺐﺑﺒ
    ت ﺕﺖﺗﺘ
    ث ﺙﺚﺛﺜ
    ج ﺝﺞﺟﺠ
    ح ﺡﺢﺣﺤ
    خ ﺥﺦﺧﺨ
    د ﺩﺪ
    ذ ﺫﺬ
    ز ﺯﺰ
    س ﺱﺲﺳﺴ
    ش ﺵﺶﺷﺸ
    ص ﺹﺺﺻﺼ
    ض ﺽﺾﺿﻀ
    ط ﻁﻂﻃﻄ
    ظ ﻅﻆﻇﻈ
    ع ﻉﻊﻋﻌ
    غ ﻍﻎﻏﻐ
    ف ﻑﻒﻓﻔ
    ق ﻕﻖﻗﻘ
    م ﻡﻢﻣﻤ
    لا ﻵﻶﻷﻸﻹﻺﻻﻼ
    """

  /// Greek: accents and breathings go, final sigma is a sigma.
  static let greek = """
    α ΆάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ
    β ϐ
    ε ΈέϵἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ
    η ΉήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ
    θ ϑϴ
    ι ΊΐΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ
    κ ϰ
    ο ΌόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ
    π ϖ
    ρ ϱῤῥῬ
    σ ςϲϹ
    υ ΎΫΰϋύϒϓϔὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ
    φ ϕ
    ω ΏώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼΩ
    """

  /// Alphabets whose capitals stand in the order of their small letters: the letters of the range
  /// become those that begin at `to`.
  static let shifts: [(from: ClosedRange<UInt32>, to: UInt32)] = [
    (0x0391...0x03A9, 0x03B1),  // Greek
    (0x0410...0x042F, 0x0430),  // Cyrillic
    (0x0531...0x0556, 0x0561),  // Armenian
    (0x1C90...0x1CBF, 0x10D0),  // Georgian Mtavruli
    (0x10A0...0x10C5, 0x10D0),  // Georgian Asomtavruli
    (0x2D00...0x2D25, 0x10D0),  // Georgian Nuskhuri
    (0x0660...0x0669, 0x0030),  // Arabic digits
    (0x06F0...0x06F9, 0x0030),  // Persian digits
    (0xFF10...0xFF19, 0x0030),  // full-width digits
    (0xFF21...0xFF3A, 0x0061),  // full-width capitals
    (0xFF41...0xFF5A, 0x0061),  // full-width small letters
  ]

  /// Letters that are their own key.
  static let kept: [ClosedRange<UInt32>] = [
    0x03B1...0x03C9, 0x0430...0x044F, 0x0561...0x0586, 0x05D0...0x05EA, 0x0621...0x063F,
    0x0641...0x064A, 0x0671...0x06D3, 0x10D0...0x10FA,
  ]

  /// Letters that are their own key, too many for the table: kana, Han, Hangul.
  static let caseless: [ClosedRange<UInt32>] = [
    0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
  ]

  /// What is no letter for a key: combining marks, vowel points, tatweel, hamza alone, apostrophe
  /// letters, punctuation.
  ///
  /// Marks of scripts that are not named here, such as the vowels of Devanagari, stay.
  static let dropped: [ClosedRange<UInt32>] = [
    0x0080...0x00A9, 0x00AB...0x00B4, 0x00B6...0x00B8, 0x02B0...0x02FF, 0x0300...0x036F,
    0x0374...0x0375,
    0x0483...0x0489, 0x0559...0x055F, 0x0589...0x058F, 0x0591...0x05CF, 0x05F3...0x05F4,
    0x0600...0x0621, 0x0640...0x0640, 0x064B...0x065F, 0x066A...0x066D, 0x0670...0x0670,
    0x0674...0x0674, 0x06D4...0x06D4, 0x06D6...0x06ED, 0x10FB...0x10FC, 0x1AB0...0x1AFF,
    0x1DC0...0x1DFF, 0x2000...0x206F, 0x20A0...0x20FF, 0x3099...0x309C, 0xA788...0xA78C,
    0xFE00...0xFE2F, 0xFE80...0xFE80,
  ]
}
