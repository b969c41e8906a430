package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes funds (FUND-2). */
@Service
@Transactional
public class FundManagement {

  private final FundRows funds;
  private final FundAccounts accounts;
  private final OrganizationManagement organizations;
  private final Evidence evidence;
  private final Clock clock;

  FundManagement(
      FundRows funds,
      FundAccounts accounts,
      OrganizationManagement organizations,
      Evidence evidence,
      Clock clock) {
    this.funds = funds;
    this.accounts = accounts;
    this.organizations = organizations;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Registers an account at a bank. From now on its holder and supervisor are public.
   *
   * @return id of the fund
   * @throws Invalid if holder or supervisor are no units of the register
   * @throws Refused if the books are not open
   */
  public UUID open(Actor actor, OpenFund command) {
    actor.require(FundPermission.MANAGE);
    var community = actor.communityId();
    var holder = unit(actor, "fundHolder", command.fundHolder());
    var supervisor = unit(actor, "fundSupervisor", command.fundSupervisor());
    var number = funds.number(community, "FUND", today().getYear());
    var account = accounts.openBank(actor, number, command.fundName());
    var fund = new Fund(Ids.next(), number, command.fundName(), account, Optional.empty());
    funds.insert(community, fund, command, holder.name(), supervisor.name());
    evidence.record(
        actor,
        "funds.fund",
        Map.of(
            "fund", fund.id().toString(),
            "number", number,
            "kind", command.fundKind(),
            "holder", holder.id().toString(),
            "supervisor", supervisor.id().toString()));
    return fund.id();
  }

  /**
   * Closes a fund. Its row is held, so that nothing comes in meanwhile.
   *
   * @throws Refused if money is left, or a line of the bank is not explained
   */
  public void close(Actor actor, UUID id, CloseFund command) {
    actor.require(FundPermission.MANAGE);
    var community = actor.communityId();
    var fund =
        funds.hold(community, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND)).open();
    var rest = funds.rest(community, id);
    if (rest.fen() > 0) {
      throw new Refused(FundError.NOT_EMPTY, Unit.YUAN.text(rest.fen()));
    }
    if (rest.lines() > 0) {
      throw new Refused(FundError.LINES_OPEN, rest.lines());
    }
    funds.close(community, id, today(), command.reason());
    evidence.record(
        actor,
        "funds.fund",
        Map.of("fund", id.toString(), "number", fund.number(), "closed", today().toString()));
  }

  private OrganizationView unit(Actor actor, String field, String id) {
    return organizations.choices(actor).stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> Invalid.field(field, FundError.NO_UNIT));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
