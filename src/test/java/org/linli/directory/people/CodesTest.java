package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.directory.CreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of people and units after GB 11643 and GB 32100 (DATA-1). */
class CodesTest {

  private static final Path VECTORS = Path.of("../shared/data/codes/vectors.json");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);

  /** Where the standard leaves it open we accept, and read a small x as a large one. */
  @Test
  void residentIdsOfTheSharedVectors() throws IOException {
    for (var vector : vectors("gb11643")) {
      var code = vector.get("code").asString();
      var accepted = ResidentId.parse(code).filter(id -> !id.bornOn().isAfter(TODAY)).isPresent();
      assertThat(accepted)
          .as("%s: %s", code, vector.get("why").asString())
          .isEqualTo(vector.get("valid").isNull() || vector.get("valid").asBoolean());
    }
  }

  /** Small letters are read as large ones; the embedded organisation code is checked as well. */
  @Test
  void creditCodesOfTheSharedVectors() throws IOException {
    for (var vector : vectors("gb32100")) {
      var code = vector.get("code").asString();
      var open = vector.get("valid").isNull();
      assertThat(CreditCode.parse(code).isPresent())
          .as("%s: %s", code, vector.get("why").asString())
          .isEqualTo(open ? code.equals("91110108ma01abcd5t") : vector.get("valid").asBoolean());
    }
  }

  @Test
  void numberTellsBirthAndSex() {
    var id = ResidentId.parse("11010519491231002x").orElseThrow();
    assertThat(id.number()).isEqualTo("11010519491231002X");
    assertThat(id.bornOn()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(id.sex()).isEqualTo(Sex.F);
  }

  /** A foreigner has a passport, an old card or a new one that begins with 9. */
  @ParameterizedTest
  @CsvSource({
    "PASSPORT, E12345678, true",
    "PASSPORT, 中文, false",
    "RESIDENCE_CARD, FRA110083100101, true",
    "RESIDENCE_CARD, 990101190001010018, true",
    "RESIDENCE_CARD, 11010519491231002X, false",
    "RESIDENT_ID, 990101190001010018, false",
    "HK_MACAU_PERMIT, H12345678, true",
    "TAIWAN_PERMIT, 12345678, true",
    "TAIWAN_PERMIT, 1234567, false"
  })
  void documentsOfForeigners(DocumentKind kind, String number, boolean right) {
    assertThat(IdentityDocument.read(kind, number).isPresent()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "89.37, 8937",
    "89.3 ㎡, 8930",
    "0.01, 1",
    "100000, 10000000",
    "0, 0",
    "0.00, 0",
    "-1, 0",
    "89.375, 0",
    "1e3, 0",
    "八十九, 0"
  })
  void areasAreHundredthsAndMoreThanNone(String typed, int hundredths) {
    assertThat(ExclusiveArea.read(typed).orElse(0)).isEqualTo(hundredths);
  }

  @Test
  void sharesAddUpExactly() {
    assertThat(Share.whole(shares("1/3", "1/3", "1/3"))).isTrue();
    assertThat(Share.whole(shares("33/100", "33/100", "33/100"))).isFalse();
    assertThat(Share.whole(shares("50%", "1/4", "1/4"))).isTrue();
    assertThat(Share.whole(shares("1/2", "1/2", "1/1000000"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/1", "2/1", "1/0", "a", "1/3/3", "", "101%", "-1/2"})
  void whatIsNoShare(String typed) {
    assertThat(Share.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1801, 18", "301, 3", "3, 1", "B102, -1", "甲, 1", "99999, 200"})
  void doorNumberTellsTheStorey(String number, int floor) {
    assertThat(new DwellingAddress("3栋", "1单元", number).floor()).isEqualTo(floor);
  }

  private static List<Share> shares(String... typed) {
    return Stream.of(typed).map(each -> Share.read(each).orElseThrow()).toList();
  }

  private static List<JsonNode> vectors(String name) throws IOException {
    if (!Files.exists(VECTORS)) {
      System.out.println("Skipped: no " + VECTORS + " with the vectors of " + name);
      return List.of();
    }
    var all = JsonMapper.shared().readTree(Files.readString(VECTORS)).get(name);
    return StreamSupport.stream(all.spliterator(), false).toList();
  }
}
