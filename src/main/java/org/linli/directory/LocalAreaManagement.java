package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grids, buildings, units and dwellings of a community (ORG-1). */
@Service
@Transactional
public class LocalAreaManagement {

  /** Rows of one page of a list. */
  public static final int PAGE = 100;

  private final LocalAreas areas;
  private final GeneratedDwellings dwellings;
  private final Clock clock;

  LocalAreaManagement(LocalAreas areas, GeneratedDwellings dwellings, Clock clock) {
    this.areas = areas;
    this.dwellings = dwellings;
    this.clock = clock;
  }

  /**
   * Puts a building on the list. The unique name guards against two clerks at once.
   *
   * @throws Refused if a building in use has that name
   */
  public UUID addBuilding(Actor actor, AddLocalArea command) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    var id = Ids.next();
    var grid = grid(actor, command);
    if (!areas.insertBuilding(actor.communityId(), id, command, grid, clock.instant())) {
      throw Invalid.field("name", DirectoryError.NAME_TAKEN, command.name());
    }
    return id;
  }

  /**
   * Generates units and dwellings by a rule. What is there stays as it is, so repeating it, also at
   * the same moment, adds nothing: the unique number in a unit guards that.
   *
   * @return how many dwellings were added
   * @throws Refused if the building is not in use
   */
  public int generate(Actor actor, UUID building, DwellingRule rule) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    var locked = locked(actor, building);
    refuse(!locked.kind().equals(LocalAreaKind.BUILDING.code()), KernelError.NOT_FOUND);
    areas.insertUnits(actor.communityId(), building, rule.units(), clock.instant());
    return dwellings.insert(actor.communityId(), building, rule, clock.instant());
  }

  /**
   * Gives a grid, a building or a unit another name; its dwellings stay.
   *
   * @throws Refused if something in use has that name
   */
  public void rename(Actor actor, UUID id, AddLocalArea command) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    locked(actor, id);
    if (!areas.rename(actor.communityId(), id, command.name(), command.number())) {
      throw Invalid.field("name", DirectoryError.NAME_TAKEN, command.name());
    }
  }

  /** Takes it off the lists with everything inside. Nothing is deleted: records point at it. */
  public void close(Actor actor, UUID id) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    locked(actor, id);
    areas.close(actor.communityId(), id, clock.instant());
  }

  /** Buildings in use, at most one more than {@link #PAGE}. */
  @Transactional(readOnly = true)
  public List<LocalAreaView> buildings(Actor actor, Optional<UUID> after) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return areas.list(
        actor.communityId(), LocalAreaKind.BUILDING, Optional.empty(), after, PAGE + 1);
  }

  /** Grids in use. */
  @Transactional(readOnly = true)
  public List<LocalAreaView> grids(Actor actor) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return areas.list(
        actor.communityId(), LocalAreaKind.GRID, Optional.empty(), Optional.empty(), PAGE);
  }

  /** A building with its units. */
  @Transactional(readOnly = true)
  public Building building(Actor actor, UUID id) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return new Building(
        found(actor, id),
        areas.list(
            actor.communityId(), LocalAreaKind.UNIT, Optional.of(id), Optional.empty(), PAGE));
  }

  /** A unit with its dwellings, at most one more than {@link #PAGE}. */
  @Transactional(readOnly = true)
  public Unit unit(Actor actor, UUID id, Optional<UUID> after) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return new Unit(found(actor, id), dwellings.list(actor.communityId(), id, after, PAGE + 1));
  }

  /** Names of grids and buildings, for everybody who says where something is. */
  @Transactional(readOnly = true)
  public List<PublicPlace> places(Scope scope) {
    return areas.published(scope.communityId());
  }

  private Optional<UUID> grid(Actor actor, AddLocalArea command) {
    if (command.grid().isEmpty()) {
      return Optional.empty();
    }
    var grid = areas.gridNamed(actor.communityId(), command.grid());
    if (grid.isEmpty()) {
      throw Invalid.field("grid", DirectoryError.NO_SUCH_GRID, command.grid());
    }
    return grid;
  }

  private LocalAreas.LocalArea locked(Actor actor, UUID id) {
    return areas
        .lock(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private LocalAreaView found(Actor actor, UUID id) {
    return areas
        .find(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static void refuse(boolean wrong, ErrorCode why) {
    if (wrong) {
      throw new Refused(why);
    }
  }

  /** A building with its units by number. */
  public record Building(LocalAreaView building, List<LocalAreaView> units) {}

  /** A unit with one page of its dwellings. */
  public record Unit(LocalAreaView unit, List<DwellingView> dwellings) {}
}
