package org.linli.assembly;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a step of a meeting down: the meeting, the step, and the evidence of what everybody reads,
 * in the caller's transaction. A practice leaves no evidence.
 */
@Component
class MeetingJournal {

  static final String NOTICED = "assembly.noticed";
  static final String PUBLISHED = "assembly.published";
  static final String CALLED_OFF = "assembly.called-off";

  private final Meetings meetings;
  private final AgendaRows agenda;
  private final Evidence evidence;
  private final JdbcClient jdbc;
  private final Clock clock;

  MeetingJournal(
      Meetings meetings, AgendaRows agenda, Evidence evidence, JdbcClient jdbc, Clock clock) {
    this.meetings = meetings;
    this.agenda = agenda;
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Held until the end of the transaction. */
  Meeting hold(Actor actor, UUID id) {
    return meetings
        .hold(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The meeting as it is now, without a step of its own. */
  void save(Actor actor, Meeting meeting) {
    meetings.update(actor.communityId(), meeting, clock.instant());
  }

  /** A step that everybody reads once the meeting was announced. */
  void write(Actor actor, Meeting meeting, MeetingAction action, String words) {
    save(actor, meeting);
    meetings.mark(actor.communityId(), meeting.id(), action, words, clock.instant());
    step(actor, meeting, action, "", null, words);
  }

  /** A stage of its template was done. */
  void stage(Actor actor, Meeting meeting, String stage, LocalDate on) {
    step(actor, meeting, MeetingAction.STAGE, stage, on, "");
  }

  private void step(
      Actor actor,
      Meeting meeting,
      MeetingAction action,
      String stage,
      @Nullable LocalDate on,
      String words) {
    var commitment =
        Commitment.to(
            String.join(
                "\n",
                meeting.plan().title(),
                meeting.plan().host(),
                meeting.plan().place(),
                agenda.words(actor.communityId(), meeting.id()),
                words));
    jdbc.sql(
            """
            insert into assembly.step (community_id, meeting_id, step, action, stage, held_on,
              happened_at, by_account, salt, hash)
            select :community, :meeting, coalesce(max(step), 0) + 1, :action, :stage,
              cast(:on as date), :now, :by, :salt, :hash
            from assembly.step where community_id = :community and meeting_id = :meeting
            """)
        .param("community", actor.communityId())
        .param("meeting", meeting.id())
        .param("action", action.name())
        .param("stage", stage)
        .param("on", on)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.accountId())
        .param("salt", commitment.salt())
        .param("hash", commitment.hash())
        .update();
    prove(actor, meeting, action, commitment);
  }

  private void prove(Actor actor, Meeting meeting, MeetingAction action, Commitment commitment) {
    var kind =
        switch (action) {
          case NOTICE, POSTPONE -> NOTICED;
          case PUBLISH -> PUBLISHED;
          case CALL_OFF -> CALLED_OFF;
          case OPEN, CLOSE, STAGE, JUDGE -> "";
        };
    // A draft that was given up was never public.
    if (kind.isEmpty() || !meeting.acts() || meeting.state().event().isEmpty()) {
      return;
    }
    var facts = new HashMap<String, String>();
    facts.put("assembly", meeting.id().toString());
    facts.put("template", meeting.origin().template());
    facts.put("layer", meeting.origin().layer().name());
    facts.put("action", action.name());
    facts.put("starts", meeting.plan().when().from().toString());
    facts.put("attended", String.valueOf(meeting.state().attended()));
    facts.put("at", clock.instant().toString());
    facts.put("said", commitment.hash());
    evidence.record(actor, kind, facts);
  }
}
