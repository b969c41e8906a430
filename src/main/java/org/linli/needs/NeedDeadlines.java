package org.linli.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.Due;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.stereotype.Component;

/**
 * Tells the deadlines of the platform what a need's clocks do, so that breaches are noticed and go
 * up by themselves (NEED-4).
 */
@Component
class NeedDeadlines {

  static final String CONTACT = "needs.first-contact";
  static final String ANSWER = "needs.answer";
  static final String COMPLETION = "needs.completion";
  static final String RATING = "needs.rating";

  /** Of an event: it is about a clock of a need. */
  static final String OURS = "#event.kind().startsWith('needs.')";

  private static final String LADDER = "needs/escalation";

  private final DeadlineManagement deadlines;
  private final WorkCalendar calendar;
  private final NeedRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  NeedDeadlines(
      DeadlineManagement deadlines,
      WorkCalendar calendar,
      NeedRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  NeedRules.Terms terms(Actor actor) {
    return rules.terms(community(actor), clock.instant());
  }

  Due due(Actor actor, Instant from, Term term) {
    return calendar.due(from, term, community(actor).code());
  }

  void raised(Actor actor, UUID need, Instant at, Term answer) {
    start(actor, need, CONTACT, at, terms(actor).firstContact());
    start(actor, need, ANSWER, at, answer);
  }

  /** Another class of matters, another time for its answer. */
  void answerRestarted(Actor actor, Need need, Instant from, Term answer) {
    deadlines.restart(
        actor.scope(),
        new StartDeadline(need.id().id(), ANSWER, from, answer, LADDER, community(actor).code()));
  }

  /** Goes on with the time that was left. */
  Due resumed(Actor actor, Need need) {
    return deadlines.resume(actor.scope(), need.id().id(), COMPLETION, clock.instant());
  }

  /** Brings the running clocks in line with what the step did. */
  void follow(Actor actor, Need need, NeedAction action, String note, Instant now) {
    switch (action) {
      case CONTACT, VERIFY -> end(actor, need, now, CONTACT);
      case ANSWER, PROJECT, FILE -> end(actor, need, now, CONTACT, ANSWER);
      case TAKE_ON, ACCEPT -> {
        end(actor, need, now, CONTACT, ANSWER);
        promised(actor, need, now);
      }
      case CLAIM -> promised(actor, need, now);
      case PASS_ON -> passedOn(actor, need, now);
      case LAPSE -> end(actor, need, now, COMPLETION);
      case PAUSE -> deadlines.pause(actor.scope(), need.id().id(), COMPLETION, note, now);
      case COMPLETE -> {
        end(actor, need, now, CONTACT, ANSWER, COMPLETION);
        start(actor, need.id().id(), RATING, now, terms(actor).rating());
      }
      case RETURN, MERGE, CLOSE -> deadlines.drop(actor.scope(), need.id().id(), now);
      case REOPEN -> end(actor, need, now, RATING);
      case RAISE, SEPARATE, ROUTE, REFUSE, REPORT, RESUME, ESCALATE, INSTRUCT, HAND_OVER -> {}
      case TERMS, JOIN, FILE_PART, REPORT_PART, PART_DONE, LEAVE, WHISTLE -> {}
    }
  }

  /** As long as some of it is on the list, nothing is promised of the whole. */
  private void passedOn(Actor actor, Need need, Instant now) {
    if (need.clocks().completionDue().isPresent() && need.clocks().pausedAt().isEmpty()) {
      promised(actor, need, now);
    }
  }

  /** By a day: from now on, also where the clock stood still or was late. */
  void promised(Actor actor, Need need, Instant now) {
    var from = now.truncatedTo(ChronoUnit.SECONDS);
    var until = Term.until(from, need.clocks().completionDue().orElseThrow());
    start(actor, need.id().id(), COMPLETION, from, until);
  }

  private void start(Actor actor, UUID need, String kind, Instant from, Term term) {
    // Nobody above is called because somebody did not rate.
    var ladder = kind.equals(RATING) ? "" : LADDER;
    deadlines.restart(
        actor.scope(), new StartDeadline(need, kind, from, term, ladder, community(actor).code()));
  }

  private void end(Actor actor, Need need, Instant now, String... kinds) {
    List.of(kinds).forEach(kind -> deadlines.end(actor.scope(), need.id().id(), kind, now));
  }

  private Community community(Actor actor) {
    return communities.byId(actor.communityId());
  }
}
