package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of a community. */
@Service
@Transactional
public class OrganizationManagement {

  private final Organizations organizations;
  private final Clock clock;

  OrganizationManagement(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Registers a unit. The unique name guards that two clerks do not register it twice.
   *
   * @throws Refused if a unit of that name is registered
   */
  public UUID register(Actor actor, RegisterOrganization command) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    var unit = new OrganizationView(Ids.next(), command.name(), command.kind());
    if (!organizations.insert(actor.communityId(), unit, clock.instant())) {
      throw new Refused(DirectoryError.NAME_TAKEN, command.name());
    }
    return unit.id();
  }

  /** All units, by name. */
  @Transactional(readOnly = true)
  public List<OrganizationView> all(Actor actor) {
    actor.require(DirectoryPermission.MANAGE_ORGANIZATIONS);
    return organizations.all(actor.communityId());
  }

  /** The name of a unit of the actor's community; anybody who acts there may know it. */
  @Transactional(readOnly = true)
  public String name(Actor actor, UUID organizationId) {
    return organizations
        .name(actor.communityId(), organizationId)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
