package org.linli.evidence.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** EVI-1: what was printed here is told from what was invented, with either suite. */
class SheetSealsTest {

  private static final List<String> FACTS = List.of("共建参与证明", "三阳-2026-000318", "光明小学");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void noByteOfASealedSheetCanBeChanged(SheetSuite suite) {
    var seals = seals(suite);
    var seal = seals.seal(FACTS);
    assertThat(seals.open(seal).orElseThrow().facts()).isEqualTo(FACTS);
    assertThat(seals.open(seal).orElseThrow().suite()).isEqualTo(suite);
    var bytes = Base64.getUrlDecoder().decode(seal);
    for (var at = 0; at < bytes.length; at++) {
      var changed = bytes.clone();
      changed[at] ^= 1;
      assertThat(seals.open(Base64.getUrlEncoder().encodeToString(changed)))
          .as("byte " + at)
          .isEmpty();
    }
    for (var other : List.of("", "?", "AAAA", seal.substring(0, 20), "这不是")) {
      assertThat(seals.open(other)).as(other).isEmpty();
    }
  }

  @Test
  void sheetsPrintedBeforeTheSuiteWasChangedStayValid() throws IOException {
    var before = seals(SheetSuite.INTERNATIONAL).seal(FACTS);
    var seals = seals(SheetSuite.SM);
    var after = seals.seal(FACTS);
    assertThat(seals.open(before).orElseThrow().suite()).isEqualTo(SheetSuite.INTERNATIONAL);
    assertThat(seals.open(after).orElseThrow().suite()).isEqualTo(SheetSuite.SM);
    assertThat(seals.seal(FACTS)).as("with the same key again").startsWith(after.substring(0, 5));
    var file = directory.resolve("sheets.keys");
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(seals.publicKeys().split("BEGIN PUBLIC KEY")).hasSize(3);
  }

  /** The example of GB/T 32918.5-2017, A.2, on the curve that the standard recommends. */
  @Test
  void theExampleOfTheStandardVerifies() throws Exception {
    var curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
    var point =
        curve
            .getCurve()
            .createPoint(
                number("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
                number("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
    var open =
        KeyFactory.getInstance("EC", new BouncyCastleProvider())
            .generatePublic(new ECPublicKeySpec(point, curve))
            .getEncoded();
    var pair = new ASN1EncodableVector();
    pair.add(
        new ASN1Integer(
            number("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3")));
    pair.add(
        new ASN1Integer(
            number("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")));
    var signature = new DERSequence(pair).getEncoded();
    var message = "message digest".getBytes(StandardCharsets.UTF_8);
    assertThat(SheetSuite.SM.verifies(open, message, signature)).isTrue();
    assertThat(SheetSuite.SM.verifies(open, "message".getBytes(StandardCharsets.UTF_8), signature))
        .isFalse();
  }

  private SheetSeals seals(SheetSuite suite) {
    return new SheetSeals(new SheetProperties(directory, suite));
  }

  private static BigInteger number(String hex) {
    return new BigInteger(hex, 16);
  }
}
