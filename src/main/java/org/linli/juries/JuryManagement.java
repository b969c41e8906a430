package org.linli.juries;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.access.AccountManagement;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.draws.DrawError;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.Drawn;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Convenes juries, takes what staff were told, puts and publishes what a jury recommends, and
 * answers it (DELIB-7, DELIB-8).
 */
@Service
@Transactional
public class JuryManagement {

  /** Until whoever asked answers. */
  static final String ANSWER = "juries.answer";

  private final JuryRows rows;
  private final JurySeats seats;
  private final JuryRules rules;
  private final JuryJournal journal;
  private final JuryNotices notices;
  private final DrawManagement draws;
  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final Clock clock;

  JuryManagement(
      JuryRows rows,
      JurySeats seats,
      JuryRules rules,
      JuryJournal journal,
      JuryNotices notices,
      DrawManagement draws,
      DeadlineManagement deadlines,
      CommunityDirectory communities,
      AccountManagement accounts,
      Clock clock) {
    this.rows = rows;
    this.seats = seats;
    this.rules = rules;
    this.journal = journal;
    this.notices = notices;
    this.draws = draws;
    this.deadlines = deadlines;
    this.communities = communities;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Convenes one and asks everybody who was drawn. The unique key (community, draw) and the draw's
   * lock guard that a draw fills one jury.
   *
   * @throws Invalid if there is no such draw, its numbers have not fallen, or it fills another jury
   */
  public ShortNumber convene(Actor actor, ConveneJury command) {
    actor.require(JuryPermission.MANAGE);
    var drawn = keep(actor, command);
    var now = clock.instant();
    var community = actor.communityId();
    var jury =
        new Jury(
            Ids.next(),
            rows.number(community, Dates.day(now).getYear()),
            JuryStatus.INVITING,
            command.juryQuestion(),
            command.draw(),
            drawn.size(),
            rules.replyDays(community),
            rules.leastMembers(community, drawn.size()));
    rows.insert(actor, jury, command, now);
    journal.write(
        actor,
        jury,
        JuryAction.CONVENE,
        Map.of("draw", jury.draw().toString(), "seats", String.valueOf(drawn.size())),
        String.join("\n", command.juryQuestion(), command.background(), command.askedBy()));
    drawn.forEach(each -> seats.ask(actor, jury, each));
    return jury.number();
  }

  private List<Drawn> keep(Actor actor, ConveneJury command) {
    try {
      return draws.keep(actor, command.draw(), "juries");
    } catch (Refused refused) {
      var code =
          refused.code() == KernelError.NOT_FOUND
              ? JuryError.NO_SUCH_DRAW
              : refused.code() == DrawError.KEPT ? JuryError.TAKEN : JuryError.NOT_DRAWN;
      throw Invalid.field("fromDraw", code);
    }
  }

  /**
   * Writes down what somebody who was drawn told staff; nobody replaces anybody by it: a refusal
   * lets the next of the order be asked.
   *
   * @throws Invalid if they were not asked, or said so before
   */
  public void told(Actor actor, ShortNumber number, ToldReply command) {
    actor.require(JuryPermission.MANAGE);
    var jury = hold(actor, number);
    var seat =
        seats
            .find(actor, jury, command.seat())
            .orElseThrow(() -> Invalid.field("jurySeat", JuryError.NOT_ASKED));
    seats.take(actor, jury, seat, command.juryReply(), command.through());
  }

  /** Puts a wording to the members; what they approved before counts no more. */
  public void put(Actor actor, ShortNumber number, PutWording command) {
    actor.require(JuryPermission.MANAGE);
    var jury = hold(actor, number).next(JuryAction.PUT);
    rows.put(actor.communityId(), jury, command, clock.instant());
    journal.write(
        actor,
        jury,
        JuryAction.PUT,
        Map.of(),
        command.recommendation() + "\n" + command.minority());
    notices.moved(actor, jury, JuryAction.PUT, rows.seats(actor.communityId(), jury.id()));
  }

  /**
   * Publishes what more than half of the members approved; from now on whoever asked owes an
   * answer.
   *
   * @throws Refused if not more than half approved
   */
  public void recommend(Actor actor, ShortNumber number) {
    actor.require(JuryPermission.MANAGE);
    var held = hold(actor, number);
    var jury = held.next(JuryAction.RECOMMEND);
    var community = actor.communityId();
    var all = rows.seats(community, jury.id());
    var members = (int) all.stream().filter(it -> it.reply() == Reply.ACCEPTED).count();
    var approvals = (int) all.stream().filter(Jury.Seat::approved).count();
    if (2 * approvals <= members) {
      throw new Refused(JuryError.NO_MAJORITY, approvals, members);
    }
    var now = clock.instant();
    var due =
        deadlines.start(
            actor.scope(),
            new StartDeadline(
                jury.id(),
                ANSWER,
                now,
                rules.answer(community),
                "",
                communities.byId(community).code()));
    rows.recommend(community, jury, members, approvals, due, now);
    journal.write(
        actor,
        jury,
        JuryAction.RECOMMEND,
        Map.of("members", String.valueOf(members), "approvals", String.valueOf(approvals)),
        rows.wording(community, jury.id()));
    notices.moved(actor, jury, JuryAction.RECOMMEND, all);
    notices.due(actor, jury, "juries.told.answer");
  }

  /** Answers for whoever asked; with reasons, also where it is adopted. */
  public void answer(Actor actor, ShortNumber number, AnswerJury command) {
    actor.require(JuryPermission.ANSWER);
    var jury = hold(actor, number).next(JuryAction.ANSWER);
    var now = clock.instant();
    rows.answer(actor.communityId(), jury, command, accounts.name(actor.accountId()), now);
    deadlines.end(actor.scope(), jury.id(), ANSWER, now);
    journal.write(
        actor,
        jury,
        JuryAction.ANSWER,
        Map.of("verdict", command.verdict()),
        command.verdict() + "\n" + command.grounds());
    notices.moved(actor, jury, JuryAction.ANSWER, rows.seats(actor.communityId(), jury.id()));
  }

  /** Calls it off before it recommended anything. */
  public void callOff(Actor actor, ShortNumber number, CallOffJury command) {
    actor.require(JuryPermission.MANAGE);
    seats.callOff(actor, hold(actor, number), command.reason());
  }

  private Jury hold(Actor actor, ShortNumber number) {
    return rows.hold(actor.communityId(), number)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
