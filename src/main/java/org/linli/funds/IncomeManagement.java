package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.ledger.Ledger;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Transfer;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what came in, from lines of the bank (FUND-1, FUND-6). Whoever does holds the fund's row, so
 * that the earmark of a source and a restriction is opened once, and then the line's, so that it is
 * explained once.
 */
@Service
@Transactional
public class IncomeManagement {

  private final FundRows funds;
  private final EarmarkRows earmarks;
  private final IncomeRows incomes;
  private final BankLines lines;
  private final FundAccounts accounts;
  private final Ledger ledger;
  private final Evidence evidence;
  private final MoneyTelling telling;
  private final Clock clock;

  IncomeManagement(
      FundRows funds,
      EarmarkRows earmarks,
      IncomeRows incomes,
      BankLines lines,
      FundAccounts accounts,
      Ledger ledger,
      Evidence evidence,
      MoneyTelling telling,
      Clock clock) {
    this.funds = funds;
    this.earmarks = earmarks;
    this.incomes = incomes;
    this.lines = lines;
    this.accounts = accounts;
    this.ledger = ledger;
    this.evidence = evidence;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * Says what a line brought.
   *
   * @return id of the income
   * @throws Refused if the line is explained already, or paid something out
   */
  public UUID record(Actor actor, UUID line, RecordIncome command) {
    actor.require(FundPermission.KEEP);
    var held = hold(actor, line);
    return record(actor, held, List.of(new Part(command, held.fen())), null, null).getFirst();
  }

  /** The same of a line that keeps a pledge. */
  UUID keepPledge(Actor actor, UUID line, UUID pledge, RecordIncome command) {
    var held = hold(actor, line);
    return record(actor, held, List.of(new Part(command, held.fen())), null, pledge).getFirst();
  }

  /** The same of a line of the bank, held already, that brings a subsidy in parts. */
  List<UUID> subsidy(Actor actor, BankLine line, UUID subsidy, List<Part> parts) {
    return record(actor, line, parts, subsidy, null);
  }

  /** Holds the fund, then the line. */
  BankLine hold(Actor actor, UUID line) {
    var community = actor.communityId();
    funds
        .hold(community, lines.fundOf(community, line))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND))
        .open();
    var held = lines.hold(community, line).unexplained();
    if (held.fen() < 0) {
      throw new Refused(FundError.LINE_DIRECTION);
    }
    return held;
  }

  private List<UUID> record(
      Actor actor, BankLine line, List<Part> parts, @Nullable UUID subsidy, @Nullable UUID pledge) {
    var community = actor.communityId();
    var fund = funds.hold(community, line.fund()).orElseThrow();
    var targets = parts.stream().map(part -> target(actor, fund, part.said())).toList();
    var journal = ledger.post(actor, journal(actor, line, fund, parts, targets));
    var ids = new ArrayList<UUID>();
    for (var index = 0; index < parts.size(); index++) {
      var part = parts.get(index);
      var target = targets.get(index);
      var earmark = target.id();
      var income =
          new IncomeRows.Income(
              Ids.next(),
              fund.id(),
              earmark,
              line.id(),
              journal,
              part.fen(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      incomes.insert(
          community,
          income,
          part.said(),
          new IncomeRows.Origin(line.bookedOn(), subsidy, pledge, actor.accountId()));
      earmarks.add(community, earmark, part.fen(), 0, 0);
      publish(actor, fund, income, part.said());
      telling.tell(
          community, MoneyMoved.Way.RECEIVED, income.id(), journal, target, part.fen(), line);
      ids.add(income.id());
    }
    lines.explain(community, line.id(), "INCOME", journal, clock.instant());
    return List.copyOf(ids);
  }

  /** It counts on the day of the bank, or where that quarter is closed, today as a correction. */
  private PostJournal journal(
      Actor actor, BankLine line, Fund fund, List<Part> parts, List<Earmark> targets) {
    var transfers = new ArrayList<Transfer>();
    for (var index = 0; index < parts.size(); index++) {
      var part = parts.get(index);
      var source = IncomeSource.valueOf(part.said().incomeSource());
      var account = targets.get(index).account();
      transfers.addAll(
          Arrays.asList(accounts.received(actor, fund.account(), source, account, part.fen())));
    }
    return new PostJournal(
        "income:" + line.id(),
        targets.getFirst().title(),
        Optional.of(line.bookedOn()),
        true,
        transfers);
  }

  private Earmark target(Actor actor, Fund fund, RecordIncome said) {
    var community = actor.communityId();
    var source = IncomeSource.valueOf(said.incomeSource());
    return earmarks
        .ofIncome(community, fund.id(), source, said.incomePurpose())
        .orElseGet(() -> opened(actor, fund, source, said));
  }

  private Earmark opened(Actor actor, Fund fund, IncomeSource source, RecordIncome said) {
    var community = actor.communityId();
    var number = earmarks.number(community, today().getYear());
    var title = said.restricted() ? said.incomePurpose() : fund.name();
    var earmark =
        new Earmark(
            Ids.next(),
            fund.id(),
            Optional.empty(),
            number,
            title,
            EarmarkKind.FUND,
            source,
            said.restricted(),
            said.incomePurpose(),
            Optional.empty(),
            Optional.empty(),
            accounts.openEarmark(actor, number, title, said.restricted()),
            0,
            0,
            0);
    earmarks.insert(community, earmark, today(), null);
    return earmark;
  }

  /**
   * Money goes back to whoever gave it, all of it: what was allotted of it is given back first.
   *
   * @throws Refused if it is not there any more, or the line does not fit
   */
  public void giveBack(Actor actor, UUID id, ReturnIncome command) {
    actor.require(FundPermission.MANAGE);
    var community = actor.communityId();
    var income = incomes.hold(community, id);
    if (income.returnedOn().isPresent() || income.subsidy().isPresent()) {
      throw new Refused(FundError.NOT_NOW);
    }
    var line = lines.hold(community, command.line()).explains(income.fund(), -income.fen());
    var earmark = earmarks.hold(community, income.earmark()).with(income.fen());
    var journal =
        ledger.reverse(
            actor, "return:" + id, income.journal(), command.returnReason(), line.bookedOn());
    earmarks.add(community, income.earmark(), -income.fen(), 0, 0);
    incomes.returned(community, id, line.bookedOn(), command.returnReason(), line.id());
    lines.explain(community, line.id(), "RETURN", journal, clock.instant());
    telling.tell(community, MoneyMoved.Way.RETURNED, id, journal, earmark, income.fen(), line);
    evidence.record(
        actor,
        "funds.income",
        Map.of("income", id.toString(), "returned", line.bookedOn().toString()));
  }

  /** Registers the receipt that somebody else issued. */
  public void register(Actor actor, UUID id, RegisterReceipt command) {
    actor.require(FundPermission.KEEP);
    var income = incomes.hold(actor.communityId(), id);
    if (income.returnedOn().isPresent()) {
      throw new Refused(FundError.NOT_NOW);
    }
    incomes.receipt(actor.communityId(), id, command);
  }

  private void publish(Actor actor, Fund fund, IncomeRows.Income income, RecordIncome said) {
    evidence.record(
        actor,
        "funds.income",
        Map.of(
            "income", income.id().toString(),
            "fund", fund.number(),
            "earmark", income.earmark().toString(),
            "source", said.incomeSource(),
            "fen", String.valueOf(income.fen()),
            "journal", income.journal().toString()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /** So much of a line is that. */
  record Part(RecordIncome said, long fen) {}
}
