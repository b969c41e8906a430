package org.linli.ballot.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Question;

/** DELIB-4: an envelope needs both trustees, and what comes out of all of them tells of nobody. */
class SealingTest {

  private static final String BALLOT = "420102003004/2026-000013";
  private static final Question LIFT = Question.yesNoAbstain("1", "装电梯吗？");
  private static final Question SEATS =
      Question.approval(
          "人",
          "选两名",
          Stream.of("甲", "乙", "丙").map(it -> new Question.Option(it, it)).toList(),
          1,
          2,
          2);
  private static final List<Question> QUESTIONS = List.of(LIFT, SEATS);

  private final TrusteeKey first = TrusteeKey.generate();
  private final TrusteeKey second = TrusteeKey.generate();
  private final Envelopes envelopes = new Envelopes(BALLOT, QUESTIONS, first.open(), second.open());

  private String envelope(String answer, String... seats) {
    return envelopes.seal(Map.of("1", List.of(answer), "人", List.of(seats)));
  }

  @Test
  void bothKeysOpenInEitherOrder() {
    var sealed = List.of(envelope("YES", "甲"), envelope("NO", "乙", "甲"));
    for (var opened :
        List.of(envelopes.open(sealed, first, second), envelopes.open(sealed, second, first))) {
      assertThat(opened.unreadable()).isZero();
      assertThat(opened.copied()).isZero();
      assertThat(opened.votes())
          .containsExactlyInAnyOrder(
              CountedVote.secret("1", List.of("YES")),
              CountedVote.secret("1", List.of("NO")),
              CountedVote.secret("人", List.of("甲")),
              CountedVote.secret("人", List.of("甲", "乙")));
    }
  }

