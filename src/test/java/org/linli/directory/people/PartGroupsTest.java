package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.PartGroups.Group;

/** Who took part against the roll (EVAL-7, DELIB-7), by hand. */
class PartGroupsTest {

  private static final List<Group> HOMES = List.of(home("OWNED", 60, 40), home("RENTED", 40, 6));

  @Test
  void eval7_smallGroupsJoinTheNextSoThatNobodyIsRecognised() {
    var ages =
        List.of(
            age(18, "35", 50, 10),
            age(35, "60", 60, 30),
            age(60, "80", 30, 20),
            age(80, "", 12, 9));
    assertThat(PartGroups.of(ages, HOMES, 5).ages())
        .containsExactly(age(18, "35", 50, 10), age(35, "60", 60, 30), age(60, "", 42, 29));
  }

  @Test
  void eval7_aGroupIsSmallByThoseWhoVotedAndByThoseWhoDidNot() {
    assertThat(age(18, "35", 4, 0).small(5)).isTrue();
    assertThat(age(18, "35", 50, 4).small(5)).isTrue();
    assertThat(age(18, "35", 50, 46).small(5)).isTrue();
    assertThat(age(18, "35", 50, 0).small(5)).isFalse();
    assertThat(age(18, "35", 50, 50).small(5)).isFalse();
    assertThat(age(18, "35", 10, 5).small(5)).isFalse();
  }

  @Test
  void eval7_joinedGroupsAddUpToAllSoThatNoneIsWorkedOut() {
    var ages =
        List.of(
            age(18, "35", 3, 1), age(35, "60", 60, 30), age(60, "80", 30, 28), age(80, "", 12, 3));
    var joined = PartGroups.of(ages, HOMES, 5).ages();
    assertThat(joined).containsExactly(age(18, "60", 63, 31), age(60, "", 42, 31));
    assertThat(joined.stream().mapToLong(Group::entitled).sum()).isEqualTo(105);
    assertThat(joined.stream().mapToLong(Group::took).sum()).isEqualTo(62);
  }

  @Test
  void eval7_oneGroupAloneIsNotShown() {
    var ages = List.of(age(18, "35", 3, 1), age(35, "60", 6, 5));
    assertThat(PartGroups.of(ages, HOMES, 5).ages()).isEmpty();
    assertThat(PartGroups.of(List.of(), HOMES, 5).ages()).isEmpty();
  }

  @Test
  void eval7_ofTwoKindsOfHomesASmallOneHidesBoth() {
    var few = List.of(home("OWNED", 60, 40), home("RENTED", 40, 2));
    assertThat(PartGroups.of(List.of(), few, 5).homes()).isEmpty();
    assertThat(PartGroups.of(List.of(), HOMES, 5).homes()).isEqualTo(HOMES);
  }

  @Test
  void eval7_whoIsMissingIsTenPointsBehindAllTogether() {
    // Together 46 of 100: 36 % is ten points behind, 37 % is not.
    var at = List.of(home("OWNED", 50, 28), home("RENTED", 50, 18));
    assertThat(PartGroups.of(List.of(), at, 5).missing(10)).containsExactly(home("RENTED", 50, 18));
    var above = List.of(home("OWNED", 50, 27), home("RENTED", 50, 19));
    assertThat(PartGroups.of(List.of(), above, 5).missing(10)).isEmpty();
    assertThat(PartGroups.UNKNOWN.missing(10)).isEmpty();
  }

  @Test
  void percentIsRounded() {
    assertThat(age(18, "35", 3, 2).percent()).isEqualTo(67);
    assertThat(age(18, "35", 3, 2).last()).isEqualTo(34);
  }

  private static Group age(int from, String until, long entitled, long voted) {
    return new Group("" + from, until, entitled, voted);
  }

  private static Group home(String kind, long entitled, long voted) {
    return new Group(kind, "", entitled, voted);
  }
}
