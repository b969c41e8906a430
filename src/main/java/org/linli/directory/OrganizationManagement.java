package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of a community and what they promise (ORG-5, ORG-10). */
@Service
@Transactional
public class OrganizationManagement {

  private final Organizations organizations;
  private final OrganizationRegister register;
  private final Commitments commitments;
  private final Participations participations;
  private final Clock clock;

  OrganizationManagement(
      Organizations organizations,
      OrganizationRegister register,
      Commitments commitments,
      Participations participations,
      Clock clock) {
    this.organizations = organizations;
    this.register = register;
    this.commitments = commitments;
    this.participations = participations;
    this.clock = clock;
  }

  /**
   * Registers a unit. The unique name and credit code guard that two clerks do not register it
   * twice.
   *
   * @throws Refused if a unit of that name or code is registered
   */
  public UUID register(Actor actor, RegisterOrganization command) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    register.change(actor.communityId());
    var id = Ids.next();
    if (!organizations.insert(actor.communityId(), id, command, clock.instant())) {
      throw new Refused(DirectoryError.NAME_TAKEN, command.name());
    }
    recount(actor);
    return id;
  }

  /**
   * The same for a module that has checked that the actor may: a street names its departments.
   *
   * @throws Invalid if a unit of that name or code is registered
   */
  public UUID registerFor(Actor actor, RegisterOrganization command) {
    register.change(actor.communityId());
    var id = Ids.next();
    if (!organizations.insert(actor.communityId(), id, command, clock.instant())) {
      throw Invalid.field("name", DirectoryError.NAME_TAKEN, command.name());
    }
    return id;
  }

  /**
   * Says anew what a unit is.
   *
   * @throws Invalid if another unit has that name or code
   */
  public void correct(Actor actor, UUID organizationId, RegisterOrganization command) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    register.change(actor.communityId());
    try {
      if (!organizations.update(actor.communityId(), organizationId, command)) {
        throw new Refused(KernelError.NOT_FOUND);
      }
    } catch (DuplicateKeyException taken) {
      throw Invalid.field("name", DirectoryError.NAME_TAKEN, command.name());
    }
  }

  /** A unit promises something for a year (ORG-10). */
  public void commit(Actor actor, UUID organizationId, MakeCommitment command) {
    name(actor, organizationId);
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    commitments.insert(actor.communityId(), Ids.next(), organizationId, command, clock.instant());
    recount(actor);
  }

  /**
   * Looks back on a commitment.
   *
   * @return the unit that made it
   */
  public UUID lookBack(Actor actor, UUID commitmentId, boolean kept) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    var unit =
        commitments
            .setKept(actor.communityId(), commitmentId, kept)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    recount(actor);
    return unit;
  }

  /** Units by name for choosing one, at most a thousand. */
  @Transactional(readOnly = true)
  public List<OrganizationView> all(Actor actor) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    return organizations.all(actor.communityId());
  }

  /** The same for whoever gives work to a unit: the caller has checked that they may. */
  @Transactional(readOnly = true)
  public List<OrganizationView> choices(Actor actor) {
    return organizations.all(actor.communityId());
  }

  /** Units, newest first. */
  @Transactional(readOnly = true)
  public Slice<OrganizationView> list(Actor actor, Paging paging) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    return organizations.list(actor.communityId(), paging);
  }

  /** How many units promised something this year. */
  @Transactional(readOnly = true)
  public Participation participation(Actor actor) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    var year = Dates.day(clock.instant()).getYear();
    return commitments.participation(actor.communityId(), year);
  }

  /** One unit in full. */
  @Transactional(readOnly = true)
  public OrganizationFile file(Actor actor, UUID organizationId) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    var made = commitments.of(actor.communityId(), organizationId);
    return organizations
        .file(actor.communityId(), organizationId, made)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The name of a unit of the actor's community; anybody who acts there may know it. */
  @Transactional(readOnly = true)
  public String name(Actor actor, UUID organizationId) {
    return organizations
        .name(actor.communityId(), organizationId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The checked credit code of a unit of the actor's community; empty where it has none. */
  @Transactional(readOnly = true)
  public String creditCode(Actor actor, UUID organizationId) {
    return organizations
        .file(actor.communityId(), organizationId, List.of())
        .map(OrganizationFile::creditCode)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private void recount(Actor actor) {
    var now = clock.instant();
    participations.recount(actor.communityId(), Dates.day(now).getYear(), now);
  }
}
