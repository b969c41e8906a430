package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedError;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.SheetText;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Suggestions, bounded requests and proofs through the facades (MATCH-1, MATCH-2). */
@IntegrationTest
class RequestsModuleTest {

  @Autowired private UnitRequestManagement requests;
  @Autowired private RequestSheet sheet;
  @Autowired private Suggestions suggestions;
  @Autowired private ProofReading proofs;
  @Autowired private ClaimManagement claims;
  @Autowired private NeedReading needs;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ResourceBuilder aResource;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void yesIsTheClaimForTheDayThatWasAskedFor() {
    var number = need(NeedStatus.VERIFIED);
    var id = ask(number, liaison);
    assertThat(requests.open(liaison)).extracting(UnitRequest::id).containsExactly(id);
    requests.agree(liaison, id);
    assertThat(claims.holds(liaison, number)).isTrue();
    var need = needs.story(liaison.scope(), number).need();
    assertThat(need.status()).isEqualTo(NeedStatus.CLAIMED);
    var promised = needs.file(worker, number).facts().clocks().completionDue().orElseThrow();
    assertThat(Dates.day(promised)).isEqualTo(Dates.day(clock.instant()).plusDays(7));
    assertThat(requests.open(liaison)).isEmpty();
    assertThat(requests.about(worker, need.id()).getFirst().status())
        .isEqualTo(UnitRequestStatus.AGREED);
  }

  @Test
  void noLeavesTheNeedOpenAndTheCommunitySeesIt() {
    var number = need(NeedStatus.VERIFIED);
    var id = ask(number, liaison);
    requests.decline(liaison, id, new DeclineRequest("no-people"));
    var need = needs.story(worker.scope(), number).need();
    assertThat(need.status()).isEqualTo(NeedStatus.VERIFIED);
    var seen = requests.about(worker, need.id()).getFirst();
    assertThat(seen.status()).isEqualTo(UnitRequestStatus.DECLINED);
    assertThat(seen.reason()).isEqualTo("no-people");
    assertThat(
            catchThrowableOfType(
                Invalid.class,
                () -> requests.decline(liaison, ask(number, liaison), new DeclineRequest("lazy"))))
        .isNotNull();
  }

  @Test
  void requestIsAnsweredOnce() {
    var number = need(NeedStatus.VERIFIED);
    var id = ask(number, liaison);
    var outcomes =
        AtOnce.all(
            List.<Callable<Boolean>>of(
                () -> {
                  requests.agree(liaison, id);
                  return true;
                },
                () -> {
                  requests.decline(liaison, id, new DeclineRequest(""));
                  return true;
                },
                () -> {
                  requests.agree(liaison, id);
                  return true;
                }));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    var agreed = requests.find(liaison, id).status() == UnitRequestStatus.AGREED;
    assertThat(claims.holds(liaison, number)).isEqualTo(agreed);
    assertRefused(ClaimError.ANSWERED_ALREADY, () -> requests.agree(liaison, id));
  }

