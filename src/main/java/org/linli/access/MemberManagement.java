package org.linli.access;

import java.time.Clock;
import java.util.List;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.web.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in a community and in which role. */
@Service
@Transactional
public class MemberManagement {

  private final Accounts accounts;
  private final OrganizationManagement organizations;
  private final Languages languages;
  private final Clock clock;

  MemberManagement(
      Accounts accounts, OrganizationManagement organizations, Languages languages, Clock clock) {
    this.languages = languages;
    this.accounts = accounts;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Everybody who works here, by role and name. */
  @Transactional(readOnly = true)
  public List<MemberView> staff(Actor actor) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    return accounts.staff(actor.communityId());
  }

  /**
   * Gives a role; the account is made if the phone is new.
   *
   * @throws org.linli.kernel.Refused if the unit is not one of this community
   */
  public void add(Actor actor, AddMember command) {
    actor.require(AccessPermission.MANAGE_MEMBERS);
    command.organizationId().ifPresent(unit -> organizations.name(actor, unit));
    var now = clock.instant();
    var accountId = accounts.ofPhone(command.phone(), command.name(), now);
    accounts.nameIfUnnamed(accountId, command.name(), languages.chinese().text("access.resident"));
    var role = new Member.Role(actor.communityId(), command.role(), command.organizationId());
    accounts.grant(accountId, role, actor.accountId(), now);
  }
}
