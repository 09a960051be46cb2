/// How letters of each script sound, as rows, so that a name known in one script is found in
/// another and a name romanised by one convention is found by another.
///
/// A row is the sounds that its letters may have, then the letters; the longest letters win.
/// Letters are those of folded keys (`Text.FoldingRows`), so that ç and c, ş and s are one: each
/// then has the sounds of both. Where several readings are possible the row gives them all: az c is
/// en j is ru дж, az q is en g or q, ru г is h too. A row whose sounds are "-" has letters that are
/// not heard.
///
/// The sounds are those of the letters of English, in capitals A ia, C ch, D dz, E ie, G gh, J dzh,
/// S sh, T ts, U iu, Z zh; x is kh.
enum SoundRows {
  /// The Latin alphabets, by the conventions for the languages of the region.
  ///
  /// Folded keys have no ß: it stands for an s that may be voiced.
  static let latin = """
    a a
    A ya ia ea
    b b
    p p
    CJ c
    C ch tch tsch tj
    JZ j
    J dj dzh dsch
    ZJ zh
    d d
    eE e
    Ee ye ie
    i i
    iE y
    v v w
    f f ph
    k k ck
    gk q
    gG g gh
    hx h
    x x kh
    l l
    m m
    n n
    o o
    u u ou oo
    U yu yo io iu
    r r
    sS s
    sSz ß
    S sh sch
    T ts tz
    z z
    Dz dz
    t t th
    """

  /// Cyrillic, by Russian reading.
  static let cyrillic = """
    a а
    Aa я ья
    A ия
    b б
    p п
    ZJ ж
    C ч дч
    J дж
    d д
    eE е
    Ee ье ие
    e э
    i и ы
    v в
    f ф
    k к
    gGh г
    xh х
    l л
    m м
    n н
    o о
    u у
    Uu ю ью
    r р
    s с
    z з
    S ш щ
    T ц
    Dz дз
    t т
    - ь ъ
    """

  /// Armenian, by eastern reading.
  static let armenian = """
    a ա
    A յա եա
    b բ
    p պ փ
    ZJ ժ
    C չ
    CJ ճ
    J ջ
    d դ
    eE ե
    e է
    i ի ը
    iE յ
    v վ
    f ֆ
    g գ
    k կ ք
    hx հ
    x խ
    Gg ղ
    l լ
    m մ
    n ն
    o ո օ
    u ու
    U յու յո
    r ր ռ
    s ս
    S շ
    T ծ ց
    Dz ձ
    z զ
    t տ թ
    """

  /// Georgian.
  static let georgian = """
    a ა
    A ია
    U იუ
    b ბ
    p პ
    pf ფ
    ZJ ჟ
    C ჩ ჭ
    J ჯ
    d დ
    eE ე
    i ი
    v ვ
    g გ
    k კ ქ
    gG ღ
    kg ყ
    x ხ
    h ჰ
    l ლ
    m მ
    n ნ
    o ო
    u უ
    r რ
    s ს
    S შ
    T ც წ
    Dz ძ
    z ზ
    t თ ტ
    """

  /// Arabic and Persian; vowels are heard where they are written.
  ///
  /// Without a letter of its own, ch is written as t and sh.
  static let arabic = """
    a ا ه
    A يا
    bp ب
    p پ
    JZC ج
    J دج
    ZJ ژ
    C چ تش
    d د ذ
    v ڤ
    fv ف
    ieE ي
    hx ح
    x خ
    Gg غ
    kg ق ك
    g گ
    l ل
    m م
    n ن
    uo و
    U يو
    r ر
    s ث س ص
    S ش
    z ز ظ ض
    T تس
    t ت ط
    - ع
    """

  /// Letters that people of the region take for each other.
  ///
  /// A row is what a name is compared by, then the letters of folded keys. The longest win; doubled
  /// letters are one. For misspelt names only: exact look-ups tell all of these apart.
  static let alike = """
    x kh h х
    j dzh dj dsch tsch tch ch zh c j
    g gh k q ck
    s sh sch
    z tz ts
    v w
    f ph
    i y ij iy
    u ou oo
    a ya ia
    е э
    и й ы
    ш щ
    к г
    հ խ
    գ կ ք ղ
    պ փ
    տ թ
    ջ ճ չ
    """

  /// Sounds by which names are brought together before they are compared one by one: those in
  /// which the conventions differ most are one, and so are sounds that any row has side by side.
  static let classes = [
    "aA", "bpfvw", "CJZ", "d", "eEi", "gkxhG", "l", "m", "n", "ouU", "r", "sSzTD", "t",
  ]

  /// The script in which short vowels are not written.
  static let vowelless = "Arab"

  /// The sounds of vowels, of which one in a name may differ within its class.
  static let vowels = "aAeEiouU"

  /// The consonants that a script without letters for them writes as vowels, or not at all.
  static let soft = "fvwh"

  /// What a script adds to names of others to inflect them: Georgian writes სიუნიქი for Syunik.
  static let nominatives = ["Geor": "ი"]

  /// The scripts by their ISO 15924 codes.
  static let scripts: [(code: String, rows: String)] = [
    ("Latn", latin), ("Cyrl", cyrillic), ("Armn", armenian), ("Geor", georgian),
    ("Arab", arabic),
  ]
}
