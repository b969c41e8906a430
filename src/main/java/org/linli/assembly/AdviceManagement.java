package org.linli.assembly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.bodies.Sitting;
import org.linli.bodies.SittingReading;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A council of elders advises about what is on an agenda; it decides nothing (CULT-4). The
 * meeting's row is held, so that two who write at once write one after the other.
 */
@Service
@Transactional
public class AdviceManagement {

  private final MeetingJournal journal;
  private final AgendaRows agenda;
  private final AdviceRows advice;
  private final AssemblyRules rules;
  private final SittingReading sittings;
  private final Evidence evidence;
  private final Clock clock;

  AdviceManagement(
      MeetingJournal journal,
      AgendaRows agenda,
      AdviceRows advice,
      AssemblyRules rules,
      SittingReading sittings,
      Evidence evidence,
      Clock clock) {
    this.journal = journal;
    this.agenda = agenda;
    this.advice = advice;
    this.rules = rules;
    this.sittings = sittings;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** For which councils somebody may write: they have a seat there, or keep its minutes. */
  @Transactional(readOnly = true)
  public List<Sitting> councils(Actor actor) {
    actor.require(AssemblyPermission.TAKE_PART);
    return sittings.of(actor, rules.advice(actor.communityId()).templates());
  }

  /**
   * Publishes what a council advises; a later one replaces the one before, which stays readable.
   *
   * @throws Invalid if the item is not on the agenda, or the reader does not speak for the council
   * @throws Refused if the meeting was not announced, or it is too late (rule {@code
   *     assembly/advice})
   */
  public void advise(Actor actor, UUID id, WriteAdvice command) {
    actor.require(AssemblyPermission.TAKE_PART);
    var meeting = journal.hold(actor, id);
    if (meeting.state().event().isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var now = clock.instant();
    requireInTime(actor, meeting, now);
    var council =
        councils(actor).stream()
            .filter(it -> it.body().equals(command.body()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("fromBody", AssemblyError.NOT_YOUR_COUNCIL));
    if (!agenda.has(actor.communityId(), id, command.number())) {
      throw Invalid.field("item", AssemblyError.NO_SUCH_LINE);
    }
    var revision = advice.write(actor, id, council, command, now);
    if (revision > AdviceRows.MOST) {
      throw new Refused(AssemblyError.TOO_MANY, AdviceRows.MOST);
    }
    prove(actor, meeting, council, command, revision, now);
  }

  private void requireInTime(Actor actor, Meeting meeting, Instant now) {
    if (meeting.status() != MeetingStatus.NOTICED) {
      throw new Refused(AssemblyError.NOT_NOW);
    }
    var hours = rules.advice(actor.communityId()).hoursBefore();
    if (!now.isBefore(meeting.plan().when().from().minus(Duration.ofHours(hours)))) {
      throw new Refused(AssemblyError.ADVICE_OVER, hours);
    }
  }

  /** A practice leaves no evidence. */
  private void prove(
      Actor actor,
      Meeting meeting,
      Sitting council,
      WriteAdvice command,
      int revision,
      Instant now) {
    if (meeting.acts()) {
      evidence.record(
          actor,
          "assembly.advised",
          Map.of(
              "assembly", meeting.id().toString(),
              "item", command.item(),
              "body", council.body().toString(),
              "revision", String.valueOf(revision),
              "stance", command.stance(),
              "at", now.toString(),
              "said", Commitment.to(council.name() + "\n" + command.words()).hash()));
    }
  }
}
