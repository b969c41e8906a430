package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.directory.people.Known;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.notice.calls.CallManagement;
import org.linli.notice.calls.CallResult;
import org.linli.notice.calls.DeliveryReading;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reaching people: once, at the right time, by the way that is theirs (INCL-4, NEED-3). */
@IntegrationTest
class NoticesModuleTest {

  private static final String NOW = "notice.stop.done";
  private static final String LATER = "notice.desk.say";

  @Autowired private NoticeManagement notices;
  @Autowired private PreferenceManagement preferences;
  @Autowired private Unsubscribing unsubscribing;
  @Autowired private OwnNotices own;
  @Autowired private CallManagement calls;
  @Autowired private DeliveryReading deliveries;
  @Autowired private Sending sending;
  @Autowired private Digests digests;
  @Autowired private NoticeRetention retention;
  @Autowired private NoticePersonalData personalData;
  @Autowired private CallBuilder aCall;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private Known aKnown;
  @Autowired private AccountManagement accounts;
  @Autowired private SentMessages sent;
  @Autowired private TestClock clock;
  @Autowired private Town town;
  @Autowired private PlatformTransactionManager transactions;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Scope scope;
  private String phone;
  private Actor resident;
  private Actor worker;

  @BeforeEach
  void settle() {
    to("10:00");
    community = town.newCommunity();
    scope = Scope.of(community.id());
    phone = Town.nextPhone();
    var account = accounts.enter(phone, "王桂兰", Optional.of(community));
    resident = town.actor(account, community);
    worker = town.actor(community, "community-worker");
  }

  @AfterEach
  void gatewayWorks() {
    sent.down(false);
  }

  @Test
  void aRepeatedEventIsToldOnce() {
    var event = Ids.next();
    notices.notify(scope, to(resident, event, NOW));
    notices.notify(scope, to(resident, event, NOW));
    send();
    send();
    assertThat(texts(phone)).hasSize(1).first().asString().startsWith("【邻里】");
    assertThat(own.mine(resident, Paging.first()).rows()).hasSize(1);
  }

  @Test
  void twoNodesSendAMessageOnce() {
    notices.notify(scope, to(resident, Ids.next(), NOW));
    AtOnce.times(4, this::sendAndReturn);
    assertThat(texts(phone)).hasSize(1);
  }

