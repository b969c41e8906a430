package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Invalid;

/** How doors are numbered, also where people count in a way of their own (ORG-1). */
class DwellingRuleTest {

  @Test
  void floorsThatTheBuildingDoesNotCountAreLeftOut() {
    assertThat(numbers("4", "1", "4, 5", "", "", "")).containsExactly("101", "201", "301", "601");
  }

  @Test
  void floorMayBeCalledOtherwise() {
    assertThat(numbers("5", "2", "", "4=3A", "", ""))
        .contains("301", "302", "3A01", "3A02", "501")
        .doesNotContain("401");
    assertThat(rule("14", "1", "", "13＝12A，14=13A", "", "").unit().getLast())
        .as("its place among the floors stays")
        .isEqualTo(new DwellingRule.Door(14, "13A01"));
  }

  @Test
  void floorsBelowGroundComeFirst() {
    assertThat(numbers("1", "2", "", "", "2", ""))
        .containsExactly("-201", "-202", "-101", "-102", "101", "102");
    assertThat(rule("3", "2", "", "", "2", "").size()).isEqualTo(10);
  }

  @Test
  void doorsMayHaveLetters() {
    assertThat(numbers("2", "3", "", "", "", "yes"))
        .containsExactly("1A", "1B", "1C", "2A", "2B", "2C");
  }

  @Test
  void noTwoDoorsGetOneNumber() {
    assertThat(errors("1", "4", "1", "", "4=3", "", ""))
        .containsExactly("called directory.floor-twice");
    assertThat(errors("1", "14", "2", "", "13=1A,14=1A", "", ""))
        .containsExactly("called directory.floor-twice");
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,1,'','','',''",
    "1,0,1,'','','',''",
    "1,1,0,'','','',''",
    "x,1,1,'','','',''",
    "-1,1,1,'','','',''",
    "31,1,1,'','','',''",
    "1,121,1,'','','',''",
    "1,1,61,'','','',''",
    "30,100,2,'','','',''",
    "1.5,1,1,'','','',''",
    "'',1,1,'','','',''",
    "1,1,1,四,'','',''",
    "1,1,1,'',4,'',''",
    "1,1,1,'',4=楼,'',''",
    "1,1,1,'','',10,''",
    "1,1,1,'','',-1,''",
    "1,1,27,'','','',yes"
  })
  void impossibleRuleIsRefused(
      String units,
      String floors,
      String doors,
      String leftOut,
      String called,
      String basements,
      String letters) {
    assertThat(errors(units, floors, doors, leftOut, called, basements, letters)).hasSize(1);
  }

  private static List<String> errors(
      String units,
      String floors,
      String doors,
      String leftOut,
      String called,
      String basements,
      String letters) {
    var scheme = new DwellingScheme(units, floors, doors, leftOut, called, basements, letters);
    return catchThrowableOfType(Invalid.class, scheme::rule).errors().stream()
        .map(error -> error.field() + " " + error.code().code())
        .toList();
  }

  private static List<String> numbers(
      String floors,
      String doors,
      String leftOut,
      String called,
      String basements,
      String letters) {
    return rule(floors, doors, leftOut, called, basements, letters).unit().stream()
        .map(DwellingRule.Door::number)
        .toList();
  }

  private static DwellingRule rule(
      String floors,
      String doors,
      String leftOut,
      String called,
      String basements,
      String letters) {
    return new DwellingScheme("1", floors, doors, leftOut, called, basements, letters).rule();
  }
}
