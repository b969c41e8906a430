package org.linli.dispatch;

import java.util.List;
import java.util.UUID;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The street's own register of departments, and of units above a single community. */
@Service
@Transactional
public class StreetOrganizationManagement {

  private final OrganizationManagement organizations;

  StreetOrganizationManagement(OrganizationManagement organizations) {
    this.organizations = organizations;
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<OrganizationView> all(Actor actor) {
    actor.require(DispatchPermission.OVERSEE);
    return organizations.choices(actor);
  }

  /** The same for whoever gives a part to another organization. */
  @Transactional(readOnly = true)
  public List<OrganizationView> others(Actor actor) {
    actor.require(DispatchPermission.ANSWER);
    return organizations.choices(actor).stream()
        .filter(it -> actor.grants().organizationId().filter(it.id()::equals).isEmpty())
        .toList();
  }

  /**
   * @throws org.linli.kernel.Invalid if one of that name is there
   */
  public UUID register(Actor actor, RegisterOrganization command) {
    actor.require(DispatchPermission.ISSUE);
    return organizations.registerFor(actor, command);
  }
}
