package org.linli.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.bodies.BodyLifeManagement;
import org.linli.bodies.EndBody;
import org.linli.bodies.SeatKind;
import org.linli.bodies.SeatManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.testing.AssemblyBuilder;
import org.linli.testing.AtOnce;
import org.linli.testing.BodyBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** CULT-4: what an elders' council advises about an item, and that it decides nothing. */
@IntegrationTest
class AdviceTest {

  @Autowired private AdviceManagement advice;
  @Autowired private MeetingReading reading;
  @Autowired private SeatManagement seats;
  @Autowired private BodyLifeManagement bodies;
  @Autowired private AssemblyBuilder aMeeting;
  @Autowired private BodyBuilder aBody;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Community community;
  private Actor worker;
  private Actor elder;
  private Actor stranger;
  private UUID council;
  private UUID meeting;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    elder = town.actor(community, "council-member");
    stranger = town.actor(community, "council-member");
    council = aBody.of(worker, "elders-council", "三阳乡贤议事会");
    seats.fill(
        worker,
        aBody.vacant(worker, council, SeatKind.RESIDENT),
        aBody.holder("account:" + elder.accountId()));
    meeting = noticed("");
  }

  private UUID noticed(String practice) {
    var plan = aMeeting.plan("small-forum", "修祠堂前的路", 12, practice);
    return aMeeting.noticed(worker, aMeeting.drafted(worker, plan), "客人");
  }

  private WriteAdvice advises(String words) {
    return new WriteAdvice("1", council.toString(), "FOR", words);
  }

  private List<MeetingPage.Advice> shown() {
    return reading
        .show(Scope.publicOf(community.id()), community, meeting)
        .items()
        .getFirst()
        .advice();
  }

  @Test
  void aLaterAdviceReplacesTheOneBeforeWhichStaysReadable() {
    advice.advise(elder, meeting, advises("先修东头，雨季前做完"));
    advice.advise(worker, meeting, advises("先修东头，请老石匠看过再动工"));
    assertThat(shown())
        .extracting(MeetingPage.Advice::words)
        .containsExactly("先修东头，请老石匠看过再动工", "先修东头，雨季前做完");
    assertThat(shown()).extracting(MeetingPage.Advice::council).containsOnly("三阳乡贤议事会");
    assertThat(reading.file(worker, meeting).page().items().getFirst().decisions())
        .as("it decides nothing")
        .isEmpty();
  }

  @Test
  void onlyWhoSitsThereOrKeepsItsMinutesSpeaksForIt() {
    assertThat(advice.councils(stranger)).isEmpty();
    assertThat(field(() -> advice.advise(stranger, meeting, advises("我看行")))).isEqualTo("fromBody");
    var decides = aBody.of(worker, "council", "理事会");
    var instead = new WriteAdvice("1", decides.toString(), "FOR", "我看行");
    assertThat(field(() -> advice.advise(worker, meeting, instead)))
        .as("a council that decides does not advise")
        .isEqualTo("fromBody");
    clock.advance(Duration.ofDays(366));
    assertThat(advice.councils(elder)).as("the term is over").isEmpty();
    clock.advance(Duration.ofDays(-366));
    bodies.end(worker, council, new EndBody("并入理事会"));
    assertThat(advice.councils(elder)).isEmpty();
    assertThat(shown()).isEmpty();
  }

  @Test
  void adviceComesInTimeAndToWhatWasAnnounced() {
    var draft = aMeeting.drafted(worker, aMeeting.plan("small-forum", "没公布的会", 12, ""));
    assertRefused(KernelError.NOT_FOUND, () -> advice.advise(elder, draft, advises("好")));
    var other = new WriteAdvice("9", council.toString(), "FOR", "好");
    assertThat(field(() -> advice.advise(elder, meeting, other))).isEqualTo("item");
    var begins = reading.file(worker, meeting).page().meeting().startsAt();
    var until = Duration.between(clock.instant(), begins.minus(Duration.ofHours(12)));
    clock.advance(until.minusMillis(1));
    advice.advise(elder, meeting, advises("好"));
    clock.advance(Duration.ofMillis(1));
    assertRefused(AssemblyError.ADVICE_OVER, () -> advice.advise(elder, meeting, advises("再说一句")));
    clock.advance(until.negated());
  }

  @Test
  void whoWriteAtOnceWriteOneAfterTheOther() {
    var outcomes =
        AtOnce.all(
            IntStream.range(0, 8)
                .mapToObj(
                    each ->
                        (java.util.concurrent.Callable<Boolean>)
                            () -> {
                              advice.advise(elder, meeting, advises("第 " + each + " 稿"));
                              return true;
                            })
                .toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(shown())
        .extracting(MeetingPage.Advice::revision)
        .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void itStandsInTheEvidenceWithoutItsWordsAndAPracticeDoesNot() {
    advice.advise(elder, meeting, advises("先修东头"));
    assertThat(entries())
        .hasSize(1)
        .first()
        .asString()
        .contains(meeting.toString())
        .doesNotContain("东头");
    advice.advise(elder, noticed("yes"), advises("先修东头"));
    assertThat(entries()).hasSize(1);
  }

  private List<String> entries() {
    return Sql.of(databaseUrl)
        .list(
            "select content from evidence.outbox where kind = 'assembly.advised' and community_id = "
                + community.id());
  }
}
