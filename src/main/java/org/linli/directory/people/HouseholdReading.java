package org.linli.directory.people;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads households and dwellings, masked (DATA-2). */
@Service
@Transactional(readOnly = true)
public class HouseholdReading {

  private final HouseholdQueries queries;
  private final PersonQueries persons;
  private final Dwellings dwellings;

  HouseholdReading(HouseholdQueries queries, PersonQueries persons, Dwellings dwellings) {
    this.queries = queries;
    this.persons = persons;
    this.dwellings = dwellings;
  }

  /**
   * Newest first.
   *
   * @param address such as 3栋-2单元-301, or empty for all
   */
  public Slice<HouseholdView> list(Actor actor, String address, Paging paging) {
    actor.require(PeoplePermission.MANAGE);
    return queries.list(actor.communityId(), address.strip(), paging);
  }

  /** How many households there are: a figure, which tells of nobody. */
  public int count(Scope scope) {
    return queries.count(scope.communityId());
  }

  /** One household with its members. */
  public HouseholdFile file(Actor actor, UUID householdId) {
    actor.require(PeoplePermission.MANAGE);
    var members = persons.members(actor.communityId(), householdId);
    return queries
        .file(actor.communityId(), householdId, members)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** One dwelling with everybody who belongs to it. */
  public DwellingFile dwelling(Actor actor, UUID dwellingId) {
    actor.require(PeoplePermission.MANAGE);
    var community = actor.communityId();
    var known =
        dwellings.find(community, dwellingId).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new DwellingFile(
        dwellingId,
        known.address().toString(),
        known.area(),
        queries.owners(community, dwellingId),
        queries.tenants(community, dwellingId),
        queries.in(community, dwellingId));
  }
}
