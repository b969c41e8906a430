package org.linli.directory.people;

import java.util.Set;
import java.util.UUID;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads persons, masked unless the reader stated a purpose for one of them (DATA-2). */
@Service
@Transactional(readOnly = true)
public class PersonReading {

  private final PersonQueries queries;
  private final AuditTrail audit;

  PersonReading(PersonQueries queries, AuditTrail audit) {
    this.queries = queries;
    this.audit = audit;
  }

  /** Whom the search finds, newest first, masked. */
  public Slice<PersonView> list(Actor actor, PersonSearch search, Paging paging) {
    actor.require(PeoplePermission.MANAGE);
    return queries.list(actor.communityId(), search, paging);
  }

  /** One person, in full if the actor revealed them just now. */
  public PersonFile file(Actor actor, UUID personId) {
    actor.require(PeoplePermission.MANAGE);
    var revealed =
        actor.may(PeoplePermission.REVEAL)
            && audit.revealed(actor, PersonManagement.REVEALED, personId);
    return queries
        .file(actor.communityId(), personId, revealed ? Sight.FULL : Sight.MASKED)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Which of these persons are in the register: neither moved away nor dead nor merged. */
  public Set<UUID> present(Scope scope, Set<UUID> persons) {
    return queries.present(scope.communityId(), persons);
  }

  /** One person, masked. */
  public PersonFile masked(Actor actor, UUID personId) {
    actor.require(PeoplePermission.MANAGE);
    return queries
        .file(actor.communityId(), personId, Sight.MASKED)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
