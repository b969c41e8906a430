package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fiscal subsidy by head count, in its two parts (FUND-1). Whoever changes one holds its row,
 * then the fund's.
 */
@Service
@Transactional
public class SubsidyManagement {

  private final SubsidyRows subsidies;
  private final FundRows funds;
  private final IncomeManagement incomes;
  private final EarmarkManagement earmarks;
  private final Rules rules;
  private final CommunityDirectory communities;
  private final Evidence evidence;
  private final Clock clock;

  SubsidyManagement(
      SubsidyRows subsidies,
      FundRows funds,
      IncomeManagement incomes,
      EarmarkManagement earmarks,
      Rules rules,
      CommunityDirectory communities,
      Evidence evidence,
      Clock clock) {
    this.subsidies = subsidies;
    this.funds = funds;
    this.incomes = incomes;
    this.earmarks = earmarks;
    this.rules = rules;
    this.communities = communities;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** The latest subsidies, for anybody. */
  @Transactional(readOnly = true)
  public List<SubsidyView> list(Scope scope) {
    return subsidies.list(scope.communityId());
  }

  /**
   * Heads are certified: from now on it is known what the year brings.
   *
   * @return id of the subsidy
   * @throws Refused if the year has one already: then its heads are corrected
   */
  public UUID certify(Actor actor, UUID fund, CertifyHeads command) {
    actor.require(FundPermission.MANAGE);
    var community = actor.communityId();
    funds.hold(community, fund).orElseThrow(() -> new Refused(KernelError.NOT_FOUND)).open();
    var id = Ids.next();
    if (!subsidies.insert(community, id, fund, command, rule(community))) {
      throw new Refused(FundError.YEAR_TAKEN, String.valueOf(command.year()));
    }
    subsidies.counted(actor, id, command.count(), command.certifiedBy(), today());
    publish(actor, subsidies.hold(community, id));
    return id;
  }

  /** Residents were counted again: what is due changes, what came in stays as it was. */
  public void correct(Actor actor, UUID id, CorrectHeads command) {
    actor.require(FundPermission.MANAGE);
    subsidies.hold(actor.communityId(), id);
    subsidies.counted(actor, id, command.count(), command.reason(), today());
    publish(actor, subsidies.hold(actor.communityId(), id));
  }

  /**
   * A line of the bank brings all or some of it. The parts are those of all that came by now, so
   * that no fen is lost by rounding however often it comes.
   *
   * @throws Refused if it is more than what is to come
   */
  public void receive(Actor actor, UUID line, ReceiveSubsidy command) {
    actor.require(FundPermission.KEEP);
    var community = actor.communityId();
    var subsidy = subsidies.hold(community, command.id());
    var held = incomes.hold(actor, line);
    if (!held.fund().equals(subsidy.fund())) {
      throw new Refused(FundError.LINE_OF_OTHER_FUND);
    }
    if (held.fen() > subsidy.open()) {
      throw new Refused(
          FundError.LINE_AMOUNT, Unit.YUAN.text(held.fen()), Unit.YUAN.text(subsidy.open()));
    }
    var basic = subsidy.basic(subsidy.received() + held.fen()) - subsidy.basic(subsidy.received());
    var parts = new ArrayList<IncomeManagement.Part>();
    part(parts, subsidy, subsidy.basicPurpose(), basic);
    part(parts, subsidy, subsidy.specialPurpose(), held.fen() - basic);
    incomes.subsidy(actor, held, subsidy.id(), parts);
    subsidies.received(community, subsidy.id(), held.fen());
  }

  private static void part(
      List<IncomeManagement.Part> parts, SubsidyView subsidy, String purpose, long fen) {
    if (fen > 0) {
      var said =
          new RecordIncome(
              "SUBSIDY", "RESTRICTED", purpose, subsidy.certifiedBy(), "NAMED", "", "NONE");
      parts.add(new IncomeManagement.Part(said, fen));
    }
  }

  /**
   * The year is over: what is left of the parts that the rule carries goes on to the next, whose
   * heads need not be certified yet.
   *
   * @return how much, in fen
   * @throws Refused if the year is not over
   */
  public long carry(Actor actor, UUID id) {
    actor.require(FundPermission.MANAGE);
    var community = actor.communityId();
    var subsidy = subsidies.hold(community, id);
    if (today().getYear() <= subsidy.year()) {
      throw new Refused(FundError.YEAR_GOES_ON, String.valueOf(subsidy.year()));
    }
    return rule(community).texts("carries").stream()
        .mapToLong(
            part ->
                earmarks.carry(
                    actor,
                    subsidy.fund(),
                    SubsidyView.purpose(subsidy.year(), part),
                    SubsidyView.purpose(subsidy.year() + 1, part)))
        .sum();
  }

  private void publish(Actor actor, SubsidyView subsidy) {
    evidence.record(
        actor,
        "funds.subsidy",
        Map.of(
            "year", String.valueOf(subsidy.year()),
            "heads", String.valueOf(subsidy.heads()),
            "fen", String.valueOf(subsidy.due()),
            "rule", subsidy.rule()));
  }

  private Rule rule(long community) {
    return rules.inForce("funds/subsidy", communities.byId(community).code(), today());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
