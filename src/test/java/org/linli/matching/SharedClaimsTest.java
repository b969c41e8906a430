package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedAction;
import org.linli.needs.NeedError;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.Promise;
import org.linli.needs.Say;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** MATCH-2 in full: parts, joint claims, hand-overs, and residents who claim small matters. */
@IntegrationTest
class SharedClaimsTest {

  private static final ReportDone DONE = new ReportDone("送到了");
  private static final SetTerms TWENTY = new SetTerms("20", "辆轮椅", "");

  @Autowired private ClaimManagement claims;
  @Autowired private SharedClaims shared;
  @Autowired private ShareReading reading;
  @Autowired private ClaimReading lists;
  @Autowired private ClaimNight night;
  @Autowired private ClaimPersonalData personalData;
  @Autowired private BoardReading board;
  @Autowired private NeedManagement needs;
  @Autowired private NeedReading story;
  @Autowired private RatingManagement ratings;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private MockMvc mvc;
  @Autowired private PlatformTransactionManager transactions;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor one;
  private Actor two;
  private Actor three;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    one = town.actor(community, "liaison");
    two = town.actor(community, "liaison");
    three = town.actor(community, "liaison");
  }

  /** The lock of the need's row guards it: without it all six would read that twenty are left. */
  @Test
  void ofManyUnitsClaimingAtOnceNotMoreIsClaimedThanIsWanted() {
    var number = twenty();
    var units = IntStream.range(0, 6).mapToObj(each -> town.actor(community, "liaison")).toList();
    var outcomes =
        AtOnce.all(
            units.stream()
                .<Callable<Boolean>>map(unit -> () -> claims(unit, number, "8"))
                .toList());
    assertThat(outcomes).filteredOn(it -> it.value().orElse(false)).hasSize(2);
    assertThat(open(number).left()).isEqualTo(4);
    assertThat(open(number).shares()).hasSize(2);
    assertThat(status(number)).isEqualTo(NeedStatus.VERIFIED);
  }

  private boolean claims(Actor unit, ShortNumber number, String amount) {
    try {
      claims.claim(unit, number, part(amount, 7));
      return true;
    } catch (Invalid tooMuch) {
      return false;
    }
  }

  @Test
  void partsAreFiledAndReportedOneByOneAndTheNeedIsDoneWhenAllAre() throws Exception {
    var number = twenty();
    assertThat(field(() -> claims.claim(one, number, part("", 7)))).isEqualTo("amount");
    assertThat(field(() -> claims.claim(one, number, part("21", 7)))).isEqualTo("amount");
    claims.claim(one, number, part("8", 7));
    assertRefused(ClaimError.HELD_ALREADY, () -> claims.claim(one, number, part("1", 7)));
    assertRefused(NeedError.NOT_NOW, () -> claims.report(one, number, DONE));
    assertThat(lists.toFile(worker)).extracting(NeedView::number).containsExactly(number);
    claims.file(worker, number);
    claims.take(one, number, new ClaimStep(ClaimStep.REPORT, "在路上"));
    assertThat(board.of(worker).inHand()).extracting(InHand::number).containsExactly(number);
    claims.report(one, number, DONE);
    assertRefused(NeedError.NOT_NOW, () -> claims.report(one, number, DONE));
    assertThat(status(number)).as("twelve are on the list").isEqualTo(NeedStatus.VERIFIED);

    assertThat(field(() -> shared.set(worker, number, new SetTerms("7", "辆", ""))))
        .isEqualTo("amount");
    communityDoesNotTakeWhatOthersShare(number);
    claims.claim(two, number, part("12", 9));
    assertThat(status(number)).isEqualTo(NeedStatus.CLAIMED);
    assertRefused(NeedError.NOT_NOW, () -> claims.claim(three, number, part("1", 7)));
    claims.file(worker, number);
    assertThat(status(number)).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(page(Optional.empty(), "/needs/" + number))
        .contains("一共要 20 辆轮椅", "8 辆轮椅", "12 辆轮椅", "谁在办哪一部分");
    claims.report(two, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);

    assertThat(actions(number))
        .containsExactly(
            NeedAction.COMPLETE,
            NeedAction.FILE,
            NeedAction.CLAIM,
            NeedAction.LEAVE,
            NeedAction.JOIN,
            NeedAction.PART_DONE,
            NeedAction.REPORT_PART,
            NeedAction.FILE_PART,
            NeedAction.JOIN,
            NeedAction.TERMS,
            NeedAction.VERIFY,
            NeedAction.RAISE);
  }

  private void communityDoesNotTakeWhatOthersShare(ShortNumber number) {
    var promise = new Promise("我们办", inDays(0));
    claims.claim(three, number, part("2", 7));
    assertRefused(NeedError.SHARED, () -> needs.takeOn(worker, number, promise));
    claims.take(three, number, new ClaimStep(ClaimStep.GIVE_BACK, "记错了"));
    assertThat(open(number).left()).isEqualTo(12);
  }

  @Test
  void onlyWhatIsLateIsBackOnTheListAndAnotherUnitTakesIt() {
    var number = twenty();
    claims.claim(one, number, part("8", 3));
    claims.file(worker, number);
    claims.claim(two, number, part("12", 30));
    claims.file(worker, number);
    assertThat(status(number)).isEqualTo(NeedStatus.IN_PROGRESS);
    clock.advance(Duration.ofDays(11));
    night.run();
    night.run();
    assertThat(status(number)).isEqualTo(NeedStatus.VERIFIED);
    assertThat(actions(number)).filteredOn(NeedAction.LAPSE::equals).hasSize(1);
    assertThat(open(number).left()).isEqualTo(8);
    assertThat(claims.holds(one, number)).isFalse();
    assertThat(claims.holds(two, number)).isTrue();
    claims.report(two, number, DONE);
    claims.claim(three, number, part("5", 3));
    claims.file(worker, number);
    shared.set(worker, number, new SetTerms("17", "辆轮椅", ""));
    assertThat(status(number)).as("what is claimed is enough").isEqualTo(NeedStatus.IN_PROGRESS);
    claims.report(three, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);
  }

  @Test
  void jointClaimIsDoneWhenEachOfThoseWhoJoinedIs() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, one);
    claims.claim(one, number, part("", 7));
    invite(one, number, two, "出两位师傅");
    invite(one, number, three, "出材料");
    assertThat(field(() -> invite(one, number, two, "再请"))).isEqualTo("partner");
    assertRefused(ClaimError.NOT_YOURS, () -> share(two, number, ShareStep.PASS_ON, three, "忙"));
    assertThat(lists.asked(two)).extracting(NeedView::number).containsExactly(number);
    assertThat(open(number).shares()).as("nobody is named before saying yes").hasSize(1);
    share(two, number, ShareStep.JOIN, null, "出三位师傅");
    claims.file(worker, number);
    assertThat(lists.asked(three)).as("was silent until it was filed").isEmpty();
    assertRefused(ClaimError.NOT_YOURS, () -> share(three, number, ShareStep.JOIN, null, "来了"));
    assertThat(open(number).shares()).extracting(Share::does).containsExactly("一起", "出三位师傅");
    assertThat(lists.mine(two)).allMatch(it -> it.partner() && it.others() == 1);

    claims.report(one, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.IN_PROGRESS);
    assertRefused(NeedError.SHARED, () -> needs.complete(worker, number, new Say("都好了")));
    claims.report(two, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);

    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "又坏了"));
    for (var unit : List.of(one, two)) {
      assertThat(lists.toReport(unit)).extracting(NeedView::number).containsExactly(number);
    }
    claims.report(one, number, DONE);
    claims.take(two, number, new ClaimStep(ClaimStep.GIVE_BACK, "师傅走了"));
    assertThat(status(number)).as("the leader does it all").isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(claims.holds(two, number)).isFalse();
    claims.report(one, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);
  }

  @Test
  void ofTwoWhoReportAtOnceOneCompletesTheNeed() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, one);
    claims.claim(one, number, part("", 7));
    invite(one, number, two, "出两位师傅");
    share(two, number, ShareStep.JOIN, null, "出两位师傅");
    claims.file(worker, number);
    var outcomes =
        AtOnce.all(
            List.of(one, two).stream()
                .<Callable<Boolean>>map(
                    unit ->
                        () -> {
                          claims.report(unit, number, DONE);
                          return true;
                        })
                .toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);
    assertThat(actions(number)).startsWith(NeedAction.COMPLETE, NeedAction.PART_DONE);
  }

  @Test
  void anotherUnitTakesOverOnceItAgreedAndTheCommunityFiledIt() {
    var number = aNeed.in(NeedStatus.IN_PROGRESS, resident, worker, one);
    share(one, number, ShareStep.PASS_ON, two, "师傅摔伤了");
    assertRefused(NeedError.NOT_NOW, () -> filePass(number));
    assertThat(lists.passed(two)).extracting(NeedView::number).containsExactly(number);
    assertRefused(ClaimError.NOT_YOURS, () -> takeOver(three, number));
    takeOver(two, number);
    assertThat(claims.holds(one, number)).as("until it is filed").isTrue();
    assertThat(lists.toFile(worker)).extracting(NeedView::number).containsExactly(number);
    assertRefused(KernelError.FORBIDDEN, () -> share(two, number, ShareStep.FILE_PASS, null, ""));
    filePass(number);
    assertThat(claims.holds(one, number)).isFalse();
    assertThat(claims.holds(two, number)).isTrue();
    assertThat(status(number)).isEqualTo(NeedStatus.IN_PROGRESS);
    assertThat(actions(number)).startsWith(NeedAction.PASS_ON);
    assertThat(story.file(worker, number).facts().clocks().completionDue())
        .contains(Promise.endOf(Dates.day(clock.instant()).plusDays(20), clock.instant()));
    claims.report(two, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);
  }

  @Test
  void residentsWhoseIdentityWasSeenClaimWhatWasOpenedToThemAndNeighboursJoin() throws Exception {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, one);
    var leader = known(town.actor(community, "resident"));
    var neighbour = known(town.actor(community, "resident"));
    var group = new ClaimNeed(inDays(7), "", "种花", "3 栋花友");
    assertRefused(ClaimError.NOT_FOR_RESIDENTS, () -> claims.claim(leader, number, group));
    shared.set(worker, number, new SetTerms("", "", "yes"));
    assertRefused(KernelError.IDENTITY_NEEDED, () -> claims.claim(resident, number, group));
    assertThat(field(() -> claims.claim(leader, number, part("", 7)))).isEqualTo("name");
    claims.claim(leader, number, group);
    var code = reading.work(leader, number).code();
    assertThat(code).matches("\\d{6}");
    assertThat(field(() -> joinGroup(neighbour, number, "000"))).isEqualTo("code");
    joinGroup(neighbour, number, code);
    assertThat(reading.work(worker, number).companions()).containsExactly("李阿姨");
    assertThat(page(Optional.empty(), "/needs/" + number))
        .contains("3 栋花友", "微项目")
        .doesNotContain("李阿姨", code);
    claims.file(worker, number);
    assertThat(field(() -> joinGroup(neighbour, number, code))).isEqualTo("code");
    assertThat(lists.toReport(leader)).extracting(NeedView::number).containsExactly(number);
    claims.report(leader, number, DONE);
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);

    assertThat(kept(leader)).singleElement().asString().contains("3 栋花友", "种花");
    assertThat(kept(neighbour)).singleElement().asString().contains("李阿姨");
    for (var each : List.of(leader, neighbour)) {
      Scope.in(
          each.scope(),
          () ->
              new TransactionTemplate(transactions)
                  .execute(status -> personalData.erase(each, each.accountId())));
    }
    assertThat(kept(neighbour)).isEmpty();
    assertThat(kept(leader)).singleElement().asString().doesNotContain("花友");
  }

  private List<String> kept(Actor actor) {
    return Scope.in(
            actor.scope(),
            () ->
                new TransactionTemplate(transactions)
                    .execute(status -> personalData.about(actor, actor.accountId())))
        .stream()
        .map(PersonalData.Kept::value)
        .toList();
  }

  private ShortNumber twenty() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, one);
    assertRefused(KernelError.FORBIDDEN, () -> shared.set(one, number, TWENTY));
    shared.set(worker, number, TWENTY);
    return number;
  }

  private void invite(Actor leader, ShortNumber number, Actor partner, String does) {
    share(leader, number, ShareStep.INVITE, partner, does);
  }

  private void filePass(ShortNumber number) {
    share(worker, number, ShareStep.FILE_PASS, null, "");
  }

  private void takeOver(Actor unit, ShortNumber number) {
    shared.take(
        unit, number, new ShareStep(ShareStep.TAKE_OVER, "", inDays(20).toString(), "", ""));
  }

  private void joinGroup(Actor neighbour, ShortNumber number, String code) {
    shared.take(neighbour, number, new ShareStep(ShareStep.JOIN_GROUP, "", "", "李阿姨", code));
  }

  private void share(
      Actor actor, ShortNumber number, String action, @Nullable Actor partner, String note) {
    var unit = partner == null ? "" : partner.grants().organizationId().orElseThrow().toString();
    shared.take(actor, number, new ShareStep(action, unit, "", note, ""));
  }

  private static Actor known(Actor actor) {
    var grants = new Grants(actor.grants().permissions(), Optional.empty(), Assurance.IDENTITY);
    return new Actor(actor.accountId(), actor.scope(), actor.channel(), actor.onBehalfOf(), grants);
  }

  private ClaimNeed part(String amount, int days) {
    return new ClaimNeed(inDays(days), amount, amount.isEmpty() ? "一起" : "", "");
  }

  private LocalDate inDays(int days) {
    return Dates.day(clock.instant()).plusDays(days);
  }

  private Shared open(ShortNumber number) {
    var scope = Scope.publicOf(community.id());
    return reading.shared(scope, story.story(scope, number).need().id());
  }

  private NeedStatus status(ShortNumber number) {
    return story.story(Scope.publicOf(community.id()), number).need().status();
  }

  private List<NeedAction> actions(ShortNumber number) {
    return story.story(Scope.publicOf(community.id()), number).steps().stream()
        .map(step -> step.action())
        .toList();
  }

  private String page(Optional<Actor> reader, String path) throws Exception {
    var request = get(community.path() + path);
    reader.ifPresent(it -> request.with(authentication(Town.token(it.accountId()))));
    return mvc.perform(request)
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