  @Test
  void oneKeyAloneOpensNothing() {
    var sealed = Base64.getUrlDecoder().decode(envelope("YES", "甲"));
    var outer = Hpke.text("linli ballot envelope 1\n" + BALLOT + "\n1");
    var inner = Hpke.text("linli ballot envelope 1\n" + BALLOT + "\n2");
    var peeled = Hpke.open(first.key(), outer, sealed).orElseThrow();
    assertThat(Hpke.open(first.key(), inner, peeled)).isEmpty();
    assertThat(Hpke.open(second.key(), outer, sealed)).isEmpty();
    assertThat(Hpke.open(second.key(), inner, sealed)).isEmpty();
    assertThat(Hpke.open(second.key(), inner, peeled)).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> envelopes.open(List.of(), first, TrusteeKey.generate()));
    assertThatIllegalArgumentException().isThrownBy(() -> envelopes.open(List.of(), first, first));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelopes(BALLOT, QUESTIONS, first.open(), first.open()));
  }

  @Test
  void everyEnvelopeIsAsLongAndNoneLikeAnother() {
    var all = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      all.add(envelope("YES", "甲"));
      all.add(envelope("ABSTAIN", "甲", "乙"));
      all.add(envelopes.seal(Map.of()));
    }
    assertThat(all.stream().map(String::length).distinct()).hasSize(1);
    assertThat(all.stream().distinct()).hasSameSizeAs(all);
    assertThat(all).allMatch(envelopes::fits);
    assertThat(envelopes.fits(all.getFirst().substring(4))).isFalse();
    assertThat(envelopes.fits("<" + all.getFirst().substring(1))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> envelope("MAYBE", "甲"));
    assertThatIllegalArgumentException().isThrownBy(() -> envelope("YES", "甲", "乙", "丙"));
  }

  @Test
  void whatDoesNotOpenIsBlankAndStopsNobody() {
    var good = envelope("YES", "甲");
    var changed = Base64.getUrlDecoder().decode(good);
    changed[200] ^= 1;
    var offCurve = Base64.getUrlDecoder().decode(envelope("YES"));
    offCurve[10] ^= 1;
    var another = new Envelopes("420102003004/2026-000014", QUESTIONS, first.open(), second.open());
    var misfit = new Envelopes(BALLOT, List.of(SEATS), first.open(), second.open());
    var sealed =
        List.of(
            good,
            text(changed),
            text(offCurve),
            another.seal(Map.of("1", List.of("NO"))),
            misfit.seal(Map.of("人", List.of("乙"))),
            "不是信封",
            good);
    var opened = envelopes.open(sealed, first, second);
    assertThat(opened.unreadable()).isEqualTo(4);
    assertThat(opened.copied()).isOne();
    assertThat(opened.votes()).hasSize(2 * sealed.size());
    assertThat(opened.votes().stream().filter(it -> !it.choices().isEmpty()))
        .containsExactlyInAnyOrder(
            CountedVote.secret("1", List.of("YES")),
            CountedVote.secret("人", List.of("甲")),
            CountedVote.secret("人", List.of("乙")));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  void theOrderOfWhatComesOutFollowsFromNothing() {
    var sealed =
        IntStream.range(0, 60).mapToObj(i -> envelope(i < 30 ? "YES" : "NO", "甲")).toList();
    var orders =
        Stream.generate(() -> envelopes.open(sealed, first, second).votes())
            .limit(3)
            .map(votes -> votes.stream().filter(it -> it.question().equals("1")).toList())
            .distinct()
            .toList();
    assertThat(orders).hasSize(3);
    assertThat(orders).allMatch(it -> it.subList(0, 30).stream().distinct().count() == 2);
  }

  @Test
  void aPaperThatWasForgedIsBlank() {
    var paper = new Paper(QUESTIONS);
    assertThat(paper.read(new byte[paper.size()])).isEmpty();
    assertThat(paper.read(new byte[0])).isEmpty();
    assertThat(paper.read(padded("[1]", paper.size()))).isEmpty();
    assertThat(paper.read(padded("null", paper.size()))).isEmpty();
    assertThat(paper.read(padded("{\"1\":[\"YES\",\"NO\"],\"人\":7}", paper.size())))
        .hasValue(paper.blank());
    assertThat(paper.read(padded("{\"1\":[\"YES\"],\"x\":[\"y\"]}", paper.size())))
        .hasValueSatisfying(
            votes ->
                assertThat(votes)
                    .containsExactly(
                        CountedVote.secret("1", List.of("YES")),
                        CountedVote.secret("人", List.of())));
  }

  private static byte[] padded(String text, int size) {
    var paper = Arrays.copyOf(Hpke.text(text), size);
    paper[Hpke.text(text).length] = (byte) 0x80;
    return paper;
  }

  @Test
  void aKeyIsReadFromItsSheetAndTypingErrorsAreFound() {
    var written = first.written();
    assertThat(written).matches("([0-9A-Z]{4} ){13}[0-9A-Z]{4}");
    assertThat(TrusteeKey.read("封存钥匙\n号 1234 5678\n" + written + "\n收好").open())
        .isEqualTo(first.open());
    assertThat(
            TrusteeKey.read(written.toLowerCase(Locale.ROOT).replace(' ', '-').replace('0', 'o'))
                .open())
        .isEqualTo(first.open());
    for (var at = 0; at < written.length(); at++) {
      if (written.charAt(at) != ' ') {
        var other = written.charAt(at) == '7' ? 'X' : '7';
        var mistyped = written.substring(0, at) + other + written.substring(at + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> TrusteeKey.read(mistyped));
      }
    }
    assertThatIllegalArgumentException().isThrownBy(() -> TrusteeKey.read(""));
    assertThat(first.toString()).doesNotContain(written.substring(0, 4));
    assertThat(first.open().number()).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
    assertThatIllegalArgumentException().isThrownBy(() -> new OpenKey("AAAA"));
    var open = first.open().encoded(); // 65 bytes leave two bits of the last letter to nobody
    var last = (char) (open.charAt(open.length() - 1) + 1);
    var sameKey = open.substring(0, open.length() - 1) + last;
    assertThat(Base64.getUrlDecoder().decode(sameKey)).hasSize(65);
    assertThatIllegalArgumentException().isThrownBy(() -> new OpenKey(sameKey));
    assertThatIllegalArgumentException().isThrownBy(() -> new OpenKey(open + "="));
  }

  @Test
  void aKeyProvesItselfAndAnotherDoesNot() {
    var proof = KeyProof.ask(first.open());
    var said = KeyProof.answer(proof.question(), first).orElseThrow();
    assertThat(proof.provedBy(said)).isTrue();
    assertThat(proof.provedBy(said.substring(0, 20))).isFalse();
    assertThat(proof.provedBy("不对")).isFalse();
    assertThat(KeyProof.answer(proof.question(), second)).isEmpty();
    assertThat(KeyProof.ask(first.open()).provedBy(said)).isFalse();
    var erased = TrusteeKey.read(first.written());
    erased.erase();
    assertThat(erased.written()).doesNotContain(first.written().substring(0, 9));
  }

  /** Bouncy Castle has an RFC 9180 of its own: what one seals, the other opens. */
  @Test
  void sealsAreThoseOfRfc9180() throws InvalidCipherTextException {
    var theirs =
        new HPKE(HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    var secret = Curve.generate();
    var point = Curve.point(secret);
    var pair = theirs.deserializePrivateKey(secret, point);
    var info = Hpke.text("info");
    var message = Hpke.text("邻里");
    var ours = Hpke.seal(Curve.open(point), info, message);
    var made = Arrays.copyOf(ours, Curve.POINT);
    var text = Arrays.copyOfRange(ours, Curve.POINT, ours.length);
    assertThat(theirs.open(made, pair, info, new byte[0], text, null, null, null))
        .isEqualTo(message);
    var sealed =
        theirs.seal(
            theirs.deserializePublicKey(point), info, new byte[0], message, null, null, null);
    assertThat(Hpke.open(Curve.secret(secret), info, Hpke.join(sealed[1], sealed[0])))
        .hasValue(message);
    assertThat(Hpke.open(Curve.secret(secret), message, Hpke.join(sealed[1], sealed[0]))).isEmpty();
  }

  /** The first key pair of RFC 5903, 8.1. */
  @Test
  void pointsAreThoseOfP256() {
    var secret =
        HexFormat.of().parseHex("c88f01f510d9ac3f70a292daa2316de544e9aab8afe84049c62a9c57862d1433");
    assertThat(HexFormat.of().formatHex(Curve.point(secret)))
        .isEqualTo(
            "04dad0b65394221cf9b051e1feca5787d098dfe637fc90b9ef945d0c37725811805271a0461cdb8252"
                + "d61f1c456fa3e59ab1f45b33accf5f58389e0577b8990bb3");
  }
}
