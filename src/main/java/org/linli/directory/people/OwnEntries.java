package org.linli.directory.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the register keeps about whoever reads it (PIPL 45); no permission, but being known. */
@Service
@Transactional(readOnly = true)
public class OwnEntries {

  private final PersonAccounts accounts;
  private final PersonQueries persons;
  private final OwnQueries own;
  private final PersonTags tags;
  private final Corrections corrections;

  OwnEntries(
      PersonAccounts accounts,
      PersonQueries persons,
      OwnQueries own,
      PersonTags tags,
      Corrections corrections) {
    this.accounts = accounts;
    this.persons = persons;
    this.own = own;
    this.tags = tags;
    this.corrections = corrections;
  }

  /**
   * The actor's own entry; several where a family shares the phone.
   *
   * @throws Refused if it is not confirmed that the actor lives here
   */
  public List<OwnEntry> of(Actor actor) {
    actor.requireAssurance(Assurance.HOUSEHOLD);
    return of(actor, actor.accountId());
  }

  /**
   * One of them.
   *
   * @throws Refused if it is not the actor's
   */
  public OwnEntry one(Actor actor, UUID personId) {
    return of(actor).stream()
        .filter(entry -> entry.file().view().id().equals(personId))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  List<OwnEntry> of(Actor actor, UUID accountId) {
    var community = actor.communityId();
    var files = files(actor, accountId);
    if (files.isEmpty()) {
      return List.of();
    }
    var ids = files.stream().map(file -> file.view().id()).toList();
    var homes = own.homes(community, ids);
    var groups = tags.running(community, ids);
    var asked =
        corrections.latest(community, ids).stream()
            .collect(Collectors.toMap(CorrectionView::personId, Function.identity()));
    return files.stream()
        .map(
            file ->
                new OwnEntry(
                    file,
                    homes.getOrDefault(file.view().id(), List.of()),
                    groups.getOrDefault(file.view().id(), List.of()),
                    Optional.ofNullable(asked.get(file.view().id()))))
        .toList();
  }

  /** The persons that the account is known to be, without what they own and are. */
  List<PersonFile> files(Actor actor, UUID accountId) {
    var community = actor.communityId();
    var known =
        accountId.equals(actor.accountId())
            ? actor.grants().persons()
            : accounts.persons(community, accountId);
    return known.isEmpty() ? List.of() : persons.own(community, known);
  }
}
