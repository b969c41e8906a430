package org.linli.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.DwellingManagement;
import org.linli.directory.people.Known;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.directory.people.TransferDwelling;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.privacy.PersonalData;
import org.linli.testing.AtOnce;
import org.linli.testing.CompensationBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** DELIB-6: a plan that hurts some is talked over until they agree. */
@IntegrationTest
class CompensationModuleTest {

  @Autowired private CompensationManagement workshops;
  @Autowired private AskManagement asks;
  @Autowired private CompensationReading reading;
  @Autowired private CompensationNight night;
  @Autowired private CompensationPersonalData personal;
  @Autowired private CompensationBuilder aCompensation;
  @Autowired private DwellingManagement dwellings;
  @Autowired private PersonManagement persons;
  @Autowired private Known known;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Scope everybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    everybody = Scope.publicOf(community.id());
  }

  @Test
  void fromTheFirstWordToTheSheet() {
    var home = aCompensation.home(worker, community, "加装电梯");
    var id = home.workshop();
    var ask = aCompensation.ask(home.owner(), id, home.flat(), "20000");
    assertThat(code(() -> aCompensation.answer(home.owner(), worker, id, "101", "AGREED")))
        .isEqualTo(CompensationError.STILL_OPEN);
    assertThat(kinds(worker)).contains(Waiting.Kind.ASKED);
    aCompensation.offer(worker, id, ask, "18000");
    assertThat(kinds(home.owner())).containsExactly(Waiting.Kind.OFFERED);
    var before = reading.own(home.owner(), id).flats().getFirst();
    assertThat(before.due().net()).isZero();
    assertThat(before.ifTaken().net()).isEqualTo(-1_800_000);
    asks.move(home.owner(), id, ask, new MoveAsk("ACCEPT", "", "", ""));
    aCompensation.answer(home.owner(), worker, id, "101", "AGREED");
    assertThat(kinds(home.owner())).isEmpty();
    assertThat(code(() -> end("AGREE", id))).isEqualTo(CompensationError.NOT_ENOUGH);
    for (var door : List.of("201", "202", "301", "302", "401", "402", "501", "601", "602")) {
      aCompensation.answer(worker, worker, id, door, "AGREED");
    }
    for (var door : List.of("102", "502")) {
      aCompensation.answer(worker, worker, id, door, "AGAINST");
    }
    var file = reading.file(worker, id);
    assertThat(file.forecast().met()).isTrue();
    var balance = file.balance().orElseThrow();
    assertThat(balance.paid()).isEqualTo(50_000_000 + 1_800_000);
    assertThat(balance.received()).isEqualTo(1_800_000);
    var picture = reading.show(everybody, id).picture();
    assertThat(picture.agreed()).as("two are against").isNull();
    assertThat(picture.compensation()).as("one receives").isNull();
    assertThat(picture.marks()).extracting(PublicPicture.Mark::met).containsOnly(true);
    end("AGREE", id);
    assertThat(reading.show(everybody, id).ballot()).isEqualTo("2026 年第 3 次业主表决");
    assertRefused(CompensationError.ENDED, () -> end("GIVE_UP", id));
    assertRefused(
        CompensationError.ENDED,
        () -> aCompensation.answer(home.owner(), worker, id, "101", "NOT_YET"));
    assertThat(entries(id)).isEqualTo(3); // opened, plan, ended
  }

  @Test
  void aChangedPlanAsksEverybodyWhoAgreedAgain() {
    var home = aCompensation.home(worker, community, "加装电梯");
    var id = home.workshop();
    aCompensation.answer(home.owner(), worker, id, "101", "AGREED");
    aCompensation.answer(worker, worker, id, "602", "AGREED");
    assertThat(code(() -> workshops.plan(worker, id, aCompensation.plan("换个品牌", ""))))
        .isEqualTo(KernelError.REQUIRED);
    workshops.plan(worker, id, aCompensation.plan("换个品牌", "换了品牌"));
    var stands = reading.file(worker, id).flats().stream().map(FlatView::stand).toList();
    assertThat(stands).containsOnly(Stand.CHANGED, Stand.SILENT);
    assertThat(kinds(home.owner())).containsExactly(Waiting.Kind.ANSWER_AGAIN);
    var stale = new AnswerPlan("AGREED", "", "1", "1");
    assertThat(code(() -> asks.answer(home.owner(), id, home.flat(), stale)))
        .isEqualTo(CompensationError.PLAN_CHANGED);
  }

  /** Agreeing is to an amount: who is to pay more is asked again, who pays less is not. */
  @Test
  void moreToPayIsAskedAgain() {
    var home = aCompensation.home(worker, community, "加装电梯");
    var id = home.workshop();
    aCompensation.answer(worker, worker, id, "602", "AGREED");
    var ask = aCompensation.ask(home.owner(), id, home.flat(), "20000");
    aCompensation.offer(worker, id, ask, "18000");
    aCompensation.answer(worker, worker, id, "601", "AGREED"); // knows what is offered
    asks.move(home.owner(), id, ask, new MoveAsk("ACCEPT", "", "", ""));
    assertThat(aCompensation.flat(worker, id, "602").stand()).isEqualTo(Stand.CHANGED);
    assertThat(aCompensation.flat(worker, id, "601").stand()).isEqualTo(Stand.AGREED);
    asks.move(home.owner(), id, ask, new MoveAsk("WITHDRAW", "", "", ""));
    assertThat(aCompensation.flat(worker, id, "602").stand()).isEqualTo(Stand.AGREED);
  }

  @Test
  void oneDwellingCarriesItAlone() {
    var id = aCompensation.planned(worker, "加装电梯");
    var flat = aCompensation.flat(worker, id, "101").id();
    var ask = aCompensation.ask(worker, id, flat, "9000.01");
    for (var door : List.of("101", "999")) {
      assertThat(code(() -> asks.move(worker, id, ask, new MoveAsk("OFFER", "9000.01", door, ""))))
          .isEqualTo(CompensationError.DOOR_UNKNOWN);
    }
    var without = aCompensation.flat(worker, id, "602").due().net();
    asks.move(worker, id, ask, new MoveAsk("OFFER", "9000.01", "602", ""));
    asks.move(worker, id, ask, new MoveAsk("ACCEPT", "", "", ""));
    assertThat(aCompensation.flat(worker, id, "602").due().net()).isEqualTo(without + 900_001);
    assertThat(aCompensation.flat(worker, id, "601").due().carried()).isZero();
    assertRefused(
        CompensationError.NOT_NOW,
        () -> asks.move(worker, id, ask, new MoveAsk("ACCEPT", "", "", "")));
    assertThat(code(() -> aCompensation.ask(worker, id, flat, "1")))
        .isEqualTo(CompensationError.ASKED_ALREADY);
  }

  /** Both looked at the same page; one of them is told that the other has just answered. */
  @Test
  void jointOwnersWhoAnswerAtOnceDoNotOverwriteEachOther() {
    var home = aCompensation.home(worker, community, "加装电梯");
    var id = home.workshop();
    var names = List.of("甲" + Ids.next(), "乙" + Ids.next());
    var owners =
        names.stream().map(name -> persons.register(worker, RegisterPerson.named(name))).toList();
    dwellings.transfer(
        worker,
        home.place().dwelling(),
        new TransferDwelling("joint", "", String.join("\n", names)));
    var both = owners.stream().map(owner -> known.as(worker, community, owner)).toList();
    assertThat(reading.file(worker, id).forecast().heads()).as("one head together").isEqualTo(12);
    var works =
        Stream.of(Map.entry(both.getFirst(), "AGREED"), Map.entry(both.getLast(), "AGAINST"))
            .map(
                each ->
                    (Callable<Boolean>)
                        () -> {
                          asks.answer(
                              each.getKey(),
                              id,
                              home.flat(),
                              new AnswerPlan(each.getValue(), "想过了", "1", "0"));
                          return true;
                        })
            .toList();
    var outcomes = AtOnce.all(works);
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(aCompensation.flat(worker, id, "101").answers()).isEqualTo(1);
  }

  @Test
  void whoBoughtItHasNotAnswered() {
    var home = aCompensation.home(worker, community, "加装电梯");
    var id = home.workshop();
    aCompensation.answer(home.owner(), worker, id, "101", "AGAINST");
    var buyer = known.as(worker, community, aCompensation.own(worker, home.place().dwelling()));
    assertRefused(KernelError.NOT_FOUND, () -> reading.own(home.owner(), id));
    assertRefused(
        KernelError.NOT_FOUND,
        () -> asks.ask(home.owner(), id, home.flat(), new AskFor("LIGHT", "1", "")));
    var flat = reading.own(buyer, id).flats().getFirst();
    assertThat(flat.stand()).isEqualTo(Stand.SOLD);
    assertThat(flat.why()).as("what the seller said is not the buyer's to read").isEmpty();
    assertThat(kinds(buyer)).containsExactly(Waiting.Kind.ANSWER_AGAIN);
    night.run();
    aCompensation.answer(buyer, worker, id, "101", "AGREED");
    assertThat(aCompensation.flat(worker, id, "101").stand()).isEqualTo(Stand.AGREED);
  }

  @Test
  void unknownAreasAreSaidBeforeAnythingIsSplitByThem() {
    var lines = "101 1 未知 甲\n201 2 80.5 乙、丙\n301 3 0 乙";
    var id = workshops.open(worker, new OpenWorkshop("", "旧楼", "加装电梯", "owners-7", lines));
    var byArea = new WritePlan("电梯", "100", "", "", "AREA", "1 0\n2 1\n3 1", "");
    var refused = catchThrowableOfType(Invalid.class, () -> workshops.plan(worker, id, byArea));
    assertThat(refused.errors().getFirst().details()).containsExactly("301、101");
    workshops.plan(
        worker, id, new WritePlan("电梯", "100", "", "", "HOUSEHOLD", "1 0\n2 1\n3 1", ""));
    var forecast = reading.file(worker, id).forecast();
    assertThat(forecast.withoutArea()).isEqualTo(2);
    assertThat(forecast.heads()).as("乙 alone is another head than 乙 and 丙").isEqualTo(3);
    var flat = aCompensation.flat(worker, id, "101");
    workshops.owners(worker, id, flat.id(), new NameOwners("甲", "60"));
    assertThat(reading.file(worker, id).forecast().withoutArea()).isEqualTo(1);
  }

  @Test
  void wrongInputIsSaidField() {
    assertThat(field(() -> new OpenWorkshop("", "楼", "梯", "owners-7", "一层那户")))
        .isEqualTo("doorLines");
    assertThat(field(() -> new OpenWorkshop("", "楼", "梯", "owners-7", "101 1\n101 2")))
        .isEqualTo("doorLines");
    assertThat(field(() -> new OpenWorkshop("", "", "梯", "owners-7", ""))).isEqualTo("place");
    assertThat(field(() -> new OpenWorkshop("x", "", "梯", "owners-7", ""))).isEqualTo("stairwell");
    assertThat(field(() -> new WritePlan("梯", "100", "200", "", "HOUSEHOLD", "1 1", "")))
        .isEqualTo("subsidy");
    assertThat(field(() -> new WritePlan("梯", "0", "", "", "HOUSEHOLD", "1 1", "")))
        .isEqualTo("cost");
    assertThat(field(() -> new AskFor("NOISE", "很多", ""))).isEqualTo("amount");
    assertThat(field(() -> new AnswerPlan("AGAINST", "", "1", "0"))).isEqualTo("why");
    assertThat(field(() -> new EndWorkshop("AGREE", "", ""))).isEqualTo("ballotRef");
    assertThat(field(() -> new EndWorkshop("GIVE_UP", "", ""))).isEqualTo("reason");
    var id = aCompensation.typed(worker, "加装电梯");
    var some = new WritePlan("梯", "100", "", "", "HOUSEHOLD", "1 0\n2 1", "");
    assertThat(code(() -> workshops.plan(worker, id, some)))
        .isEqualTo(CompensationError.FLOOR_MISSING);
    var nobody = new WritePlan("梯", "100", "", "", "HOUSEHOLD", "1 0\n2 0\n3 0\n4 0\n5 0\n6 0", "");
    assertThat(code(() -> workshops.plan(worker, id, nobody)))
        .isEqualTo(CompensationError.NOBODY_PAYS);
    assertRefused(
        CompensationError.NO_PLAN,
        () ->
            asks.answer(
                worker,
                id,
                aCompensation.flat(worker, id, "101").id(),
                new AnswerPlan("AGREED", "", "0", "0")));
  }

  @Test
  void aResidentOpensOneForTheirOwnStairwellAndStaffMakesItPublic() {
    var place = aCompensation.register(worker, community);
    var stranger = town.actor(community, "resident");
    var command = new OpenWorkshop(place.stairwell().toString(), "", "加装电梯", "owners-7", "");
    assertThat(code(() -> workshops.open(stranger, command))).isEqualTo(KernelError.NOT_A_CHOICE);
    var id = workshops.open(place.owner(), command);
    assertRefused(KernelError.NOT_FOUND, () -> reading.show(everybody, id));
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(stranger, id));
    assertRefused(KernelError.NOT_FOUND, () -> reading.own(stranger, id));
    assertRefused(
        KernelError.NOT_FOUND, () -> workshops.plan(stranger, id, aCompensation.plan("梯", "")));
    workshops.plan(place.owner(), id, aCompensation.plan("梯", ""));
    var other = reading.file(place.owner(), id).flats().getFirst();
    assertRefused(
        KernelError.FORBIDDEN,
        () -> asks.answer(place.owner(), id, other.id(), new AnswerPlan("AGREED", "", "1", "0")));
    assertRefused(
        KernelError.FORBIDDEN, () -> workshops.note(place.owner(), id, new WriteNote("谈过")));
    assertThat(kinds(worker)).contains(Waiting.Kind.PUBLISH);
    workshops.publish(worker, id);
    assertThat(reading.show(everybody, id).title()).isEqualTo("加装电梯");
    workshops.note(worker, id, new WriteNote("一层担心噪音"));
    assertThat(reading.file(worker, id).history()).hasSize(2);
    assertThat(reading.file(place.owner(), id).history()).as("notes are for staff").hasSize(1);
  }

  @Test
  void whoIsForgottenLeavesAmountsWithoutWords() {
    var home = aCompensation.home(worker, community, "加装电梯");
    var id = home.workshop();
    aCompensation.ask(home.owner(), id, home.flat(), "20000");
    aCompensation.answer(home.owner(), worker, id, "101", "AGAINST");
    var account = home.owner().accountId();
    assertThat(kept(account)).hasSize(2);
    Scope.in(worker.scope(), () -> transactions.execute(status -> personal.erase(worker, account)));
    assertThat(kept(account)).isEmpty();
    var flat = aCompensation.flat(worker, id, "101");
    assertThat(flat.why()).isEmpty();
    assertThat(flat.stand()).isEqualTo(Stand.AGAINST);
    assertThat(flat.asks().getFirst().steps().getFirst().words()).isEmpty();
  }

  private void end(String how, UUID id) {
    workshops.end(worker, id, new EndWorkshop(how, "谈不拢", "2026 年第 3 次业主表决"));
  }

  private List<Waiting.Kind> kinds(Actor actor) {
    return reading.waiting(actor).stream().map(Waiting::kind).toList();
  }

  private List<PersonalData.Kept> kept(UUID account) {
    return Scope.in(
        worker.scope(),
        () ->
            Objects.requireNonNull(
                transactions.execute(status -> personal.about(worker, account))));
  }

  /** Entries that the log finds by its id. */
  private long entries(UUID id) {
    return Sql.of(url)
        .number(
            """
            select count(*) from (
              select content from evidence.outbox union all select content from evidence.entry) e
            where content like '%%"compensation":"%s"%%'
            """
                .formatted(id));
  }

  private static ErrorCode code(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().getFirst().code();
  }
}
