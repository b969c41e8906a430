package org.linli.directory.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Persons say what is wrong about them in the register; a community worker decides (PIPL 46). What
 * they said is sealed and goes with the decision.
 */
@Service
@Transactional
public class CorrectionManagement {

  private static final String PURPOSE = "directory/correction";

  private final Corrections corrections;
  private final OwnEntries own;
  private final PersonManagement persons;
  private final PersonReading reading;
  private final CommunityDirectory communities;
  private final Rules rules;
  private final Vault vault;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  CorrectionManagement(
      Corrections corrections,
      OwnEntries own,
      PersonManagement persons,
      PersonReading reading,
      CommunityDirectory communities,
      Rules rules,
      Vault vault,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.corrections = corrections;
    this.own = own;
    this.persons = persons;
    this.reading = reading;
    this.communities = communities;
    this.rules = rules;
    this.vault = vault;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Asks for a correction of one's own entry. Name and document are asked for by whoever showed the
   * document: with a letter to the household alone, one of a family could become another.
   *
   * @throws Refused if it is not confirmed that the actor lives here or, for name and document, who
   *     the actor is; if the person is not the actor, or if one is open already
   * @throws Invalid if nothing is said
   */
  public UUID ask(Actor actor, UUID personId, CorrectPerson command) {
    own.one(actor, personId);
    if (command.identity()) {
      actor.requireAssurance(Assurance.IDENTITY);
    }
    if (command.said().isEmpty()) {
      throw Invalid.field("name", PeopleError.NOTHING_SAID);
    }
    command.data().checkDays(Dates.day(clock.instant()));
    var asked = asked(actor, personId);
    var said = vault.seal(PURPOSE, asked.view().id(), json.writeValueAsString(command));
    if (!corrections.insert(actor.communityId(), asked.view(), said, asked.rule())) {
      throw new Refused(PeopleError.CORRECTION_OPEN);
    }
    audit.record(actor, AuditEntry.of("directory.correction-asked", personId));
    return asked.view().id();
  }

  /** What waits, due first. */
  @Transactional(readOnly = true)
  public List<CorrectionView> open(Actor actor) {
    actor.require(PeoplePermission.MANAGE);
    return corrections.open(actor.communityId());
  }

  /** One of them with what was said in full; the look is recorded. */
  public CorrectionFile show(Actor actor, UUID id) {
    var view = find(actor, id);
    audit.record(actor, AuditEntry.of("directory.correction-seen", view.personId()));
    return new CorrectionFile(view, reading.masked(actor, view.personId()), said(actor, id).said());
  }

  /**
   * Decides; what is granted stands in the register at once, in the same transaction.
   *
   * @throws Refused if it is decided already, or is the actor's own
   * @throws Invalid if the register cannot say it, for instance because somebody else has that
   *     document
   */
  public void decide(Actor actor, UUID id, DecideCorrection command) {
    var view = find(actor, id);
    if (view.askedBy().equals(actor.accountId())) {
      throw new Refused(PeopleError.OWN_CORRECTION);
    }
    if (view.status() != CorrectionStatus.OPEN) {
      throw new Refused(PeopleError.CORRECTION_DECIDED);
    }
    if (command.done()) {
      var version = reading.masked(actor, view.personId()).version();
      persons.correct(actor, view.personId(), said(actor, id).against(version));
    }
    if (!corrections.decide(actor, id, command, clock.instant())) {
      throw new Refused(PeopleError.CORRECTION_DECIDED);
    }
    audit.record(actor, AuditEntry.of("directory.correction-decided", view.personId()));
  }

  private CorrectPerson said(Actor actor, UUID id) {
    return corrections
        .said(actor.communityId(), id)
        .map(bytes -> vault.open(PURPOSE, id, bytes))
        .map(text -> json.readValue(text, CorrectPerson.class))
        .orElseThrow(() -> new Refused(PeopleError.CORRECTION_DECIDED));
  }

  private CorrectionView find(Actor actor, UUID id) {
    actor.require(PeoplePermission.MANAGE);
    return corrections
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Asked asked(Actor actor, UUID personId) {
    var now = clock.instant();
    var community = communities.byId(actor.communityId());
    var rule = rules.inForce("privacy/requests", community.code(), Dates.day(now));
    var due = now.plus(Duration.ofDays(rule.number("answer_days")));
    return new Asked(
        new CorrectionView(
            Ids.next(), personId, "", actor.accountId(), now, due, CorrectionStatus.OPEN, ""),
        rule.version());
  }

  private record Asked(CorrectionView view, String rule) {}
}
