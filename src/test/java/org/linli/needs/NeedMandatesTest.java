package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.mandates.Mandate;
import org.linli.directory.mandates.MandateReading;
import org.linli.directory.mandates.MandateRef;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.testing.IntegrationTest;
import org.linli.testing.MandateBook;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Intake compares a need with the mandate list in force (ORG-4; first receiver 首接负责制). */
@IntegrationTest
class NeedMandatesTest {

  @Autowired private NeedManagement needs;
  @Autowired private NeedProgress progress;
  @Autowired private NeedReading reading;
  @Autowired private MandateReading mandates;
  @Autowired private MandateBook book;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Mandate lamp;
  private Mandate lift;
  private ShortNumber number;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    number = aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    book.inForce(
        town.actor(community, "administrator"),
        MandateBook.matter("楼道灯不亮", "housing", "DOES"),
        MandateBook.matter("电梯停运", "housing", "NOT_OURS"),
        MandateBook.matter("乱停车", "parking", "REPORTS"));
    var lines = mandates.choice(worker, "housing").orElseThrow().mandates();
    lamp = lines.getFirst();
    lift = lines.get(1);
  }

  @Test
  void verifiedNeedSaysWhichLineOfWhichEditionItFallsUnder() {
    needs.verify(worker, number, verify(lamp.id().toString()));
    var story = reading.story(Scope.publicOf(community.id()), number);
    assertThat(story.mandate()).contains(new MandateRef(1, lamp.id()));
    assertThat(
            Sql.of(url)
                .value(
                    "select content::json ->> 'mandate' from evidence.outbox where kind ="
                        + " 'needs.step' and community_id = "
                        + community.id()))
        .isEqualTo("1 " + lamp.id());
  }

  @Test
  void lineStaysWithTheNeedThroughItsLaterSteps() {
    needs.verify(worker, number, verify(lamp.id().toString()));
    var liaison = town.actor(community, "liaison");
    progress.claimed(liaison, number, "某单位", reading.file(worker, number).need().dueAt(), "");
    assertThat(reading.file(worker, number).story().mandate())
        .contains(new MandateRef(1, lamp.id()));
  }

  @Test
  void whileAListIsInForceTheWorkerSaysALineOrThatThereIsNone() {
    assertThat(wrong("")).isEqualTo("kernel.required");
    needs.verify(worker, number, verify(VerifyNeed.NONE));
    assertThat(reading.file(worker, number).story().mandate()).isEmpty();
  }

  @Test
  void lineOfAnotherCategoryOrNoLineAtAllIsRefused() {
    var parking = mandates.choice(worker, "parking").orElseThrow().mandates().getFirst();
    assertThat(wrong(parking.id().toString())).isEqualTo("kernel.not-a-choice");
    assertThat(wrong("' or 1=1")).isEqualTo("kernel.not-a-choice");
    assertThat(reading.file(worker, number).need().status()).isEqualTo(NeedStatus.RAISED);
  }

  @Test
  void needThatIsNotOursIsReturnedWithTheRightDoor() {
    needs.sendBack(worker, number, new ReturnNeed("请打 119", lift.id().toString()));
    assertThat(reading.mine(resident, number).story().mandate())
        .isEqualTo(Optional.of(new MandateRef(1, lift.id())));
  }

  @Test
  void pagesShowTheLineAndThePrefilledReturn() {
    var browser = new PlainBrowser(port);
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    browser.enrol(phone, messages, clock, community.path());
    var desk = community.path() + "/needs/desk/" + number;
    assertThat(browser.get(desk).body()).contains("楼道灯不亮", "电梯停运").doesNotContain("乱停车");
    assertThat(browser.get(desk + "?return=" + lift.id()).body())
        .contains("这件事由某局负责，依据《民法典》。请打 02712345678。");
    assertThat(browser.get(desk + "?return=x").status()).isEqualTo(200);
    var missing = browser.post(desk + "/verify", Map.of("summary", "灯不亮了", "note", "属实"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("灯不亮了", "清单里没有这件事");
    browser.post(
        desk + "/verify", Map.of("summary", "灯不亮", "note", "属实", "mandate", lamp.id().toString()));
    assertThat(new PlainBrowser(port).get(community.path() + "/needs/" + number).body())
        .contains("由某局负责，依据《民法典》。", "首接负责");
  }

  private static VerifyNeed verify(String mandate) {
    return new VerifyNeed("楼道灯不亮", "属实", mandate);
  }

  private String wrong(String mandate) {
    var invalid =
        catchThrowableOfType(Invalid.class, () -> needs.verify(worker, number, verify(mandate)));
    return invalid.errors().getFirst().code().code();
  }
}