  @Test
  void onlyTheUnitThatWasAskedAnswers() {
    var id = ask(need(NeedStatus.VERIFIED), liaison);
    var other = town.actor(community, "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> requests.agree(other, id));
    assertRefused(KernelError.NOT_FOUND, () -> requests.decline(other, id, new DeclineRequest("")));
    assertRefused(KernelError.FORBIDDEN, () -> requests.agree(worker, id));
    assertThat(requests.open(other)).isEmpty();
    assertThat(requests.find(liaison, id).status()).isEqualTo(UnitRequestStatus.ASKED);
  }

  @Test
  void ofTwoUnitsSayingYesAtOnceOneHoldsTheNeedAndTheOtherMayStillSayNo() {
    var number = need(NeedStatus.VERIFIED);
    var other = town.actor(community, "liaison");
    var first = ask(number, liaison);
    var second = ask(number, other);
    var outcomes =
        AtOnce.all(
            List.<Callable<ShortNumber>>of(
                () -> requests.agree(liaison, first), () -> requests.agree(other, second)));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    var holder = claims.holds(liaison, number) ? first : second;
    assertThat(requests.find(liaison, first).status() == UnitRequestStatus.AGREED)
        .isEqualTo(holder.equals(first));
    assertThat(requests.find(other, second).status() == UnitRequestStatus.AGREED)
        .isEqualTo(holder.equals(second));
  }

  @Test
  void afterTheDayForAnAnswerItIsTooLateAndAnotherMayBeAsked() {
    var number = need(NeedStatus.VERIFIED);
    var id = ask(number, liaison);
    assertRefused(ClaimError.ASKED_ALREADY, () -> ask(number, liaison));
    clock.advance(Duration.ofDays(4));
    assertRefused(ClaimError.TOO_LATE, () -> requests.agree(liaison, id));
    assertThat(requests.open(liaison)).isEmpty();
    assertThat(requests.find(liaison, id).status()).isEqualTo(UnitRequestStatus.UNANSWERED);
    var again = ask(number, liaison);
    assertThat(requests.open(liaison)).extracting(UnitRequest::id).containsExactly(again);
  }

  @Test
  void unitThatWasAskedOftenIsNotAskedAgainByDefault() {
    for (var each = 0; each < 3; each++) {
      ask(need(NeedStatus.VERIFIED), liaison);
    }
    var number = need(NeedStatus.VERIFIED);
    aResource.listed(liaison, worker, ResourceBuilder.venue("会议室", "李老师"));
    assertThat(suggested(worker, number).getFirst().askedEnough()).isTrue();
    var invalid = catchThrowableOfType(Invalid.class, () -> ask(number, liaison));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(ClaimError.ASKED_OFTEN);
    requests.ask(worker, number, unit(liaison), command("yes", 3, 7));
    clock.advance(Duration.ofDays(31));
    ask(need(NeedStatus.VERIFIED), liaison);
  }

  @Test
  void requestIsBoundedInTime() {
    var number = need(NeedStatus.VERIFIED);
    assertThat(wrong(() -> requests.ask(worker, number, unit(liaison), command("", -1, 7))))
        .containsExactly("answerBy");
    assertThat(wrong(() -> requests.ask(worker, number, unit(liaison), command("", 15, 20))))
        .containsExactly("answerBy");
    assertThat(wrong(() -> requests.ask(worker, number, unit(liaison), command("", 3, 2))))
        .containsExactly("byDay");
    assertThat(wrong(() -> requests.ask(worker, number, unit(liaison), command("", 3, 366))))
        .containsExactly("byDay");
    assertThat(wrong(() -> new AskUnit("", "0", "litres", "", "morgen", "")))
        .contains("what", "most", "mostOf", "byDay", "answerBy");
  }

  @Test
  void onlyTheCommunityAsksAndOnlyAboutWhatIsOpen() {
    var number = need(NeedStatus.VERIFIED);
    assertRefused(
        KernelError.FORBIDDEN,
        () -> requests.ask(liaison, number, unit(liaison), command("", 3, 7)));
    assertRefused(NeedError.NOT_NOW, () -> ask(need(NeedStatus.CLAIMED), liaison));
    var foreign = town.actor(town.newCommunity(), "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> ask(number, foreign));
  }

  @Test
  void suggestionsAreForTheCommunityAllAndForAUnitItsOwn() {
    var number = need(NeedStatus.VERIFIED);
    var other = town.actor(community, "liaison");
    aResource.listed(liaison, worker, ResourceBuilder.venue("会议室", "李老师"));
    aResource.listed(
        other, worker, ResourceBuilder.with("换楼道灯", "王老师", "PEOPLE", "2", "", "housing", ""));
    aResource.offered(other, ResourceBuilder.venue("还没核对", "王老师"));
    assertThat(suggested(worker, number))
        .extracting(it -> it.match().resource().what().name())
        .containsExactly("换楼道灯", "会议室");
    assertThat(suggested(liaison, number))
        .extracting(it -> it.match().resource().what().name())
        .containsExactly("会议室");
    assertRefused(KernelError.FORBIDDEN, () -> suggested(resident, number));
    ask(number, liaison);
    assertThat(suggested(worker, number).getLast().unit().answerBy()).isPresent();
  }

  @Test
  void settledNeedGivesItsUnitAProof() {
    var number = need(NeedStatus.CLOSED);
    awaitEnd(number);
    assertThat(proofs.mine(liaison)).containsExactly(number);
    var proof = proofs.of(liaison, number);
    assertThat(proof.unitName()).startsWith("单位 ");
    assertThat(proof.note()).isEqualTo("换好了");
    assertThat(proofs.of(worker, number).settledAt()).isEqualTo(proof.settledAt());
    var other = town.actor(community, "liaison");
    assertRefused(KernelError.NOT_FOUND, () -> proofs.of(other, number));
    assertRefused(KernelError.NOT_FOUND, () -> proofs.of(resident, number));
    assertRefused(KernelError.NOT_FOUND, () -> proofs.of(liaison, need(NeedStatus.COMPLETED)));
  }

  @Test
  void sheetHoldsTheUnitsOwnRequestsAndNoOthers() {
    var number = need(NeedStatus.VERIFIED);
    ask(number, liaison);
    var rows = SheetText.of(sheet.of(liaison));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).contains("来两位师傅换灯", number.toString(), "最多 2 人");
    assertThat(SheetText.of(sheet.of(town.actor(community, "liaison")))).hasSize(2);
    assertRefused(KernelError.FORBIDDEN, () -> sheet.of(resident));
  }

  @Test
  void pagesLeadFromTheNeedToTheAnswer() throws Exception {
    var number = need(NeedStatus.VERIFIED);
    aResource.listed(liaison, worker, ResourceBuilder.venue("会议室", "李老师"));
    var asking = "/matching/" + number + "/ask/" + unit(liaison);
    assertThat(page(worker, "/needs/" + number)).contains("会议室", "专门办这类事", asking);
    assertThat(page(worker, "/needs/desk/" + number)).contains(asking);
    assertThat(page(liaison, "/needs/" + number)).contains("会议室").doesNotContain(asking);
    assertThat(page(worker, "/matching/" + number + "/suggestions?people=31"))
        .doesNotContain("/resources/" + unit(liaison))
        .doesNotContain(asking);
    assertThat(page(worker, asking)).contains("最多多少");
    var id = ask(number, liaison);
    assertThat(page(liaison, "/home/desk")).contains("/matching/requests/" + id);
    assertThat(page(liaison, "/matching/requests")).contains(id + "/yes", id + "/no");
    assertThat(page(liaison, "/matching/requests/" + id)).contains("可以帮", "这次帮不了");
  }

  private String page(Actor actor, String path) throws Exception {
    return mvc.perform(
            get(community.path() + path).with(authentication(Town.token(actor.accountId()))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** The end of a claim is noted by a listener. */
  private void awaitEnd(ShortNumber number) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!proofs.mine(liaison).contains(number)) {
      assertThat(System.nanoTime()).as("listeners are done in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private List<Suggestion> suggested(Actor actor, ShortNumber number) {
    var need = needs.story(worker.scope(), number).need();
    return suggestions.of(actor, need, Optional.empty(), Optional.empty());
  }

  private UUID ask(ShortNumber number, Actor unit) {
    return requests.ask(worker, number, unit(unit), command("", 3, 7));
  }

  private AskUnit command(String anyway, int answerDays, int doneDays) {
    var today = Dates.day(clock.instant());
    return new AskUnit(
        "来两位师傅换灯",
        "2",
        "people",
        today.plusDays(doneDays).toString(),
        today.plusDays(answerDays).toString(),
        anyway);
  }

  private static UUID unit(Actor liaison) {
    return liaison.grants().organizationId().orElseThrow();
  }

  private ShortNumber need(NeedStatus status) {
    return aNeed.in(status, resident, worker, liaison);
  }

  private static List<String> wrong(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().stream()
        .map(Invalid.FieldError::field)
        .toList();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
