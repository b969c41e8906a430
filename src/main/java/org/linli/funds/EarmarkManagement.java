package org.linli.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.ledger.Ledger;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Transfer;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what money is for (FUND-5, PROJ-6). Money is allotted from what came from one source with
 * one restriction, so that every yuan of an earmark is known by where it came from. Whoever moves
 * money holds the fund's row, then the earmarks.
 */
@Service
@Transactional
public class EarmarkManagement {

  private final FundRows funds;
  private final EarmarkRows earmarks;
  private final ProjectNames projects;
  private final FundAccounts accounts;
  private final EarmarkRules rules;
  private final Ledger ledger;
  private final Evidence evidence;
  private final Clock clock;

  EarmarkManagement(
      FundRows funds,
      EarmarkRows earmarks,
      ProjectNames projects,
      FundAccounts accounts,
      EarmarkRules rules,
      Ledger ledger,
      Evidence evidence,
      Clock clock) {
    this.funds = funds;
    this.earmarks = earmarks;
    this.projects = projects;
    this.accounts = accounts;
    this.rules = rules;
    this.ledger = ledger;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Allots money. Of a project's budget a share is kept as its reserve; for the insurance as much
   * is put aside as its share of all that came in is more than what was put aside before.
   *
   * @param from an earmark of kind {@link EarmarkKind#FUND}
   * @return id of the earmark it went to
   * @throws Refused if not so much is left
   * @throws Invalid if there is no such project, or it has ended
   */
  public UUID allot(Actor actor, UUID from, Allot command) {
    actor.require(FundPermission.MANAGE);
    var pot = hold(actor, from).of(EarmarkKind.FUND);
    return switch (command.kind()) {
      case PROJECT -> project(actor, pot, command);
      case TASK -> {
        var title = command.taskTitle();
        var task =
            opened(actor, pot, EarmarkKind.TASK, title, null, LocalDate.parse(command.dueOn()));
        move(actor, pot, Map.of(task, command.fen()), command.reason());
        yield task.id();
      }
      case INSURANCE -> insurance(actor, pot, command);
      default -> throw new Refused(FundError.NOT_NOW);
    };
  }

  private UUID project(Actor actor, Earmark pot, Allot command) {
    var community = actor.communityId();
    var project =
        ShortNumber.parse(command.projectNumber())
            .flatMap(number -> projects.find(community, number))
            .orElseThrow(() -> Invalid.field("projectNumber", FundError.NO_PROJECT));
    var reserved = EarmarkRules.share(command.fen(), rules.reservePercent(community));
    var shares = new LinkedHashMap<Earmark, Long>();
    var budget = ofProject(actor, pot, EarmarkKind.PROJECT, project);
    shares.put(budget, command.fen() - reserved);
    if (reserved > 0) {
      shares.put(ofProject(actor, pot, EarmarkKind.RESERVE, project), reserved);
    }
    move(actor, pot, shares, command.reason());
    return budget.id();
  }

  private Earmark ofProject(
      Actor actor, Earmark pot, EarmarkKind kind, ProjectNames.Named project) {
    return earmarks.allotted(actor.communityId(), pot.id()).stream()
        .filter(it -> it.kind() == kind && it.project().equals(Optional.of(project.id())))
        .findFirst()
        .orElseGet(() -> opened(actor, pot, kind, project.title(), project, null));
  }

  private UUID insurance(Actor actor, Earmark pot, Allot command) {
    var community = actor.communityId();
    var allotted = earmarks.allotted(community, pot.id());
    var before = allotted.stream().filter(it -> it.kind() == EarmarkKind.INSURANCE).findFirst();
    var all = pot.granted() + allotted.stream().mapToLong(Earmark::granted).sum();
    var due =
        EarmarkRules.share(all, rules.insurancePercent(community))
            - before.map(Earmark::granted).orElse(0L);
    if (due <= 0) {
      throw new Refused(FundError.INSURED);
    }
    var insurance =
        before.orElseGet(() -> opened(actor, pot, EarmarkKind.INSURANCE, pot.title(), null, null));
    move(actor, pot, Map.of(insurance, due), command.reason());
    return insurance.id();
  }

  /**
   * Money that is not needed goes back where it was allotted from.
   *
   * @throws Refused if not so much is left
   */
  public void giveBack(Actor actor, UUID id, MoveMoney command) {
    actor.require(FundPermission.MANAGE);
    var earmark = hold(actor, id);
    var parent = earmark.parent().orElseThrow(() -> new Refused(FundError.NOT_NOW));
    var pot = earmarks.hold(actor.communityId(), parent);
    move(actor, earmark, Map.of(pot, command.fen()), command.reason());
  }

  /**
   * Something happened that nobody foresaw: money goes from the reserve to its project.
   *
   * @throws Refused if it is no reserve, or not so much is left
   */
  public void draw(Actor actor, UUID id, MoveMoney command) {
    actor.require(FundPermission.MANAGE);
    var reserve = hold(actor, id).of(EarmarkKind.RESERVE);
    var parent = reserve.parent().orElseThrow();
    var project =
        earmarks.allotted(actor.communityId(), parent).stream()
            .filter(it -> it.kind() == EarmarkKind.PROJECT)
            .filter(it -> it.project().equals(reserve.project()))
            .findFirst()
            .orElseThrow(() -> new Refused(FundError.NOT_NOW));
    move(actor, reserve, Map.of(project, command.fen()), command.reason());
  }

  /**
   * A task was done; what is left of its money goes back.
   *
   * @throws Refused if money is reserved, or it was done already
   */
  public void finish(Actor actor, UUID id, FinishTask command) {
    actor.require(FundPermission.MANAGE);
    var task = hold(actor, id).of(EarmarkKind.TASK);
    if (task.held() > 0 || earmarks.done(actor.communityId(), id)) {
      throw new Refused(FundError.NOT_NOW);
    }
    if (task.left() > 0) {
      var pot = earmarks.hold(actor.communityId(), task.parent().orElseThrow());
      move(actor, task, Map.of(pot, task.left()), command.result());
    }
    earmarks.done(actor.communityId(), id, today(), command.result());
  }

  /** What is left of a subsidy's part goes on to the next year's; nothing where nothing is left. */
  long carry(Actor actor, UUID fund, String purpose, String next) {
    var community = actor.communityId();
    funds.hold(community, fund).orElseThrow().open();
    var from = earmarks.ofIncome(community, fund, IncomeSource.SUBSIDY, purpose);
    var left = from.map(Earmark::left).orElse(0L);
    if (left <= 0) {
      return 0;
    }
    var to =
        earmarks
            .ofIncome(community, fund, IncomeSource.SUBSIDY, next)
            .orElseGet(() -> openedFor(actor, from.orElseThrow(), next));
    move(actor, from.orElseThrow(), Map.of(to, left), next);
    return left;
  }

  private Earmark openedFor(Actor actor, Earmark before, String purpose) {
    var number = earmarks.number(actor.communityId(), today().getYear());
    var earmark =
        new Earmark(
            Ids.next(),
            before.fund(),
            Optional.empty(),
            number,
            purpose,
            EarmarkKind.FUND,
            before.source(),
            true,
            purpose,
            Optional.empty(),
            Optional.empty(),
            accounts.openEarmark(actor, number, purpose, true),
            0,
            0,
            0);
    earmarks.insert(actor.communityId(), earmark, today(), null);
    return earmark;
  }

  /** Holds the fund, which is open, and then the earmark. */
  private Earmark hold(Actor actor, UUID id) {
    var community = actor.communityId();
    funds
        .hold(community, earmarks.fundOf(community, id))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND))
        .open();
    return earmarks.hold(community, id);
  }

