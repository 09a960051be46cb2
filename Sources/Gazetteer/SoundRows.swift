/// How letters of each script sound, as rows, so that a name known in one script is found in
/// another and a name romanised by one convention is found by another.
///
/// A row is a sound and the letters that are read so; the longest letters win. Letters are those of
/// folded keys (`Text.FoldingRows`), so that ç and c, ş and s are one. Sounds are few on purpose,
/// because the conventions differ most in them: all of j, ch, zh, dzh are one sound (az c is en j
/// is ru дж), all of k, g, q, kh, gh, h another (az q is en g or q is ru к or г; ru г is h), p is
/// b as Arabic has it, f and w are v. A row whose sound is "-" has letters that are not heard.
enum SoundRows {
  /// The Latin alphabets, by the conventions for the languages of the region.
  static let latin = """
    a a ya ja ia ea
    b b p
    c c ch tch tsch j dj dzh zh tj dsch
    d d
    i e i y ye je ie
    v f v w ph
    k g h k q x gh kh ck
    l l
    m m
    n n
    u o u ou oo yu yo ju io iu
    r r
    s s sh sch ts tz z dz
    t t th
    """

  /// Cyrillic, by Russian reading.
  static let cyrillic = """
    a а я ья ия
    b б п
    c ж ч дж дч
    d д
    i е и ы э ье ие
    v в ф
    k г к х
    l л
    m м
    n н
    u о у ю ью
    r р
    s с ш щ ц з дз
    t т
    - ь ъ
    """

  /// Armenian, by eastern reading.
  static let armenian = """
    a ա յա եա
    b բ պ փ
    c ժ չ ճ ջ
    d դ
    i ե է ը ի յ
    v վ ֆ
    k գ կ հ խ ղ ք
    l լ
    m մ
    n ն
    u ո օ ու յու յո
    r ր ռ
    s ս շ ծ ձ ց զ
    t տ թ
    """

  /// Georgian.
  static let georgian = """
    a ა ია
    b ბ პ ფ
    c ჟ ჩ ჭ ჯ
    d დ
    i ე ი
    v ვ
    k გ კ ქ ღ ყ ხ ჰ
    l ლ
    m მ
    n ნ
    u ო უ
    r რ
    s ს შ ც ძ წ ზ
    t თ ტ
    """

  /// Arabic and Persian; vowels are heard where they are written.
  static let arabic = """
    a ا يا
    b ب پ
    c ج ژ چ
    d د ذ
    v ڤ ف
    i ي
    k ح خ غ ق ك گ
    l ل
    m م
    n ن
    u و يو
    r ر
    s ث س ش ز ظ ص ض تس
    t ت ط
    - ع
    a ه
    """

  /// The scripts by their ISO 15924 codes.
  static let scripts = [
    ("Latn", latin), ("Cyrl", cyrillic), ("Armn", armenian), ("Geor", georgian),
    ("Arab", arabic),
  ]
}
