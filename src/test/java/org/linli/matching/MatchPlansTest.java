package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.kernel.KernelError;
import org.linli.needs.NeedStatus;
import org.linli.resources.CheckPapers;
import org.linli.testing.AtOnce;

/** MATCH-1: all that waits and all that is offered, paired at once. */
class MatchPlansTest extends PlanSuite {

  @Test
  void oneRoomServesOneNeedAtATimeAndTheOtherReadsWhy() {
    var first = need();
    var second = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var plan = plan();
    assertThat(plan.pairs()).hasSize(1);
    assertThat(plan.pairs().getFirst().match().reasons()).isNotEmpty();
    assertThat(plan.pairs().getFirst().slot()).isPresent();
    assertThat(plan.left()).hasSize(1);
    assertThat(List.of(first, second)).contains(plan.left().getFirst().need().number());
    assertThat(plan.left().getFirst().full()).isEqualTo(1);
    assertThat(plan.left().getFirst().help()).isEqualTo("full");
    assertThat(plan.idle()).isEmpty();
    assertThat(plan.run().orElseThrow().share()).contains(100.0);
  }

  @Test
  void twoTimesOfTheRoomOrTwoPeopleServeBoth() {
    need();
    need();
    var room = listed("会议室", "VENUE", "30", TUESDAY + "\n4 18:00-21:00");
    assertThat(plan().pairs())
        .hasSize(2)
        .allSatisfy(pair -> assertThat(pair.match().resource().id()).isEqualTo(room))
        .extracting(pair -> pair.slot().orElseThrow().day())
        .doesNotHaveDuplicates();
    need();
    need();
    listed("两位师傅", "PEOPLE", "2", "");
    assertThat(plan().pairs()).hasSize(4);
    assertThat(plan().left()).isEmpty();
  }

  /** RES-5: whom a resource that stands idle could help. */
  @Test
  void whatStandsIdleIsOfferedToTheNeedsThatItFits() {
    var fits = need();
    var refused = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    matches.refuse(worker, refused, room, new RefuseMatch("太远"));
    for (var keeper : List.of(worker, liaison)) {
      var served = idle(keeper, room).serves();
      assertThat(served).extracting(it -> it.need().number()).containsExactly(fits);
      assertThat(served.getFirst().reasons()).isNotEmpty();
    }
    assertRefused(KernelError.NOT_FOUND, () -> plans.idle(town.actor(community, "liaison"), room));
  }

