package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;

/** MATCH-1: what communities and units say to what is proposed. */
class PlanAnswersTest extends PlanSuite {

  @Test
  void whatDoesNotFitIsNotProposedAgainAndSomethingElseIs() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    listed("活动室", "VENUE", "30", TUESDAY);
    var before = plan();
    assertThat(before.pairs()).hasSize(1);
    assertThat(before.idle()).hasSize(1);
    assertThat(before.pairs().getFirst().next()).isPresent();
    var proposed = before.pairs().getFirst().match().resource().id();
    var silent =
        catchThrowableOfType(
            Invalid.class, () -> matches.refuse(worker, number, proposed, new RefuseMatch(" ")));
    assertThat(silent.errors()).hasSize(1);
    matches.refuse(worker, number, proposed, new RefuseMatch("晚上太吵"));
    matches.refuse(worker, number, proposed, new RefuseMatch("再说一次"));
    var after = plan();
    assertThat(after.pairs()).hasSize(1);
    assertThat(after.pairs().getFirst().match().resource().id()).isNotEqualTo(proposed);
    matches.refuse(
        worker, number, after.pairs().getFirst().match().resource().id(), new RefuseMatch("远"));
    var left = plan().left().getFirst();
    assertThat(left.refused()).isEqualTo(2);
    assertThat(left.listed()).isEqualTo(2);
    assertThat(left.help()).isEqualTo("unfit");
  }

  @Test
  void needAboutWhichAUnitWasAskedWaitsForItsAnswer() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    aResource.asked(worker, number, liaison.grants().organizationId().orElseThrow(), "借两小时");
    var plan = plan();
    assertThat(plan.pairs()).isEmpty();
    assertThat(plan.left()).isEmpty();
    assertThat(plan.run().orElseThrow().share()).isEmpty();
  }

  @Test
  void acceptedPairIsAskedForWithOneTapAndItsPlaceIsNobodyElses() {
    var first = need();
    var second = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    var proposed = plan().pairs().getFirst().need().number();
    var other = proposed.equals(first) ? second : first;
    assertRefused(ClaimError.NOT_PROPOSED, () -> matches.accept(worker, other, room, ""));
    matches.accept(worker, proposed, room, "");
    assertRefused(ClaimError.NOT_PROPOSED, () -> matches.accept(worker, proposed, room, ""));
    var request = requests.open(liaison).getFirst();
    assertThat(request.need()).isEqualTo(proposed);
    assertThat(request.what()).startsWith("会议室：");
    assertThat(plan().pairs()).isEmpty();
    assertThat(plans.of(worker).left().getFirst().full()).isEqualTo(1);
    requests.decline(liaison, request.id(), new DeclineRequest("no-time"));
    var after = plan();
    assertThat(after.pairs()).extracting(pair -> pair.need().number()).containsExactly(other);
    assertThat(after.left().getFirst().refused()).isEqualTo(1);
  }

  @Test
  void acceptedPairHoldsItsPlaceUntilTheMatterIsSettled() {
    need();
    need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    matches.accept(worker, plan().pairs().getFirst().need().number(), room, "");
    requests.agree(liaison, requests.open(liaison).getFirst().id());
    assertThat(plan().pairs()).isEmpty();
  }

  @Test
  void unitSeesWhatIsProposedOfItsOwnAndNothingElse() {
    var number = need();
    listed("会议室", "VENUE", "30", TUESDAY);
    plan();
    var own = plans.ofOwnUnit(liaison);
    assertThat(own).extracting(pair -> pair.need().number()).containsExactly(number);
    assertThat(own.getFirst().slot()).isPresent();
    assertThat(plans.ofOwnUnit(town.actor(community, "liaison"))).isEmpty();
  }

  /**
   * The message is on the page, leads to what it is about, and the pair can be asked all the same.
   */
  @Test
  void pageSaysWhyAPairCannotBeAcceptedAndWhatToDo() throws Exception {
    var number = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    var unit = liaison.grants().organizationId().orElseThrow();
    for (var time = 0; time < 3; time++) {
      aResource.asked(worker, need(), unit, "借两小时");
    }
    plan();
    var accept = "/matching/" + number + "/accept/" + room;
    var often = Jsoup.parse(body(send(accept, "anyway", "").andExpect(status().is(422))));
    assertThat(often.select(".error-box a[href=#anyway]").text()).contains("已经请过 3 次");
    assertThat(often.select("#need-" + number + " input#anyway")).hasSize(1);
    send(accept, "anyway", "yes").andExpect(status().is3xxRedirection());
    var again = Jsoup.parse(body(send(accept, "anyway", "").andExpect(status().is(422))));
    assertThat(again.select(".error-box a[href=#pairs]").text()).contains("请看最新的");
    assertThat(again.select("h2#pairs")).hasSize(1);
    var other = need();
    listed("活动室", "VENUE", "30", TUESDAY);
    var second = plan().pairs().getFirst().match().resource().id();
    var tooLong = "长".repeat(300);
    var refused =
        Jsoup.parse(
            body(
                send("/matching/" + other + "/refuse/" + second, "reason", tooLong)
                    .andExpect(status().is(422))));
    assertThat(refused.select("#need-" + other + " input#reason").val()).isEqualTo(tooLong);
  }

  @Test
  void onlyTheCommunityPairs() {
    var number = need();
    var room = listed("会议室", "VENUE", "30", TUESDAY);
    assertRefused(KernelError.FORBIDDEN, () -> plans.of(liaison));
    assertRefused(KernelError.FORBIDDEN, () -> matches.run(liaison));
    assertRefused(
        KernelError.FORBIDDEN, () -> matches.refuse(liaison, number, room, new RefuseMatch("不")));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> matches.refuse(worker, number, UUID.randomUUID(), new RefuseMatch("不")));
  }
}
