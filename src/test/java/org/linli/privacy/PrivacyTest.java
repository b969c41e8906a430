package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.platform.NightlyJob;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Access, copy, consent, correction, deletion and retention of personal data (DATA-2). */
@IntegrationTest
class PrivacyTest {

  private static final String PURPOSE = "contact-to-units";
  private static final AskRequest DELETE = new AskRequest(RequestKind.DELETE, "");
  private static final DecideRequest DONE = new DecideRequest(true, "已处理");

  @Autowired private OwnData own;
  @Autowired private RequestManagement requests;
  @Autowired private NeedReading needs;
  @Autowired private AuditTrail trail;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private List<NightlyJob> jobs;

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
  void everybodySeesWhatIsKeptAboutThemAndNothingOfOthers() {
    var number = need(NeedStatus.RAISED);
    var phone = needs.mine(resident, number).contactPhone();
    assertThat(own.sheet(resident, community).kept())
        .extracting(PersonalData.Kept::value)
        .anyMatch(value -> value.contains(phone));
    var neighbour = town.actor(community, "resident");
    assertThat(own.sheet(neighbour, community).kept())
        .extracting(PersonalData.Kept::value)
        .noneMatch(value -> value.contains(phone));
  }

  @Test
  void consentHoldsUntilItIsWithdrawn() {
    assertThat(given()).isFalse();
    own.consent(resident, community, PURPOSE);
    own.consent(resident, community, PURPOSE);
    assertThat(given()).isTrue();
    own.withdraw(resident, community, PURPOSE);
    own.withdraw(resident, community, PURPOSE);
    assertThat(given()).isFalse();
    own.consent(resident, community, PURPOSE);
    assertThat(given()).isTrue();
    assertThat(trail.aboutMe(resident, Paging.first()).rows())
        .extracting(AuditView::action)
        .filteredOn(action -> action.equals("privacy.consented"))
        .hasSize(2);
  }

  @Test
  void consentGivenTwiceAtOnceIsOne() {
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              own.consent(resident, community, PURPOSE);
              return true;
            });
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(given()).isTrue();
    own.withdraw(resident, community, PURPOSE);
    assertThat(given()).isFalse();
  }

  @Test
  void purposeIsOneOfTheRules() {
    for (ThrowingCallable call :
        new ThrowingCallable[] {
          () -> own.consent(resident, community, "source"),
          () -> own.withdraw(resident, community, "anything")
        }) {
      assertThat(catchThrowableOfType(Invalid.class, call).errors())
          .extracting(Invalid.FieldError::field)
          .containsExactly("purpose");
    }
  }

  @Test
  void requestHasADeadlineAndIsAskedOnceAtATime() {
    own.ask(resident, community, DELETE);
    assertRefused(PrivacyError.ALREADY_ASKED, () -> own.ask(resident, community, DELETE));
    var request = requests.open(worker).getFirst();
    assertThat(request.due()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
    requests.decide(worker, request.id(), new DecideRequest(false, "还在办的事需要联系您"));
    assertThat(own.sheet(resident, community).requests())
        .extracting(RequestView::answer)
        .containsExactly("还在办的事需要联系您");
    assertThat(own.ask(resident, community, DELETE)).isNotNull();
  }

  @Test
  void deletionTakesSettledMattersAndSaysWhatStays() {
    var closed = need(NeedStatus.CLOSED);
    var open = need(NeedStatus.IN_PROGRESS);
    var story = needs.mine(resident, closed).story().need().title();
    var id = own.ask(resident, community, DELETE);
    requests.decide(worker, id, DONE);
    assertThat(needs.mine(resident, closed).contactPhone()).isEmpty();
    assertThat(needs.mine(resident, closed).content()).isEmpty();
    assertThat(needs.mine(resident, closed).need().title()).as("public summary").isEqualTo(story);
    assertThat(needs.mine(resident, open).contactPhone()).isNotEmpty();
    assertThat(own.sheet(resident, community).requests().getFirst().staying())
        .contains("needs.staying.open");
    assertThat(trail.aboutMe(resident, Paging.first()).rows())
        .extracting(AuditView::action)
        .contains("privacy.data-deleted", "privacy.request-decided");
  }

  @Test
  void refusedDeletionDeletesNothing() {
    var closed = need(NeedStatus.CLOSED);
    var id = own.ask(resident, community, DELETE);
    requests.decide(worker, id, new DecideRequest(false, "理由"));
    assertThat(needs.mine(resident, closed).contactPhone()).isNotEmpty();
  }

  @Test
  void oneOfTwoWorkersDecides() {
    var id = own.ask(resident, community, DELETE);
    var colleague = town.actor(community, "community-worker");
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              requests.decide(colleague, id, DONE);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertRefused(PrivacyError.ALREADY_DECIDED, () -> requests.decide(worker, id, DONE));
  }

  @Test
  void nobodyDecidesTheirOwnRequest() {
    var id = own.ask(worker, community, DELETE);
    assertRefused(PrivacyError.OWN_REQUEST, () -> requests.decide(worker, id, DONE));
  }

  @Test
  void requestsAreDecidedByThoseWhoMayAtHome() {
    var id = own.ask(resident, community, DELETE);
    assertRefused(KernelError.FORBIDDEN, () -> requests.open(resident));
    assertRefused(KernelError.FORBIDDEN, () -> requests.decide(resident, id, DONE));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertRefused(KernelError.NOT_FOUND, () -> requests.show(elsewhere, id));
    assertRefused(KernelError.NOT_FOUND, () -> requests.decide(elsewhere, id, DONE));
  }

  @Test
  void contactIsErasedWhenTheRuleNoLongerLetsItBeKept() {
    var closed = need(NeedStatus.CLOSED);
    var open = need(NeedStatus.IN_PROGRESS);
    clock.advance(Duration.ofDays(364));
    retention().run();
    assertThat(needs.mine(resident, closed).contactPhone()).isNotEmpty();
    clock.advance(Duration.ofDays(2));
    retention().run();
    assertThat(needs.mine(resident, closed).contactPhone()).isEmpty();
    assertThat(needs.mine(resident, closed).content()).isNotEmpty();
    assertThat(needs.mine(resident, open).contactPhone()).isNotEmpty();
  }

  private ShortNumber need(NeedStatus status) {
    return aNeed.in(status, resident, worker, town.actor(community, "liaison"));
  }

  private NightlyJob retention() {
    return jobs.stream()
        .filter(job -> job.name().equals("needs.contacts-erased"))
        .findFirst()
        .orElseThrow();
  }

  private boolean given() {
    return own.sheet(resident, community).consents().stream()
        .anyMatch(each -> each.purpose().equals(PURPOSE) && each.given().isPresent());
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