  private Earmark opened(
      Actor actor,
      Earmark pot,
      EarmarkKind kind,
      String title,
      ProjectNames.@Nullable Named project,
      @Nullable LocalDate due) {
    var community = actor.communityId();
    var number = earmarks.number(community, today().getYear());
    var cut = title.substring(0, Math.min(title.length(), 60));
    var earmark =
        new Earmark(
            Ids.next(),
            pot.fund(),
            Optional.of(pot.id()),
            number,
            cut,
            kind,
            pot.source(),
            pot.restricted(),
            pot.purpose(),
            Optional.ofNullable(project).map(ProjectNames.Named::id),
            Optional.ofNullable(project).map(ProjectNames.Named::number),
            accounts.openEarmark(actor, number, cut, pot.restricted()),
            0,
            0,
            0);
    earmarks.insert(community, earmark, today(), due);
    return earmark;
  }

  private void move(Actor actor, Earmark from, Map<Earmark, Long> shares, String reason) {
    var community = actor.communityId();
    from.with(shares.values().stream().mapToLong(Long::longValue).sum());
    var transfers =
        shares.entrySet().stream()
            .map(to -> FundAccounts.yuan(from.account(), to.getKey().account(), to.getValue()))
            .toArray(Transfer[]::new);
    var key = "move:" + Ids.next();
    var title = shares.keySet().iterator().next().title();
    var journal = ledger.post(actor, PostJournal.today(key, title, transfers));
    var by = new EarmarkRows.Moved(actor.accountId(), today());
    shares.forEach(
        (to, fen) -> {
          earmarks.add(community, from.id(), -fen, 0, 0);
          earmarks.add(community, to.id(), fen, 0, 0);
          earmarks.moved(community, from.id(), to.id(), fen, reason, journal, by);
          publish(actor, from, to, fen, journal);
        });
  }

  private void publish(Actor actor, Earmark from, Earmark to, long fen, UUID journal) {
    evidence.record(
        actor,
        "funds.earmark",
        Map.of(
            "from", from.number(),
            "to", to.number(),
            "kind", to.kind().name(),
            "fen", String.valueOf(fen),
            "journal", journal.toString()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
