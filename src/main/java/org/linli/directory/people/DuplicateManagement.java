package org.linli.directory.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Persons who may be one, with the reasons; only a human decides (DATA-1). Writers hold {@link
 * PeopleRegister}.
 */
@Service
@Transactional
public class DuplicateManagement {

  private final Duplicates duplicates;
  private final Persons persons;
  private final PersonQueries queries;
  private final PersonMerges merges;
  private final Merging merging;
  private final Separating separating;
  private final PeopleRegister register;
  private final AuditTrail audit;
  private final Clock clock;

  DuplicateManagement(
      Duplicates duplicates,
      Persons persons,
      PersonQueries queries,
      PersonMerges merges,
      Merging merging,
      Separating separating,
      PeopleRegister register,
      AuditTrail audit,
      Clock clock) {
    this.duplicates = duplicates;
    this.persons = persons;
    this.queries = queries;
    this.merges = merges;
    this.merging = merging;
    this.separating = separating;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
  }

  /** At most fifty pairs, masked. */
  @Transactional(readOnly = true)
  public List<DuplicateView> pairs(Actor actor) {
    actor.require(PeoplePermission.MANAGE);
    var pairs = duplicates.pairs(actor.communityId());
    var ids = pairs.stream().flatMap(pair -> Stream.of(pair.lower(), pair.upper())).toList();
    var views = new LinkedHashMap<UUID, PersonView>();
    queries.views(actor.communityId(), ids).forEach(view -> views.put(view.id(), view));
    return pairs.stream()
        .filter(pair -> views.containsKey(pair.lower()) && views.containsKey(pair.upper()))
        .map(
            pair ->
                new DuplicateView(
                    Objects.requireNonNull(views.get(pair.upper())),
                    Objects.requireNonNull(views.get(pair.lower())),
                    pair.reasons()))
        .toList();
  }

  /** The last twenty merges that may be taken back, by the person who was kept. */
  @Transactional(readOnly = true)
  public List<MergeView> merges(Actor actor) {
    actor.require(PeoplePermission.MANAGE);
    var latest = merges.latest(actor.communityId());
    var ids = latest.stream().map(PersonMerges.Merge::keptId).toList();
    var views = new LinkedHashMap<UUID, PersonView>();
    queries.views(actor.communityId(), ids).forEach(view -> views.put(view.id(), view));
    return latest.stream()
        .filter(merge -> views.containsKey(merge.keptId()))
        .map(
            merge ->
                new MergeView(
                    merge.id(),
                    Objects.requireNonNull(views.get(merge.keptId())),
                    merge.changes().filled()))
        .toList();
  }

  /**
   * Makes two persons one or says that they are two. Owners, tenants and tags move to the one who
   * is kept, and so does what only the other's row says; that row stays for the way back.
   *
   * @throws Refused if one of them is not in the register, or the one who goes represents others
   */
  public void decide(Actor actor, DecideDuplicate command) {
    actor.require(PeoplePermission.MANAGE);
    register.change(actor.communityId());
    var kept = get(actor, command.firstId());
    var gone = get(actor, command.secondId());
    if (command.decision().equals("different")) {
      duplicates.different(actor, kept.id(), gone.id(), clock.instant());
      return;
    }
    merging.merge(actor, kept, gone);
    audit.record(actor, AuditEntry.of("directory.persons-merged", kept.id()));
  }

  /**
   * Makes them two again.
   *
   * @throws Refused if the number of the one given up is somebody else's by now
   */
  public void separate(Actor actor, UUID mergeId) {
    actor.require(PeoplePermission.MANAGE);
    register.change(actor.communityId());
    var merge =
        merges
            .find(actor.communityId(), mergeId)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    try {
      separating.separate(actor, merge);
    } catch (DuplicateKeyException taken) {
      throw new Refused(PeopleError.REFERENCE_GIVEN_ON);
    }
    audit.record(actor, AuditEntry.of("directory.persons-separated", merge.keptId()));
  }

  private Person get(Actor actor, UUID personId) {
    return persons
        .find(actor.communityId(), personId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /**
   * A merge that may be taken back.
   *
   * @param filled names of the fields that the one who was kept took over
   */
  public record MergeView(UUID id, PersonView kept, List<String> filled) {}
}
