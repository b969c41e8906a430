package org.linli.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.Due;
import org.linli.calendar.StartDeadline;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/** Starts and stops the clocks of proposals (DELIB-8). */
@Component
class ProposalDeadlines {

  /** Until supporters are found. */
  static final String SUPPORT = "proposals.support";

  /** Until the community answers. */
  static final String DECISION = "proposals.decision";

  /** Until somebody else decides about hidden words. */
  static final String APPEAL = "proposals.appeal";

  private final DeadlineManagement deadlines;
  private final ProposalRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  ProposalDeadlines(
      DeadlineManagement deadlines,
      ProposalRules rules,
      CommunityDirectory communities,
      Clock clock) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** The last second of the last day, so that pages name that day. */
  Instant gather(Actor actor, UUID proposal) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var last = Dates.day(now).plusDays(rules.days(actor.communityId()));
    var until = Dates.end(last).minusSeconds(1);
    return start(actor, proposal, SUPPORT, Term.until(now, until), now).at();
  }

  /** Supporters were found; now the community has to answer. */
  Due decide(Actor actor, UUID proposal) {
    var now = clock.instant();
    deadlines.end(actor.scope(), proposal, SUPPORT, now);
    return start(actor, proposal, DECISION, rules.decision(actor.communityId()), now);
  }

  /** A meeting or ballot takes its time. */
  Due refer(Actor actor, UUID proposal) {
    var now = clock.instant();
    deadlines.end(actor.scope(), proposal, DECISION, now);
    return start(actor, proposal, DECISION, rules.referred(actor.communityId()), now);
  }

  void decided(Actor actor, UUID proposal) {
    deadlines.end(actor.scope(), proposal, DECISION, clock.instant());
  }

  void appeal(Actor actor, UUID hiding) {
    start(actor, hiding, APPEAL, rules.appeal(actor.communityId()), clock.instant());
  }

  void appealed(Actor actor, UUID hiding) {
    deadlines.end(actor.scope(), hiding, APPEAL, clock.instant());
  }

  /** Nothing more is asked. */
  void drop(Actor actor, UUID proposal) {
    deadlines.drop(actor.scope(), proposal, clock.instant());
  }

  private Due start(Actor actor, UUID subject, String kind, Term term, Instant from) {
    var area = communities.byId(actor.communityId()).code();
    return deadlines.start(actor.scope(), new StartDeadline(subject, kind, from, term, "", area));
  }
}
