package org.linli.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads grids, buildings, units and dwellings of a community (ORG-1). */
@Service
@Transactional(readOnly = true)
public class LocalAreaReading {

  /** Rows of one page of a list. */
  public static final int PAGE = 100;

  private final LocalAreaQueries areas;
  private final GeneratedDwellings dwellings;

  LocalAreaReading(LocalAreaQueries areas, GeneratedDwellings dwellings) {
    this.areas = areas;
    this.dwellings = dwellings;
  }

  /** Buildings in use, or those that are closed; at most one more than {@link #PAGE}. */
  public List<LocalAreaView> buildings(Actor actor, boolean closed, Optional<UUID> after) {
    return list(actor, LocalAreaKind.BUILDING, closed, after);
  }

  /** Grids in use, or those that are closed. */
  public List<LocalAreaView> grids(Actor actor, boolean closed) {
    return list(actor, LocalAreaKind.GRID, closed, Optional.empty());
  }

  /** A building with its units, closed ones last. */
  public Building building(Actor actor, UUID id) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return new Building(found(actor, id), areas.units(actor.communityId(), id, PAGE));
  }

  /** A unit with its dwellings, at most one more than {@link #PAGE}. */
  public Unit unit(Actor actor, UUID id, Optional<UUID> after) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return new Unit(found(actor, id), dwellings.list(actor.communityId(), id, after, PAGE + 1));
  }

  /** Names of grids and buildings, for everybody who says where something is. */
  public List<PublicPlace> places(Scope scope) {
    return areas.published(scope.communityId());
  }

  private List<LocalAreaView> list(
      Actor actor, LocalAreaKind kind, boolean closed, Optional<UUID> after) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return areas.list(actor.communityId(), kind, closed, after, PAGE + 1);
  }

  private LocalAreaView found(Actor actor, UUID id) {
    return areas
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** A building with its units by number. */
  public record Building(LocalAreaView building, List<LocalAreaView> units) {}

  /** A unit with one page of its dwellings. */
  public record Unit(LocalAreaView unit, List<DwellingView> dwellings) {}
}
