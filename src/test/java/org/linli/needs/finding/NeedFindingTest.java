package org.linli.needs.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.Ordinal;
import org.linli.needs.RaiseNeed;
import org.linli.needs.VerifyNeed;
import org.linli.needs.desk.DeskFilter;
import org.linli.needs.desk.DeskReading;
import org.linli.search.Sought;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Who finds which needs by what (NEED-1, NEED-3, NEED-5). */
@IntegrationTest
class NeedFindingTest {

  @Autowired private NeedFinding finding;
  @Autowired private DeskReading desk;
  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private Town town;

  private Community community;
  private Actor resident;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
  }

  @Test
  void publicFindsSummariesAndNeverTheRaisersWords() {
    var number = raise("王桂兰家门口的铁门锈住了");
    assertThat(published("铁门")).isEmpty();
    assertThat(published("单元门")).isEmpty();
    verify(number, "单元门推不开");
    assertThat(published("单元门")).containsExactly(number);
    assertThat(published("推不")).containsExactly(number);
    assertThat(published("dym")).containsExactly(number);
    assertThat(published("dy")).containsExactly(number);
    for (var secret : List.of("铁门", "王桂", "桂兰", "301", "3 栋", "2207", "13812342207", "wgl")) {
      assertThat(published(secret)).as(secret).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"铁门", "门锈", "铁门锈住", "铁门 3 栋", "3栋2单元", "301", "2207", "单元门", "dym"})
  void workerFindsByWordsPlaceAndPhone(String typed) {
    var number = raise("家门口的铁门锈住了");
    verify(number, "单元门推不开");
    verify(raise("楼道灯不亮", "5 栋", "13800001111"), "灯不亮");
    assertThat(filed(typed)).containsExactly(number);
  }

  @Test
  void workerFindsWhatIsNotVerifiedYet() {
    var number = raise("家门口的铁门锈住了");
    assertThat(filed("铁门")).containsExactly(number);
    assertThat(finding.filed(worker, Sought.of("铁门"), Ordinal.END, 9).needs().getFirst().title())
        .isEqualTo("家门口的铁门锈住了");
  }

  /** Its handlers neither read it nor find it before it is public; the number says nothing. */
  @Test
  void complaintAboutTheCommunityIsFoundByTheStreetAlone() {
    var number =
        intake.raise(
            resident,
            new RaiseNeed(
                "other",
                "网格员说话难听",
                "3 栋",
                Optional.empty(),
                "王桂兰",
                "13812342207",
                false,
                "COMMUNITY",
                List.of(),
                false));
    var officer = town.actor(community, "street-officer");
    for (var typed : List.of("网格员", "难听", "2207", "3 栋", number.toString())) {
      assertThat(filed(typed)).as(typed).isEmpty();
    }
    assertThat(numbers(finding.filed(officer, Sought.of(number.toString()), Ordinal.END, 9)))
        .containsExactly(number);
    needs.verify(officer, number, new VerifyNeed("工作人员态度不好", "属实"));
    assertThat(filed("难听")).isEmpty();
    assertThat(filed("态度")).containsExactly(number);
    var shown = finding.filed(worker, Sought.of("态度"), Ordinal.END, 9).needs().getFirst();
    assertThat(shown.words()).isEmpty();
    assertThat(shown.title()).isEqualTo("工作人员态度不好");
  }

  @Test
  void numberIsFoundInEveryForm() {
    var number = raise("铁门");
    verify(number, "单元门推不开");
    raise("灯不亮");
    for (var typed :
        List.of(
            community.display(number),
            number.toString(),
            number.year() + "-" + number.sequence(),
            "%06d".formatted(number.sequence()),
            String.valueOf(number.sequence()))) {
      assertThat(published(typed)).as(typed).containsExactly(number);
      assertThat(filed(typed)).as(typed).containsExactly(number);
    }
    assertThat(published("2025-" + number.sequence())).isEmpty();
  }

  @Test
  void ownMattersAreFoundByOnesOwnWords() {
    var number = raise("家门口的铁门锈住了");
    var neighbour = town.actor(community, "resident");
    assertThat(own(resident, "铁门")).containsExactly(number);
    assertThat(own(resident, "tm")).containsExactly(number);
    assertThat(own(neighbour, "铁门")).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheyEndedNewestFirst() {
    var all = new ArrayList<ShortNumber>();
    for (var count = 0; count < 17; count++) {
      all.addFirst(raise(count % 3 == 0 ? "铁门锈住了" : "铁门打不开，门轴锈了"));
    }
    assertThat(pages("铁门", 5)).isEqualTo(all);
    assertThat(pages("铁门锈", 2)).hasSize(6);
    assertThat(pages("门轴锈了", 4)).hasSize(11);
  }

  /** Every pair stands there, and not side by side: found by pairs, told apart by the words. */
  @Test
  void pairsThatDoNotStandTogetherAreNoHit() {
    var number = raise("铁门道，门道深");
    assertThat(filed("铁门道深")).isEmpty();
    assertThat(filed("铁门道")).containsExactly(number);
  }

  @Test
  void mergedNeedIsToldByTheOneThatGoesOn() {
    var one = raise("铁门");
    var other = raise("铁门");
    verify(one, "单元门推不开");
    verify(other, "单元门推不动");
    needs.merge(worker, other, one);
    assertThat(published("单元门")).containsExactly(one);
  }

  @Test
  void deskListIsNarrowedByWords() {
    var iron = raise("家门口的铁门锈住了");
    raise("楼道灯不亮");
    var filter =
        new DeskFilter(
            NeedStatus.RAISED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.of(Sought.of("铁门")));
    assertThat(desk.list(worker, filter, Optional.empty(), 9).rows())
        .extracting(row -> row.need().number())
        .containsExactly(iron);
    verify(iron, "单元门推不开");
    assertThat(desk.list(worker, filter, Optional.empty(), 9).rows()).isEmpty();
  }

  @Test
  void nothingOfAnotherCommunityIsFound() {
    verify(raise("家门口的铁门锈住了"), "单元门推不开");
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertThat(numbers(finding.filed(elsewhere, Sought.of("单元门"), Ordinal.END, 9))).isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> finding.filed(resident, Sought.of("单元门"), Ordinal.END, 9))
                .code())
        .isEqualTo(KernelError.FORBIDDEN);
  }

  private List<ShortNumber> pages(String typed, int size) {
    var all = new ArrayList<ShortNumber>();
    var before = Ordinal.END;
    while (true) {
      var page = finding.filed(worker, Sought.of(typed), before, size);
      assertThat(page.needs()).hasSizeLessThanOrEqualTo(size);
      all.addAll(numbers(page));
      if (page.next().isEmpty()) {
        return all;
      }
      before = page.next().getAsInt();
    }
  }

  private ShortNumber raise(String content) {
    return raise(content, "3 栋 2 单元 301", "13812342207");
  }

  private ShortNumber raise(String content, String place, String phone) {
    return intake.raise(resident, new RaiseNeed("housing", content, place, "王桂兰", phone));
  }

  private void verify(ShortNumber number, String summary) {
    needs.verify(worker, number, new VerifyNeed(summary, "属实"));
  }

  private List<ShortNumber> published(String typed) {
    return numbers(
        finding.published(Scope.publicOf(community.id()), Sought.of(typed), Ordinal.END, 9));
  }

  private List<ShortNumber> filed(String typed) {
    return numbers(finding.filed(worker, Sought.of(typed), Ordinal.END, 9));
  }

  private List<ShortNumber> own(Actor actor, String typed) {
    return numbers(finding.own(actor, Sought.of(typed), Ordinal.END, 9));
  }

  private static List<ShortNumber> numbers(FoundNeeds found) {
    return found.needs().stream().map(FoundNeed::number).toList();
  }
}
