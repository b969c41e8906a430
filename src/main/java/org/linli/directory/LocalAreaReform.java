package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renames, closes and reopens single grids, buildings, units and dwellings, and remembers it
 * (ORG-1). Each change holds the lock of the registers of people, so nobody moves in meanwhile, and
 * the place's own row; its version guards against a change that the actor did not see.
 */
@Service
@Transactional
public class LocalAreaReform {

  private final List<PlaceRows> rows;
  private final PlaceChanges changes;
  private final Clock clock;

  LocalAreaReform(LocalAreaRows areas, DwellingRows dwellings, PlaceChanges changes, Clock clock) {
    this.rows = List.of(areas, dwellings);
    this.changes = changes;
    this.clock = clock;
  }

  /** A place and what happened to it. */
  @Transactional(readOnly = true)
  public PlaceFile file(Actor actor, UUID id) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    var community = actor.communityId();
    var place =
        first(rows -> rows.find(community, id))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new PlaceFile(
        id,
        place.kind().code(),
        Optional.ofNullable(place.within()),
        place.name(),
        place.version(),
        place.closed(),
        changes.residents(community, id),
        changes.of(community, id));
  }

  /**
   * Gives a place another name; whoever lives there stays.
   *
   * @throws Invalid if a neighbour has that name
   * @throws Refused if the place is closed or was changed meanwhile
   */
  public void rename(Actor actor, UUID id, RenamePlace command) {
    var locked = locked(actor, id);
    locked.checkInUse(command.version());
    if (locked.neighbour(command.name()).isPresent()) {
      throw Invalid.field("name", DirectoryError.NAME_TAKEN, command.name());
    }
    locked.rows().rename(actor.communityId(), locked.place(), command.name());
    record(actor, locked.place(), "renamed", "", command.name());
  }

  /**
   * Takes a place off the lists with everything inside. Nothing is deleted: records point at it.
   *
   * @throws Invalid if it shall be merged into one that is not there
   * @throws Refused if somebody lives in it, if it is closed or was changed meanwhile
   */
  public void close(Actor actor, UUID id, ClosePlace command) {
    var locked = locked(actor, id);
    locked.checkInUse(command.version());
    var residents = changes.residents(actor.communityId(), id);
    refuse(residents > 0, DirectoryError.PLACE_LIVED_IN, residents);
    if (command.merged()) {
      var into = locked.openNeighbour(command.mergedInto());
      if (locked.place().kind() == Place.Kind.GRID) {
        changes.moveBuildings(actor.communityId(), id, into);
      }
    }
    locked.rows().close(actor.communityId(), locked.place(), clock.instant());
    record(actor, locked.place(), "closed", command.cause(), command.mergedInto());
  }

  /**
   * Takes a place into use again, with what was closed together with it.
   *
   * @throws Refused if it is in use, if what it lies in is closed, or its name is taken
   */
  public void reopen(Actor actor, UUID id) {
    var locked = locked(actor, id);
    var place = locked.place();
    refuse(!place.closed(), DirectoryError.PLACE_OPEN);
    var within =
        Optional.ofNullable(place.within())
            .flatMap(outer -> first(rows -> rows.lock(actor.communityId(), outer)));
    refuse(within.filter(Place::closed).isPresent(), DirectoryError.PLACE_WITHIN_CLOSED);
    refuse(locked.neighbour(place.name()).isPresent(), DirectoryError.NAME_TAKEN, place.name());
    locked.rows().reopen(actor.communityId(), place);
    record(actor, place, "reopened", "", place.name());
  }

  private void record(Actor actor, Place place, String kind, String reason, String newName) {
    changes.insert(
        actor.communityId(),
        place.id(),
        new PlaceChangeView(kind, reason, place.name(), newName, clock.instant()),
        actor.accountId());
  }

  private LockedPlace locked(Actor actor, UUID id) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    changes.changeRegister(actor.communityId());
    for (var each : rows) {
      var place = each.lock(actor.communityId(), id);
      if (place.isPresent()) {
        return new LockedPlace(actor.communityId(), each, place.get());
      }
    }
    throw new Refused(KernelError.NOT_FOUND);
  }

  private Optional<Place> first(Search search) {
    return rows.stream().flatMap(each -> search.in(each).stream()).findFirst();
  }

  private static void refuse(boolean wrong, ErrorCode why, Object... details) {
    if (wrong) {
      throw new Refused(why, details);
    }
  }

  /** How to look for a place. */
  private interface Search {
    Optional<Place> in(PlaceRows rows);
  }
}
