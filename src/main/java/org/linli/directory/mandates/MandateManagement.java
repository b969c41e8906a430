package org.linli.directory.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.CommunityTypes;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, discards and publishes mandate lists (ORG-4). The primary key of the draft guards that
 * there is one; what was published cannot be changed, the database refuses it.
 */
@Service
@Transactional
public class MandateManagement {

  private final MandateDrafts drafts;
  private final MandateQueries queries;
  private final MandateRules rules;
  private final CommunityDirectory communities;
  private final CommunityTypes types;
  private final Evidence evidence;
  private final Clock clock;

  MandateManagement(
      MandateDrafts drafts,
      MandateQueries queries,
      MandateRules rules,
      CommunityDirectory communities,
      CommunityTypes types,
      Evidence evidence,
      Clock clock) {
    this.drafts = drafts;
    this.queries = queries;
    this.rules = rules;
    this.communities = communities;
    this.types = types;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Starts a draft from the sample list for communities of this type.
   *
   * @throws Refused if there is a draft already
   */
  public void startFromTemplate(Actor actor) {
    actor.require(MandatePermission.EDIT);
    var community = communities.byId(actor.communityId());
    insert(actor, rules.template(community, types.of(actor), today()));
  }

  /**
   * Starts a draft from the latest edition; its matters keep their ids.
   *
   * @throws Refused if there is a draft already, or no edition
   */
  public void startFromPublished(Actor actor) {
    actor.require(MandatePermission.EDIT);
    var last = last(actor).orElseThrow(() -> new Refused(MandateError.NOTHING_TO_COPY));
    var mandates = queries.mandates(actor.communityId(), last.edition());
    insert(actor, new MandateDraft("edition " + last.edition(), mandates, 0));
  }

  /** Throws the draft away. */
  public void discard(Actor actor) {
    actor.require(MandatePermission.EDIT);
    drafts.delete(actor.communityId(), drafts.get(actor.communityId()));
  }

  /**
   * Makes the draft the next edition. From then on it stays as it is.
   *
   * @return its number
   * @throws Invalid if the day has passed or is not after the last edition's
   * @throws Refused if there is no draft, it is empty, or somebody published it just now
   */
  public int publish(Actor actor, PublishMandates command) {
    actor.require(MandatePermission.PUBLISH);
    var draft = drafts.get(actor.communityId());
    if (draft.mandates().isEmpty()) {
      throw new Refused(MandateError.DRAFT_EMPTY);
    }
    var last = last(actor);
    following(last, command.effectiveFrom());
    var edition = last.map(MandateEdition::edition).orElse(0) + 1;
    var said = Commitment.to(MandateList.text(draft.mandates()));
    var row =
        new MandateDrafts.NewEdition(
            edition, command.effectiveFrom(), said.salt(), clock.instant());
    drafts.publish(actor, draft, row);
    evidence.record(actor, "directory.mandates-published", facts(row, said));
    return edition;
  }

  private void insert(Actor actor, MandateDraft draft) {
    if (!drafts.insert(actor.communityId(), draft)) {
      throw new Refused(MandateError.DRAFT_EXISTS);
    }
  }

  private Optional<MandateEdition> last(Actor actor) {
    return queries.editions(actor.communityId()).stream().findFirst();
  }

  private void following(Optional<MandateEdition> last, LocalDate from) {
    if (from.isBefore(today())) {
      throw Invalid.field("effectiveFrom", MandateError.DAY_PASSED);
    }
    last.filter(it -> !from.isAfter(it.effectiveFrom()))
        .ifPresent(
            it -> {
              throw Invalid.field(
                  "effectiveFrom", MandateError.NOT_AFTER_THE_LAST, it.effectiveFrom().toString());
            });
  }

  private static Map<String, String> facts(MandateDrafts.NewEdition edition, Commitment said) {
    return Map.of(
        "edition", String.valueOf(edition.number()),
        "from", edition.effectiveFrom().toString(),
        "at", edition.at().toString(),
        "said", said.hash());
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
