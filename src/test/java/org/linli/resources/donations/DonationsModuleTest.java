package org.linli.resources.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.notice.inbox.OwnNotice;
import org.linli.notice.inbox.OwnNotices;
import org.linli.platform.Dates;
import org.linli.resources.ResourceError;
import org.linli.resources.ResourceFile;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceStatus;
import org.linli.testing.AtOnce;
import org.linli.testing.DonationBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What is given for good is looked at first, and kept up afterwards (RES-4). */
@IntegrationTest
class DonationsModuleTest {

  @Autowired private DonationManagement donations;
  @Autowired private DonationReading reading;
  @Autowired private UpkeepManagement upkeeps;
  @Autowired private UpkeepNight night;
  @Autowired private DonationPersonalData personal;
  @Autowired private ResourceReading resources;
  @Autowired private OwnNotices inbox;
  @Autowired private DonationBuilder aDonation;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;

  @Value("${spring.datasource.url}")
  private String url;

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
  void whatIsRefusedIsInThePublicRegisterWithItsReasonsAndWithoutNames() throws Exception {
    var id = aDonation.offered(resident, "跑步机");
    assertThat(register()).isEmpty();
    assertThat(reading.waiting(worker)).extracting(DonationView::id).containsExactly(id);
    donations.decide(worker, id, refusal("nobody-runs-it\nno-place", "活动室放不下"));
    assertThat(register())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.status()).isEqualTo(DonationStatus.REFUSED);
              assertThat(it.reasons()).containsExactly("nobody-runs-it", "no-place");
              assertThat(it.yearlyFen()).isEqualTo(12_050);
            });
    assertThat(told(resident)).containsExactly(DonationTemplates.REFUSED);
    var page =
        mvc.perform(get(community.path() + "/resources/donations"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("跑步机", "没有人管、没地方放", "活动室放不下", "一年 ¥120.50，用 5 年", "居民")
        .doesNotContain("周师傅", "测试人");
    assertRefused(ResourceError.NOT_NOW, () -> donations.decide(worker, id, acceptance()));
    assertThat(evidence()).isOne();
  }

  @Test
  void whatIsAcceptedBecomesEquipmentWithAKeeperAndAPlan() {
    var id = aDonation.offered(liaison, "血压计");
    donations.decide(worker, id, acceptance());
    var decided = register().getFirst();
    assertThat(decided.donor()).startsWith("单位 ");
    var file = kept(decided.resource().orElseThrow());
    assertThat(file.resource().status()).isEqualTo(ResourceStatus.LISTED);
    assertThat(file.resource().what().kind()).isEqualTo(ResourceKind.EQUIPMENT);
    assertThat(file.resource().what().categories()).containsExactly("elder-care");
    assertThat(file.contactName()).isEqualTo("李管理");
    var plan = upkeeps.of(liaison, file.resource().id()).orElseThrow();
    assertThat(plan.what()).isEqualTo("校准");
    assertThat(plan.dueOn()).isEqualTo(today().plusMonths(6));
    assertThat(told(liaison)).containsExactly(DonationTemplates.ACCEPTED);
  }

  @Test
  void ofTwoDecisionsAtOnceOneHolds() {
    var id = aDonation.offered(resident, "按摩椅");
    var outcomes =
        AtOnce.all(
            List.<Callable<Boolean>>of(
                () -> decided(id, acceptance()), () -> decided(id, refusal("no-need", "用不上"))));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    var listed = resources.listed(worker).size();
    assertThat(listed).isEqualTo(register().getFirst().resource().isPresent() ? 1 : 0);
  }

  @Test
  void upkeepThatIsDueIsToldOnceAndWrittenDownWithItsCost() {
    donations.decide(worker, aDonation.offered(resident, "血压计"), acceptance());
    var thing = register().getFirst().resource().orElseThrow();
    night.run();
    assertThat(told(liaison)).isEmpty();
    assertThat(upkeeps.due(liaison)).isEmpty();
    clock.advance(Duration.ofDays(185));
    night.run();
    night.run();
    assertThat(told(liaison)).containsExactly(DonationTemplates.UPKEEP_DUE);
    assertThat(textMessages("13800000001")).as("to the keeper's phone, once").isOne();
    assertThat(upkeeps.due(liaison)).extracting(DueUpkeep::resource).containsExactly(thing);
    assertThat(upkeeps.due(worker)).hasSize(1);
    assertThat(upkeeps.due(town.actor(community, "liaison"))).isEmpty();
    upkeeps.record(liaison, thing, new RecordUpkeep(today().toString(), "校准、换电池", "35.5"));
    var plan = upkeeps.of(worker, thing).orElseThrow();
    assertThat(plan.done()).containsExactly(new Upkeep.Done(today(), "校准、换电池", 3_550));
    assertThat(plan.dueOn()).isEqualTo(today().plusMonths(6));
    assertThat(upkeeps.due(liaison)).isEmpty();
    upkeeps.record(liaison, thing, new RecordUpkeep(today().minusMonths(9).toString(), "擦洗", "0"));
    assertThat(upkeeps.of(worker, thing).orElseThrow().dueOn())
        .as("what was forgotten to be written down moves nothing back")
        .isEqualTo(today().plusMonths(6));
    clock.advance(Duration.ofDays(185));
    night.run();
    assertThat(told(liaison)).hasSize(2);
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThat(invalid(() -> new OfferDonation(" ", "", "", "", null, "12,5", "0", "")))
        .containsExactly(
            "name", "categories", "place", "runner", "repairer", "yearlyCost", "years");
    assertThat(invalid(() -> new RecordUpkeep("", "", "-3")))
        .containsExactly("doneOn", "did", "cost");
    assertThat(invalid(() -> refusal("", " "))).containsExactly("reasons", "words");
    assertThat(invalid(() -> new DecideDonation("yes", "", "", "", "", "1", "61", "")))
        .containsExactly("organization", "contactName", "contactPhone", "everyMonths", "upkeep");
    var id = aDonation.offered(resident, "按摩椅");
    assertThat(invalid(() -> donations.decide(worker, id, refusal("because", "不"))))
        .containsExactly("reasons");
    donations.decide(worker, id, acceptance());
    var thing = register().getFirst().resource().orElseThrow();
    var tomorrow = today().plusDays(1).toString();
    assertThat(invalid(() -> upkeeps.record(worker, thing, new RecordUpkeep(tomorrow, "擦洗", "0"))))
        .containsExactly("doneOn");
  }

  @Test
  void whoElseAsksFindsNothing() {
    var id = aDonation.offered(resident, "血压计");
    var other = town.actor(community, "resident");
    assertThat(reading.file(resident, id).runner()).isEqualTo("周师傅");
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(other, id));
    assertRefused(KernelError.FORBIDDEN, () -> donations.decide(resident, id, acceptance()));
    donations.decide(worker, id, acceptance());
    var thing = register().getFirst().resource().orElseThrow();
    var did = new RecordUpkeep(today().toString(), "擦洗", "0");
    assertRefused(KernelError.NOT_FOUND, () -> upkeeps.record(other, thing, did));
    assertRefused(KernelError.NOT_FOUND, () -> upkeeps.of(other, thing));
    assertThat(within(() -> personal.about(resident, resident.accountId()))).hasSize(1);
    within(() -> personal.erase(resident, resident.accountId()));
    assertThat(reading.file(worker, id).runner()).isEmpty();
    assertThat(register()).as("the register stays").hasSize(1);
  }

  private <T> T within(Supplier<T> work) {
    return Scope.in(resident.scope(), () -> transactions.execute(status -> work.get()));
  }

  private boolean decided(UUID id, DecideDonation decision) {
    donations.decide(worker, id, decision);
    return true;
  }

  private DecideDonation acceptance() {
    var keeper = liaison.grants().organizationId().orElseThrow().toString();
    return new DecideDonation("yes", "", "", keeper, "李管理", "13800000001", "6", "校准");
  }

  private static DecideDonation refusal(String reasons, String words) {
    return new DecideDonation("no", reasons, words, "", "", "", "", "");
  }

  private List<DonationView> register() {
    return reading.decided(Scope.publicOf(community.id()), Paging.first()).rows();
  }

  private ResourceFile kept(UUID resource) {
    return resources.file(liaison, resource);
  }

  private List<String> told(Actor somebody) {
    return inbox.mine(somebody, Paging.first()).rows().stream().map(OwnNotice::template).toList();
  }

  private int textMessages(String phone) {
    return Sql.of(url)
        .number(
            "select count(*) from notice.notice where community_id = %d and recipient = '%s'"
                .formatted(community.id(), phone));
  }

  private int evidence() {
    return Sql.of(url)
        .number(
            "select count(*) from evidence.outbox where community_id = %d and kind = 'resources.donation'"
                .formatted(community.id()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  private static List<String> invalid(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().stream()
        .map(Invalid.FieldError::field)
        .toList();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}