  @Test
  void nothingIsToldIfTheCallerFails() {
    Scope.in(
        scope,
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(
                  status -> {
                    notices.notify(scope, to(resident, Ids.next(), NOW));
                    status.setRollbackOnly();
                  });
          return true;
        });
    send();
    assertThat(texts(phone)).isEmpty();
    assertThat(own.unread(resident)).isZero();
  }

  @Test
  void messagesOfTheNightWaitForTheMorning() {
    to("23:30");
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    assertThat(own.unread(resident)).isEqualTo(1);
    clock.advance(Duration.ofHours(8).plusMinutes(29));
    send();
    assertThat(texts(phone)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    send();
    assertThat(texts(phone)).hasSize(1);
  }

  @Test
  void ownQuietHoursStandInPlaceOfTheUsual() {
    choose(new Preference(true, false, Set.of(), Optional.of(new QuietHours(9, 12))));
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    assertThat(texts(phone)).isEmpty();
    clock.advance(Duration.ofHours(2));
    send();
    assertThat(texts(phone)).hasSize(1);
  }

  @Test
  void whoeverSwitchedAKindOrTextMessagesOffReadsThePageOnly() {
    choose(new Preference(true, true, Set.of("notice"), Optional.empty()));
    notices.notify(scope, to(resident, Ids.next(), NOW));
    choose(new Preference(false, false, Set.of(), Optional.empty()));
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    assertThat(sent.to(phone)).isEmpty();
    assertThat(own.unread(resident)).isEqualTo(2);
  }

  @Test
  void whatCanWaitStandsOnThePageAtOnceAndIsOneMessageADayWithTwoNodes() {
    notices.notify(scope, to(resident, Ids.next(), LATER));
    notices.notify(scope, to(resident, Ids.next(), LATER));
    assertThat(own.mine(resident, Paging.first()).rows()).hasSize(2);
    digest();
    send();
    assertThat(texts(phone)).isEmpty();
    to("09:00");
    AtOnce.times(2, this::digest);
    notices.notify(scope, to(resident, Ids.next(), LATER));
    digest();
    send();
    assertThat(texts(phone)).hasSize(1).first().asString().contains("2 条消息");
    assertThat(own.mine(resident, Paging.first()).rows())
        .as("the digest is no message of its own")
        .hasSize(3)
        .noneMatch(it -> it.template().equals(OwnTemplates.DIGEST));
    assertThat(own.unread(resident)).isEqualTo(3);
    to("09:00");
    digest();
    send();
    assertThat(texts(phone)).hasSize(2);
  }

  @Test
  void whatWasReadOnThePageIsNotSentAgainInTheDigest() {
    notices.notify(scope, to(resident, Ids.next(), LATER));
    own.readAll(resident);
    to("09:00");
    digest();
    send();
    assertThat(texts(phone)).isEmpty();
  }

  @Test
  void gatewayThatIsDownForADayLosesAndDoublesNothing() {
    sent.down(true);
    notices.notify(scope, to(resident, Ids.next(), NOW));
    for (var hour = 0; hour < 24; hour++) {
      send();
      clock.advance(Duration.ofHours(1));
    }
    assertThat(states()).containsExactly("QUEUED");
    sent.down(false);
    send();
    send();
    assertThat(texts(phone)).hasSize(1);
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void whatIsNoNewsAnyMoreIsDroppedAndShown() {
    sent.down(true);
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    clock.advance(Duration.ofHours(49));
    sent.down(false);
    send();
    assertThat(texts(phone)).isEmpty();
    assertThat(deliveries.notReached(worker, Paging.first()).rows())
        .extracting(it -> it.state())
        .containsExactly(DeliveryState.TOO_OLD);
    assertThat(deliveries.counts(worker))
        .containsExactly(new DeliveryReading.Count(DeliveryChannel.SMS, DeliveryState.TOO_OLD, 1));
  }

  /** It is not known whether it went out, so it is not sent again. */
  @Test
  void whatANodeWasSendingWhenItDiedIsNotSentTwice() {
    notices.notify(scope, to(resident, Ids.next(), NOW));
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "update notice.delivery set state = 'SENDING', tried_at = '"
                + clock.instant()
                + "' where community_id = "
                + community.id());
    send();
    assertThat(states()).containsExactly("SENDING");
    clock.advance(Duration.ofMinutes(11));
    send();
    assertThat(texts(phone)).isEmpty();
    assertThat(states()).containsExactly("FAILED");
  }

  @Test
  void manyRaisersAreToldAtThePaceOfTheRule() {
    var event = Ids.next();
    var many =
        IntStream.range(0, 70)
            .mapToObj(each -> Recipient.person("邻居", Town.nextPhone()))
            .map(it -> new Notify(it, event, NOW, List.of("三阳"), community.path()))
            .toList();
    notices.notifyAll(scope, many);
    send();
    assertThat(states().stream().filter("SENT"::equals)).hasSize(60);
    clock.advance(Duration.ofMinutes(1));
    send();
    assertThat(states()).hasSize(70).containsOnly("SENT");
    assertThat(many.stream().map(it -> sent.to(it.to().phone()).size())).containsOnly(1);
  }

  @Test
  void oneClickOnTheLinkOfAMessageEndsThem() {
    choose(new Preference(true, true, Set.of(), Optional.empty()));
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    var token = token();
    assertThat(unsubscribing.look(token))
        .contains(new Unsubscribing.Stopping(community.name(), true));
    to("22:00");
    notices.notify(scope, to(resident, Ids.next(), NOW));
    unsubscribing.stop(token);
    unsubscribing.stop(token);
    assertThat(unsubscribing.look(token))
        .contains(new Unsubscribing.Stopping(community.name(), false));
    to("09:00");
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    assertThat(sent.to(phone)).hasSize(2);
    assertThat(states()).containsOnly("SENT", "WITHDRAWN");
  }

  @Test
  void forgedAndExpiredLinksEndNothing() {
    choose(new Preference(true, true, Set.of(), Optional.empty()));
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    var token = token();
    var forged = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
    for (var wrong : List.of("", "?", "AAAA", forged)) {
      assertThat(unsubscribing.look(wrong)).isEmpty();
      assertRefused(NoticeError.LINK_NOT_VALID, () -> unsubscribing.stop(wrong));
    }
    clock.advance(Duration.ofDays(31));
    assertRefused(NoticeError.LINK_NOT_VALID, () -> unsubscribing.stop(token));
    assertThat(preferences.mine(resident).sms()).isTrue();
  }

  @Test
  void specialGroupsAreCalledInsteadOfWrittenTo() {
    var made = aRegister.fill(worker, "甲");
    aKnown.confirm(worker, resident, made.tenant());
    notices.notify(scope, to(resident, Ids.next(), NOW));
    send();
    assertThat(texts(phone)).isEmpty();
    var call = calls.list(worker).due().getFirst();
    assertThat(call.name()).isEqualTo("王**");
    assertThat(call.phone()).contains("****").isNotEqualTo(phone);
    calls.take(worker, call.id());
    assertThat(calls.list(worker).due().getFirst().phone()).isEqualTo(phone);
    assertThat(calls.list(worker).due().getFirst().name()).isEqualTo("王桂兰");
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from audit.entry where action = 'notice.phone-shown'"
                        + " and subject_id = '"
                        + resident.accountId()
                        + "'"))
        .isEqualTo(1);
  }

  /** NEED-1: whoever complains about the community is not named to it. */
  @Test
  void callsAboutTheCommunityAreMadeByTheStreet() {
    var officer = town.actor(community, "street-officer");
    var to = Recipient.person("王桂兰", phone).calledByPhone();
    for (var template : List.of(NOW, LATER)) {
      notices.notify(
          scope, new Notify(to, Ids.next(), template, List.of("三阳"), community.path(), true));
    }
    notices.notify(scope, new Notify(to, Ids.next(), LATER, List.of("三阳"), community.path()));
    to("09:00");
    digest();
    assertThat(calls.list(worker).due()).hasSize(1);
    var theirs = calls.list(officer).due();
    assertThat(theirs).hasSize(2);
    for (var call : theirs) {
      assertRefused(KernelError.NOT_FOUND, () -> calls.take(worker, call.id()));
      assertRefused(
          KernelError.NOT_FOUND, () -> calls.called(worker, call.id(), CallResult.REACHED));
      calls.take(officer, call.id());
      calls.called(officer, call.id(), CallResult.REACHED);
    }
    assertThat(calls.list(officer).due()).isEmpty();
    assertThat(calls.list(worker).due()).hasSize(1);
  }

  @Test
  void streetDoesNotFindTheOrdinaryCallsOfACommunity() {
    var call = aCall.in(community, "王桂兰");
    var officer = town.actor(community, "street-officer");
    assertThat(calls.list(officer).due()).isEmpty();
    assertThat(calls.list(officer).later()).isZero();
    assertRefused(KernelError.NOT_FOUND, () -> calls.take(officer, call));
  }

  @Test
  void oneCallerAtATimeAndEveryCallIsNoted() {
    var call = aCall.in(community, "王桂兰");
    var colleague = town.actor(community, "community-secretary");
    calls.take(worker, call);
    assertRefused(NoticeError.ALREADY_TAKEN, () -> calls.take(colleague, call));
    assertThat(calls.list(colleague).due().getFirst().elsewhere()).isTrue();
    calls.called(worker, call, CallResult.NOT_REACHED);
    assertThat(calls.list(worker).due()).isEmpty();
    assertThat(calls.list(worker).later()).isEqualTo(1);
    clock.advance(Duration.ofHours(4));
    calls.called(colleague, call, CallResult.REACHED);
    assertThat(states()).containsExactly("DELIVERED");
    assertThat(
            Sql.of(url)
                .list(
                    "select sequence || ' ' || result || ' ' || called_by from notice.call"
                        + " where community_id = "
                        + community.id()
                        + " order by 1"))
        .containsExactly(
            "1 NOT_REACHED " + worker.accountId(), "2 REACHED " + colleague.accountId());
    assertRefused(KernelError.NOT_FOUND, () -> calls.called(worker, call, CallResult.REACHED));
  }

  @Test
  void wrongNumbersAndPhonesThatNobodyTakesEnd() {
    var wrong = aCall.in(community, "甲");
    calls.called(worker, wrong, CallResult.WRONG_NUMBER);
    assertThat(states()).containsExactly("FAILED");
    var silent = aCall.in(community, "乙");
    for (var round = 0; round < 3; round++) {
      calls.called(worker, silent, CallResult.NOT_REACHED);
    }
    assertThat(states()).containsExactly("FAILED", "FAILED");
  }

  @Test
  void residentsSeeNeitherTheListNorTheDeliveries() {
    var call = aCall.in(community, "甲");
    assertRefused(KernelError.FORBIDDEN, () -> calls.list(resident));
    assertRefused(KernelError.FORBIDDEN, () -> calls.take(resident, call));
    assertRefused(KernelError.FORBIDDEN, () -> calls.called(resident, call, CallResult.REACHED));
    assertRefused(KernelError.FORBIDDEN, () -> deliveries.counts(resident));
    assertRefused(KernelError.FORBIDDEN, () -> deliveries.notReached(resident, Paging.first()));
  }

  @Test
  void everybodyReadsAndMarksTheirOwnOnly() {
    notices.notify(scope, to(resident, Ids.next(), NOW));
    notices.notify(scope, to(resident, Ids.next(), NOW));
    var first = own.mine(resident, Paging.first()).rows().getFirst().id();
    var neighbour = town.actor(community, "resident");
    assertThat(own.mine(neighbour, Paging.first()).rows()).isEmpty();
    assertRefused(KernelError.NOT_FOUND, () -> own.read(neighbour, first));
    own.readAll(neighbour);
    assertThat(own.unread(resident)).isEqualTo(2);
    assertThat(own.read(resident, first)).isEqualTo(community.path());
    assertThat(own.unread(resident)).isEqualTo(1);
    own.readAll(resident);
    assertThat(own.unread(resident)).isZero();
  }

  @Test
  void noticesAreKeptNoLongerThanTheRuleSays() {
    notices.notify(scope, to(resident, Ids.next(), NOW));
    clock.advance(Duration.ofDays(89));
    retention.run();
    assertThat(states()).hasSize(1);
    clock.advance(Duration.ofDays(2));
    retention.run();
    assertThat(states()).isEmpty();
    assertThat(own.mine(resident, Paging.first()).rows()).isEmpty();
  }

  @Test
  void whatSomebodyWasToldIsShownAndErased() {
    notices.notify(scope, to(resident, Ids.next(), NOW));
    choose(new Preference(false, false, Set.of(), Optional.empty()));
    Scope.in(
        scope,
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(
                  status -> {
                    assertThat(personalData.about(resident, resident.accountId())).hasSize(1);
                    personalData.erase(resident, resident.accountId());
                    assertThat(personalData.about(resident, resident.accountId())).isEmpty();
                  });
          return true;
        });
    assertThat(preferences.mine(resident)).isEqualTo(Preference.USUAL);
  }

  private void choose(Preference wanted) {
    preferences.choose(resident, wanted);
  }

  private Notify to(Actor actor, UUID event, String template) {
    return new Notify(
        Recipient.account(actor.accountId()), event, template, List.of("三阳"), community.path());
  }

  private void send() {
    sending.run(community.id() + ":test");
  }

  private boolean sendAndReturn() {
    send();
    return true;
  }

  private boolean digest() {
    digests.run(community.id() + ":test");
    return true;
  }

  private List<String> texts(String to) {
    return sent.to(to).stream()
        .filter(message -> message.stop().isEmpty())
        .map(SentMessages.Message::text)
        .toList();
  }

  private String token() {
    var stop =
        sent.to(phone).stream()
            .map(SentMessages.Message::stop)
            .filter(link -> !link.isEmpty())
            .findFirst()
            .orElseThrow();
    return stop.substring(stop.indexOf("?t=") + 3);
  }

  private List<String> states() {
    return Sql.of(url)
        .list("select state from notice.delivery where community_id = " + community.id());
  }

  /** Goes on to the next time that the Chinese clock shows this. */
  private void to(String time) {
    var now = clock.instant().atZone(Dates.ZONE);
    var then = now.with(LocalTime.parse(time));
    clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
  }
}