  @Test
  void resourceThatNobodyUsesIsWokenAndTheReasonSaysSo() {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY + "\n4 18:00-21:00");
    listed("活动室", "VENUE", "30", TUESDAY);
    var plan = plan();
    assertThat(plan.idle()).isEmpty();
    assertThat(plan.pairs()).hasSize(2);
    assertThat(plan.pairs()).anySatisfy(pair -> assertThat(pair.first()).isPresent());
  }

  @Test
  void particlesAreNothingThatTwoTextsBothSay() {
    assertThat(SharedWords.longest("27 栋的人想晚上用活动室", "十二个周末有空的人")).isEmpty();
    assertThat(SharedWords.longest("晚上没有灯", "周二晚上的读书会")).isEqualTo("晚上");
  }

  @Test
  void nobodyListedAnythingForIt() {
    need();
    assertThat(plan().left().getFirst().help()).isEqualTo("nobody");
  }

  @Test
  void pageSaysItInWords() throws Exception {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    matches.run(worker);
    assertThat(page("/matching/plan"))
        .contains("一起对接", "会议室", "周二 18:00–21:00", "请他们帮忙", "多开一个时段就能对上");
  }

  @Test
  void nothingIsProposedBeforeSomebodyOrTheNightLooks() {
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var before = plans.of(worker);
    assertThat(before.run()).isEmpty();
    assertThat(before.pairs()).isEmpty();
    assertThat(before.left().getFirst().help()).isEqualTo("again");
    night.run();
    assertThat(plans.of(worker).pairs()).hasSize(1);
    assertThat(plans.of(worker).run().orElseThrow().paired()).isEqualTo(1);
  }

  @Test
  void runThatFindsTheSameKeepsWhatIsProposed() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var before = plan().pairs().getFirst().match().resource().id();
    listed("还有一间会议室", "VENUE", "30", "3 18:00-21:00");
    var after = plan().pairs().getFirst();
    assertThat(after.need().number()).isEqualTo(number);
    assertThat(after.match().resource().id()).isEqualTo(before);
  }

  @Test
  void manyWhoRunAtOnceProposeEachPlaceOnce() {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              matches.run(worker);
              return true;
            });
    assertThat(outcomes).allSatisfy(it -> assertThat(it.refusal()).isEmpty());
    assertThat(plans.of(worker).pairs()).hasSize(1);
    assertThat(plans.of(worker).left()).hasSize(1);
  }

  /**
   * FUND-13: of rooms in every state of their papers, those alone are proposed that may be used.
   */
  @Test
  void whatLacksAPaperIsNeverProposed() {
    var need = need();
    var rooms = new ArrayList<UUID>();
    for (var until : List.of(30, 2, 1, 0)) {
      rooms.add(aResource.listed(liaison, worker, room(), today().plusDays(until)));
    }
    papers.check(worker, rooms.get(1), new CheckPapers("venue-safety", "no", "没签字"));
    aResource.entered(liaison, rooms.get(2), today().plusDays(90));
    clock.advance(Duration.ofDays(2));
    assertThat(proposed()).containsOnly(rooms.getFirst());
    assertThat(suggestions.of(worker, needs.story(worker.scope(), need).need()))
        .extracting(it -> it.match().resource().id())
        .containsExactly(rooms.getFirst());
    rooms.stream().skip(1).forEach(room -> assertThat(idle(worker, room).serves()).isEmpty());
    papers.check(worker, rooms.get(2), new CheckPapers(String.join("\n", ROOM), "yes", ""));
    assertThat(proposed()).containsOnly(rooms.getFirst(), rooms.get(2));
  }

  /**
   * In degrees: the need is in the first grid, the second lies 1,900 m east of it. Of the rooms,
   * one is 50 m closer than the rule allows, one 50 m farther, and one is not on the map.
   */
  @Test
  void whatIsTooFarIsNeverProposedAndThePlanSaysHowMany() throws Exception {
    grids.draw(
        worker, "一网格", "114.300,30.600\n114.302,30.600\n114.302,30.602\n114.300,30.602", false);
    grids.draw(
        worker, "二网格", "114.320,30.600\n114.322,30.600\n114.322,30.602\n114.320,30.602", false);
    var building = places.addBuilding(worker, new AddLocalArea("3 栋", "一网格"));
    var number = aNeed.at(building).in(NeedStatus.VERIFIED, resident, worker, liaison);
    var far = listedAt("114.31718,30.601");
    listedAt("114.321,30.601");
    var left = plan().left().getFirst();
    assertThat(left.far().orElseThrow().count()).isEqualTo(2);
    assertThat(left.far().orElseThrow().nearest()).isBetween(1_540, 1_560);
    assertThat(left.unfit()).isZero();
    assertThat(left.help()).isEqualTo("far");
    assertThat(page("/matching/plan")).contains("另有 2 个太远：超过 1,500 米，最近的约 1,550 米");
    assertThat(page("/matching/" + number + "/suggestions")).doesNotContain("请他们帮忙");
    assertThat(plans.idle(worker, far).serves()).isEmpty();
    var unplaced = listed("没标的会议室", "VENUE", "30", TUESDAY);
    assertThat(proposed()).containsExactly(unplaced);
    var edge = listedAt("114.31614,30.601");
    var near = listedAt("114.3031,30.601");
    matches.refuse(worker, number, unplaced, new RefuseMatch("太吵"));
    assertThat(proposed()).containsExactlyInAnyOrder(near, edge);
    var pair = plan().pairs().getFirst();
    assertThat(pair.match().resource().id()).isEqualTo(near);
    assertThat(pair.match().reasons()).contains(Match.Reason.of("metres", "一网格", "200"));
    assertThat(pair.next().orElseThrow().behind()).contains(Match.Reason.of("behind-far"));
    assertThat(page("/matching/" + number + "/suggestions")).contains("离一网格约 200 米");
  }

  @Test
  void pageCountsWhoseNeedsHaveAProposal() throws Exception {
    need();
    need();
    listed("会议室", "VENUE", "30", TUESDAY);
    assertThat(plan().coverage().groups()).containsExactly(new Coverage.Share("2", 1, 2));
    var rows =
        Jsoup.parse(page("/matching/plan")).select("section[aria-labelledby=coverage] tbody tr");
    assertThat(rows.eachText()).containsExactly("其他居民 2 1", "楼道与房屋 2 1");
  }
}
