package org.linli.directory.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the matters of a draft (ORG-4). Its version guards that no hand overwrites another. */
@Service
@Transactional
public class MandateDraftManagement {

  private final MandateDrafts drafts;
  private final MandateRules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  MandateDraftManagement(
      MandateDrafts drafts, MandateRules rules, CommunityDirectory communities, Clock clock) {
    this.drafts = drafts;
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
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
    return drafts.get(actor.communityId()).get(id);
  }

  /** What a matter's form offers. */
  @Transactional(readOnly = true)
  public Options options(Actor actor) {
    actor.require(MandatePermission.EDIT);
    var community = communities.byId(actor.communityId());
    return new Options(rules.categories(community, today()), rules.deadlines(community, today()));
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

  private void change(Actor actor, Consumer<MandateDraft> edit) {
    actor.require(MandatePermission.EDIT);
    var draft = drafts.get(actor.communityId());
    edit.accept(draft);
    drafts.update(actor.communityId(), draft);
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

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /** Codes and classes to choose from. */
  public record Options(List<String> categories, List<DeadlineClass> deadlines) {}
}
