package org.linli.juries;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.Drawn;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * Asks who was drawn, and lets the next of the order take the place of whoever does not come, never
 * by hand. All of it while the jury is held, and the draw with it, in that order.
 */
@Component
class JurySeats {

  /** Until somebody who was drawn replies. */
  static final String REPLY = "juries.reply";

  private final JuryRows rows;
  private final DrawManagement draws;
  private final JuryJournal journal;
  private final JuryNotices notices;
  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;
  private final Messages chinese;
  private final Clock clock;

  JurySeats(
      JuryRows rows,
      DrawManagement draws,
      JuryJournal journal,
      JuryNotices notices,
      DeadlineManagement deadlines,
      CommunityDirectory communities,
      Languages languages,
      Clock clock) {
    this.rows = rows;
    this.draws = draws;
    this.journal = journal;
    this.notices = notices;
    this.deadlines = deadlines;
    this.communities = communities;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  /** Asks somebody; the last second of the last day, so that pages name that day. */
  void ask(Actor actor, Jury jury, Drawn drawn) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var until = Dates.end(Dates.day(now).plusDays(jury.replyDays())).minusSeconds(1);
    var seat =
        new Jury.Seat(
            Ids.next(),
            jury.id(),
            drawn.place(),
            drawn.number(),
            drawn.account(),
            Reply.ASKED,
            until,
            false);
    rows.ask(actor.communityId(), seat, clock.instant());
    deadlines.start(
        actor.scope(),
        new StartDeadline(
            seat.id(),
            REPLY,
            now,
            Term.until(now, until),
            "",
            communities.byId(actor.communityId()).code()));
    notices.asked(actor, jury, seat);
  }

  void accept(Actor actor, Jury jury, Jury.Seat seat, String through) {
    reply(actor, jury.next(JuryAction.ACCEPT), seat, Reply.ACCEPTED, JuryAction.ACCEPT, through);
    settle(actor, jury);
  }

  /**
   * Whoever is next of the same kind is asked; a jury that had begun waits for them.
   *
   * @param action {@code DECLINE} or {@code LAPSE}
   */
  void replace(Actor actor, Jury jury, Jury.Seat seat, JuryAction action, String through) {
    var reply = action == JuryAction.LAPSE ? Reply.SILENT : Reply.DECLINED;
    var next = jury.next(action);
    reply(actor, next, seat, reply, action, through);
    rows.move(actor.communityId(), next);
    draws
        .stepIn(actor, jury.draw(), seat.place(), chinese.text("juries.out." + reply))
        .ifPresent(drawn -> ask(actor, next, drawn));
    settle(actor, next);
  }

  private void reply(
      Actor actor, Jury jury, Jury.Seat seat, Reply reply, JuryAction action, String through) {
    var now = clock.instant();
    rows.reply(actor.communityId(), seat.id(), reply, through, now);
    if (action == JuryAction.LAPSE) {
      deadlines.drop(actor.scope(), seat.id(), now);
    } else {
      deadlines.end(actor.scope(), seat.id(), REPLY, now);
    }
    journal.write(actor, jury, action, seat, through);
  }

  /** All have replied: it sits, or too few come. */
  private void settle(Actor actor, Jury jury) {
    var seats = rows.seats(actor.communityId(), jury.id());
    if (seats.stream().anyMatch(it -> it.reply() == Reply.ASKED)) {
      return;
    }
    var members = seats.stream().filter(it -> it.reply() == Reply.ACCEPTED).count();
    if (members < jury.leastMembers()) {
      callOff(actor, jury, chinese.text("juries.too-few", members, jury.leastMembers()));
    } else {
      var sitting = jury.next(JuryAction.SIT);
      rows.move(actor.communityId(), sitting);
      journal.write(actor, sitting, JuryAction.SIT, Map.of("members", String.valueOf(members)));
      notices.moved(actor, sitting, JuryAction.SIT, seats);
    }
  }

  /** Nobody is asked any more. */
  void callOff(Actor actor, Jury jury, String reason) {
    var now = clock.instant();
    var ended = jury.next(JuryAction.CALL_OFF);
    var seats = rows.seats(actor.communityId(), jury.id());
    seats.forEach(it -> deadlines.drop(actor.scope(), it.id(), now));
    rows.callOff(actor.communityId(), ended, reason, now);
    journal.write(actor, ended, JuryAction.CALL_OFF, Map.of(), reason);
    notices.moved(actor, ended, JuryAction.CALL_OFF, seats);
  }

  /** Nobody replied in time; nothing where they did meanwhile. */
  void lapse(Actor platform, UUID seat) {
    rows.holdOf(platform.communityId(), seat)
        .filter(jury -> jury.status().allows(JuryAction.LAPSE))
        .ifPresent(
            jury ->
                find(platform, jury, seat)
                    .filter(it -> it.reply() == Reply.ASKED)
                    .ifPresent(it -> replace(platform, jury, it, JuryAction.LAPSE, "")));
  }

  /** Little of their time is left: they are asked once more. */
  void remind(Actor platform, UUID seat) {
    rows.holdOf(platform.communityId(), seat)
        .ifPresent(
            jury ->
                find(platform, jury, seat)
                    .filter(it -> it.reply() == Reply.ASKED)
                    .ifPresent(it -> notices.reminded(platform, jury, it)));
  }

  Optional<Jury.Seat> find(Actor actor, Jury jury, UUID seat) {
    return rows.seats(actor.communityId(), jury.id()).stream()
        .filter(it -> it.id().equals(seat))
        .findFirst();
  }

  /**
   * What somebody who was asked said, themselves or through staff.
   *
   * @param said a reply, or {@code APPROVED}
   * @throws Refused if they cannot say that now
   */
  void take(Actor actor, Jury jury, Jury.Seat seat, String said, String through) {
    if (said.equals(ToldReply.APPROVED)) {
      approve(actor, jury, seat, through);
    } else if (seat.reply() == Reply.ASKED && clock.instant().isAfter(seat.replyBy())) {
      throw new Refused(JuryError.TOO_LATE);
    } else if (said.equals(Reply.ACCEPTED.name()) && seat.reply() == Reply.ASKED) {
      accept(actor, jury, seat, through);
    } else if (said.equals(Reply.DECLINED.name())
        && (seat.reply() == Reply.ASKED || seat.reply() == Reply.ACCEPTED)) {
      replace(actor, jury, seat, JuryAction.DECLINE, through);
    } else {
      throw new Refused(JuryError.NOT_NOW);
    }
  }

  private void approve(Actor actor, Jury jury, Jury.Seat seat, String through) {
    jury.next(JuryAction.APPROVE);
    if (seat.reply() != Reply.ACCEPTED) {
      throw new Refused(JuryError.NOT_NOW);
    }
    if (seat.approved()) {
      throw new Refused(JuryError.APPROVED_ALREADY);
    }
    rows.approve(actor.communityId(), seat.id(), through, clock.instant());
    journal.approved(actor, jury, seat, through);
  }
}
