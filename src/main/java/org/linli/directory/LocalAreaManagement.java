package org.linli.directory;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts buildings, units and dwellings of a community on its lists (ORG-1). */
@Service
@Transactional
public class LocalAreaManagement {

  private final LocalAreas areas;
  private final GeneratedDwellings generated;
  private final LocalAreaRows rows;
  private final DwellingRows dwellings;
  private final PlaceChanges changes;
  private final Clock clock;

  LocalAreaManagement(
      LocalAreas areas,
      GeneratedDwellings generated,
      LocalAreaRows rows,
      DwellingRows dwellings,
      PlaceChanges changes,
      Clock clock) {
    this.areas = areas;
    this.generated = generated;
    this.rows = rows;
    this.dwellings = dwellings;
    this.changes = changes;
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
    var grid = grid(actor, command.grid());
    if (!areas.insertBuilding(actor.communityId(), id, command, grid, clock.instant())) {
      throw Invalid.field("name", DirectoryError.NAME_TAKEN, command.name());
    }
    return id;
  }

  /**
   * Says in which grid a building lies; an empty name takes it out of its grid.
   *
   * @throws Invalid if no grid has that name
   */
  public void assign(Actor actor, UUID building, String grid) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    locked(actor, building, Place.Kind.BUILDING);
    areas.setGrid(actor.communityId(), building, grid(actor, grid));
  }

  /**
   * Generates units and dwellings by a rule. What is there stays as it is, also what was renamed or
   * closed, so repeating it adds nothing: the lock of the registers and the unique number in a unit
   * guard that.
   *
   * @return how many dwellings were added
   * @throws Refused if the building is not in use
   */
  public int generate(Actor actor, UUID building, DwellingRule rule) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    locked(actor, building, Place.Kind.BUILDING);
    areas.insertUnits(actor.communityId(), building, rule.units(), clock.instant());
    return generated.insert(actor.communityId(), building, rule, clock.instant());
  }

  /**
   * Adds one dwelling that follows no rule.
   *
   * @return its id
   * @throws Invalid if the unit has that number
   * @throws Refused if the unit is not in use
   */
  public UUID addDwelling(Actor actor, UUID unit, AddDwelling command) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    var locked = locked(actor, unit, Place.Kind.UNIT);
    var id = Ids.next();
    if (!dwellings.insert(actor.communityId(), id, locked, command, clock.instant())) {
      throw Invalid.field("door", DirectoryError.NAME_TAKEN, command.door());
    }
    return id;
  }

  private Optional<UUID> grid(Actor actor, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var grid = areas.gridNamed(actor.communityId(), name);
    if (grid.isEmpty()) {
      throw Invalid.field("grid", DirectoryError.NO_SUCH_GRID, name);
    }
    return grid;
  }

  private Place locked(Actor actor, UUID id, Place.Kind kind) {
    changes.lockRegister(actor.communityId());
    return rows.lock(actor.communityId(), id)
        .filter(place -> place.kind() == kind && !place.closed())
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
