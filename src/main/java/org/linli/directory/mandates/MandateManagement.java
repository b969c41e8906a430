package org.linli.directory.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.CommunityTypes;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes mandate lists (ORG-4). The primary key of the draft guards that there is one, its version
 * that no hand overwrites another; what was published cannot be changed, the database refuses it.
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

  /** Adds a matter at the end. */
  public UUID add(Actor actor, WriteMandate command) {
    var id = Ids.next();
    known(actor, command);
    change(actor, draft -> draft.add(command.as(id)));
    return id;
  }

  public void rewrite(Actor actor, UUID id, WriteMandate command) {
    known(actor, command);
    change(actor, draft -> draft.change(command.as(id)));
  }

  public void remove(Actor actor, UUID id) {
    change(actor, draft -> draft.remove(id));
  }

  /** One place up or down. */
  public void move(Actor actor, UUID id, boolean up) {
    change(actor, draft -> draft.move(id, up));
  }

  /** Throws the draft away. */
  public void discard(Actor actor) {
    actor.require(MandatePermission.EDIT);
    drafts.delete(actor.communityId(), draft(actor));
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
    var draft = draft(actor);
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

  /** What is being written, if anything. */
  @Transactional(readOnly = true)
  public Optional<List<Mandate>> draftOf(Actor actor) {
    actor.require(MandatePermission.EDIT);
    return drafts.find(actor.communityId()).map(MandateDraft::mandates);
  }

  /**
   * One matter of the draft.
   *
   * @throws Refused if there is none
   */
  @Transactional(readOnly = true)
  public Mandate drafted(Actor actor, UUID id) {
    actor.require(MandatePermission.EDIT);
    return draft(actor).get(id);
  }

  /** What a matter's form offers. */
  @Transactional(readOnly = true)
  public Options options(Actor actor) {
    actor.require(MandatePermission.EDIT);
    var community = communities.byId(actor.communityId());
    return new Options(rules.categories(community, today()), rules.deadlines(community, today()));
  }

  private void insert(Actor actor, MandateDraft draft) {
    if (!drafts.insert(actor.communityId(), draft)) {
      throw new Refused(MandateError.DRAFT_EXISTS);
    }
  }

  private void change(Actor actor, Consumer<MandateDraft> edit) {
    actor.require(MandatePermission.EDIT);
    var draft = draft(actor);
    edit.accept(draft);
    drafts.update(actor.communityId(), draft);
  }

  private MandateDraft draft(Actor actor) {
    return drafts.find(actor.communityId()).orElseThrow(() -> new Refused(MandateError.NO_DRAFT));
  }

  private Optional<MandateEdition> last(Actor actor) {
    return queries.editions(actor.communityId()).stream().findFirst();
  }

  private void known(Actor actor, WriteMandate command) {
    var options = options(actor);
    if (!options.categories().containsAll(command.categoryCodes())) {
      throw Invalid.field("categories", KernelError.NOT_A_CHOICE);
    }
    if (options.deadlines().stream().noneMatch(it -> it.code().equals(command.deadline()))) {
      throw Invalid.field("deadline", KernelError.NOT_A_CHOICE);
    }
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

  /** Codes and classes to choose from. */
  public record Options(List<String> categories, List<DeadlineClass> deadlines) {}
}
