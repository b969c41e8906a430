package org.linli.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EVI-1: what is published can be read with other people's programs. */
class FormatsTest {

  private static final String EXAMPLE_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String EXAMPLE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;

  /** The example of c2sp.org/signed-note. */
  @Test
  void theExampleOfSignedNotesVerifies() {
    var key = NoteKey.parse(EXAMPLE_KEY);
    assertThat(key).hasToString(EXAMPLE_KEY);
    assertThat(key.number()).isEqualTo("530d903a");
    var note = SignedNote.parse(EXAMPLE);
    assertThat(note).hasToString(EXAMPLE);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.signers(List.of(key))).containsExactly(key);
    var changed = SignedNote.parse(EXAMPLE.replace("an example", "no example"));
    assertThat(changed.signers(List.of(key))).isEmpty();
  }

  @Test
  void aNoteSignedByTwoKeysIsBelievedByThoseWhoKnowOne() {
    var old = SigningKey.parse(SigningKey.generate("log").written());
    var fresh = SigningKey.generate("log");
    var stranger = SigningKey.generate("log").open();
    var note = SignedNote.parse(SignedNote.sign("words\n", List.of(old, fresh)).toString());
    assertThat(note.signers(List.of(old.open()))).containsExactly(old.open());
    assertThat(note.signers(List.of(stranger))).isEmpty();
    var forged =
        SignedNote.parse(note.toString().replace("words", "other words")); // the lines stay
    assertThat(forged.signers(List.of(old.open(), fresh.open()))).isEmpty();
    assertThat(old).asString().isEqualTo(old.open().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n- name AAAAAAAA\n",
        "text\n\n— name AAAA\n",
        "text\n\n— na+me AAAAAAAAAA==\n",
        "text\r\n\n— name AAAAAAAAAA==\n",
        "text\n\n— name AAAAAAAAAA=="
      })
  void nothingElseIsANote(String text) {
    assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "name+530d903a+AAAA",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void nothingElseIsAKey(String text) {
    assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Names as in RFC 8785, 3.2.3; texts as in 3.2.2.2. */
  @Test
  void jsonIsWrittenInOneWayOnly() {
    var sorted =
        CanonicalJson.write(
            Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis"));
    assertThat(sorted.replaceAll("\"[^\"]*\":\"([^\"]*)\"", "$1"))
        .isEqualTo(
            "{Carriage Return,One,Control,Latin Small Letter O With Diaeresis,Euro Sign,"
                + "Emoji: Grinning Face,Hebrew Letter Dalet With Dagesh}");
    assertThat(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(CanonicalJson.write(Arrays.asList(null, true, 1, -9_007_199_254_740_991L, "灯")))
        .isEqualTo("[null,true,1,-9007199254740991,\"灯\"]");
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    for (var value : List.<Object>of(0.1, 1L << 53, "\ud83d", Map.of("a", new Object()))) {
      assertThatThrownBy(() -> CanonicalJson.write(value))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aReceiptShowsItsEntryByItself() {
    var entry = CanonicalJson.write(Map.of("kind", "needs.step"));
    var key = SigningKey.generate("log");
    var other = Hashes.leaf("other");
    var root = Hashes.node(other, Hashes.leaf(entry));
    var note = SignedNote.sign(new Checkpoint("log", 2, root).text(), List.of(key)).toString();
    var receipt = new Receipt(entry, List.of(key.open()), 1, List.of(other), note);
    var read = Receipt.parse(receipt.toString());
    assertThat(read.toString())
        .isEqualTo(receipt.toString())
        .startsWith("c2sp.org/tlog-proof@v1\n");
    assertThat(read.fits()).isTrue();
    assertThat(read.note().signers(read.keys())).containsExactly(key.open());
    assertThat(new Receipt(entry + " ", read.keys(), 1, read.proof(), note).fits()).isFalse();
    assertThat(new Receipt(entry, read.keys(), 0, read.proof(), note).fits()).isFalse();
    assertThatThrownBy(() -> Receipt.parse("c2sp.org/tlog-proof@v1\nindex 1\n\n" + note))
        .as("without its entry")
        .isInstanceOf(IllegalArgumentException.class);
  }
}
