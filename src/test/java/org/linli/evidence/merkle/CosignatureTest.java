package org.linli.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EVI-1: what a witness signs can be checked with other people's programs. */
class CosignatureTest {

  private static final Instant AT = Instant.ofEpochSecond(1_679_315_147);
  private static final String TEXT =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  /** The example of c2sp.org/tlog-cosignature, whose key is not published. */
  private static final String EXAMPLE =
      TEXT
          + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5"
          + "/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
          + "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJs"
          + "X3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

  private final SigningKey witness = SigningKey.generateWitness("witness.example.com/w1");
  private final SigningKey log = SigningKey.generate("example.com/behind-the-sofa");
  private final SignedNote note = SignedNote.sign(TEXT, List.of(log));

  @Test
  void theLineIsLaidOutAsInTheExample() {
    var example = SignedNote.parse(EXAMPLE).signatures().getLast();
    var ours = note.cosignedBy(witness, AT);
    assertThat(ours.name()).isEqualTo(example.name());
    assertThat(ours.signature()).hasSameSizeAs(example.signature());
    assertThat(Arrays.copyOf(ours.signature(), 8))
        .as("the time, in eight bytes")
        .isEqualTo(Arrays.copyOf(example.signature(), 8));
  }

  /** Computed by hand here: number of the key, message and signature. */
  @Test
  void itIsASignatureOfTheTimeAndTheWholeText() throws GeneralSecurityException {
    var open = witness.open().open();
    var sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update("witness.example.com/w1\n\u0004".getBytes(StandardCharsets.UTF_8));
    assertThat(witness.open().number())
        .isEqualTo(HexFormat.of().formatHex(sha256.digest(open)).substring(0, 8));
    var prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    var encoded = ByteBuffer.allocate(44).put(prefix).put(open).array();
    var ed25519 = Signature.getInstance("Ed25519");
    ed25519.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    ed25519.update(("cosignature/v1\ntime 1679315147\n" + TEXT).getBytes(StandardCharsets.UTF_8));
    var signature = note.cosignedBy(witness, AT).signature();
    assertThat(ed25519.verify(Arrays.copyOfRange(signature, 8, 72))).isTrue();
  }

  @Test
  void nobodyElsesWordAndNoOtherTextOrTimePasses() {
    var cosigned = SignedNote.parse(note.with(note.cosignedBy(witness, AT)).toString());
    var known = List.of(witness.open());
    assertThat(cosigned.cosignatures(known))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo(AT))
        .satisfies(it -> assertThat(it.witness()).isEqualTo(witness.open()));
    assertThat(cosigned.signers(List.of(log.open()))).as("the log signed it too").hasSize(1);
    assertThat(cosigned.only(List.of(log.open()))).hasToString(note.toString());
    var line = cosigned.signatures().getLast();
    for (var changed = 0; changed < line.signature().length; changed++) {
      var other = line.signature().clone();
      other[changed] ^= 1;
      var forged = note.with(new SignedNote.Line(line.name(), line.id(), other));
      assertThat(forged.cosignatures(known)).as("byte " + changed).isEmpty();
    }
    var longer = new SignedNote(TEXT + "more\n", cosigned.signatures());
    assertThat(longer.cosignatures(known)).isEmpty();
    var short1 = new SignedNote.Line(line.name(), line.id(), new byte[] {1});
    assertThat(note.with(short1).cosignatures(known)).isEmpty();
    var stranger = SigningKey.generateWitness("witness.example.com/w1").open();
    assertThat(cosigned.cosignatures(List.of(stranger))).isEmpty();
  }

  /** Whoever could pass a log's signature off as a witness's would need no witness. */
  @Test
  void keysOfLogsAndOfWitnessesAreNotMixedUp() {
    var written = witness.open().toString();
    assertThat(NoteKey.witness(written)).isEqualTo(witness.open());
    assertThatThrownBy(() -> NoteKey.parse(written)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NoteKey.witness(log.open().toString()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKey.parse(witness.written()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SigningKey.parseWitness(witness.written()).open()).isEqualTo(witness.open());
    var sameSecret = new NoteKey(log.open().name(), NoteKey.Kind.COSIGNS, log.open().open());
    assertThat(note.cosignatures(List.of(sameSecret))).isEmpty();
    assertThat(sameSecret.number()).isNotEqualTo(log.open().number());
  }
}
