package org.linli.dispatch;

import java.util.List;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * Who can be named: departments are ordered, everybody else on the street's register is invited.
 */
@Component
class StreetOrganizations {

  private static final String DEPARTMENT = "department";

  private final OrganizationManagement organizations;
  private final CommunityDirectory communities;

  StreetOrganizations(OrganizationManagement organizations, CommunityDirectory communities) {
    this.organizations = organizations;
    this.communities = communities;
  }

  List<OrganizationView> all(Actor actor) {
    return organizations.choices(actor);
  }

  /**
   * @throws Invalid if it is not on the street's register
   */
  Whistle.Organization named(Actor actor, UUID id, String field) {
    return all(actor).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> new Whistle.Organization(it.id(), it.name(), !it.kind().equals(DEPARTMENT)))
        .orElseThrow(() -> Invalid.field(field, KernelError.NOT_A_CHOICE));
  }

  /** The organization that somebody speaks for. */
  UUID own(Actor actor) {
    return actor.grants().organizationId().orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** The name of an area or community, as stories tell it. */
  String name(long area) {
    return communities.place(area).map(Community::name).orElse("");
  }
}
