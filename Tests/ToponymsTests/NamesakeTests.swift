import Testing
import Toponyms

/// Codebook, “Mentions” rules 3 and 4: names of people and bodies, and common words.
@Suite struct NamesakeTests {
  @Test(arguments: [
    ("He listens to Radio Stepanakert.", []),
    ("The Baku Group met.", []),
    ("He lives in Ganja Martyrs Street.", []),
    ("The match of FC Kapan was put off.", []),
    ("The Goris administration said so.", ["Goris=goris"]),
    ("The team of “Kapan” won.", []),
    ("They said “Kapan is calm”.", ["Kapan=kapan"]),
  ])
  func leavesOutBodies(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test(arguments: [
    ("There Fuzuli Rahman was seen.", []),
    ("There Vladimir Goris was seen.", []),
    ("The poet Fuzuli was read.", []),
    ("So Hikmet Hajiyev said.", []),
    ("So Hikmet Hajiyev said. Later Hajiyev was in town.", []),
    ("Kapan, 63, was seen.", []),
    ("He lives in Fuzuli.", ["Fuzuli=fuzuli"]),
    ("There president Aliyev of Azerbaijan was seen.", ["Azerbaijan=az metonym"]),
    ("Then Armenia president Nikol Pashinyan said so.", ["Armenia=am metonym"]),
  ])
  func leavesOutPeople(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test(arguments: [
    ("Why Kapan? It is far.", ["Kapan=kapan"]),
    ("Ganja grows in fields.", []),
    ("Ganja grows in fields. They live in Ganja.", ["Ganja=ganja", "Ganja=ganja"]),
    ("The town of Ganja is calm.", ["Ganja=ganja"]),
    ("Kent is calm. They live in Kapan.", ["Kapan=kapan"]),
    ("They live in Kent and in Kapan.", ["Kent=kent", "Kapan=kapan"]),
    ("Görüş has begun. They live in Kapan.", ["Kapan=kapan"]),
    ("They ask for US help.", ["US=us metonym"]),
    ("THEY ASK US FOR HELP.", []),
  ])
  func leavesOutWords(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }
}
