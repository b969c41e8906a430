package org.linli.access.integrations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.access.AccessError;
import org.linli.access.AccessPermission;
import org.linli.access.integrations.IntegrationRegister.Validity;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets programs of others in and shuts them out (DATA-1). They get no more than the rule {@code
 * access/integrations} offers and the one who registers them may do; what shows personal data is
 * not offered at all.
 */
@Service
@Transactional
public class IntegrationManagement {

  static final String PURPOSE = "access/integration-token";

  private final IntegrationRegister register;
  private final IntegrationTokens tokens;
  private final IntegrationRules rules;
  private final OrganizationManagement organizations;
  private final ExpiringIntegrations expiring;
  private final Vault vault;
  private final AuditTrail audit;
  private final Clock clock;

  IntegrationManagement(
      IntegrationRegister register,
      IntegrationTokens tokens,
      IntegrationRules rules,
      OrganizationManagement organizations,
      ExpiringIntegrations expiring,
      Vault vault,
      AuditTrail audit,
      Clock clock) {
    this.register = register;
    this.tokens = tokens;
    this.rules = rules;
    this.organizations = organizations;
    this.expiring = expiring;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the actor may give to an integration. */
  @Transactional(readOnly = true)
  public List<String> scopes(Actor actor) {
    return rules.scopes(actor);
  }

  /** Units for which an integration may speak, in the actor's community. */
  @Transactional(readOnly = true)
  public List<OrganizationView> units(Actor actor) {
    actor.require(AccessPermission.MANAGE_INTEGRATIONS);
    return organizations.choices(actor);
  }

  /** Those of the actor's area, at most a hundred. */
  @Transactional(readOnly = true)
  public List<IntegrationView> all(Actor actor) {
    actor.require(AccessPermission.MANAGE_INTEGRATIONS);
    return register.in(List.of(actor.communityId()), clock.instant());
  }

  /**
   * Registers an integration under the actor's community or area.
   *
   * @return its token, which nobody can read again
   * @throws Invalid if the actor may not give one of the scopes, one is a unit's and no unit of the
   *     community is named, or it would hold too long
   */
  public Issued register(Actor actor, RegisterIntegration command) {
    actor.require(AccessPermission.MANAGE_INTEGRATIONS);
    if (!rules.scopes(actor).containsAll(command.scopes())) {
      throw Invalid.field("scopes", KernelError.NOT_A_CHOICE);
    }
    requireUnit(actor, command);
    var validity = validity(command.lastDay());
    if (register.lockAndCount(actor.communityId()) >= rules.most()) {
      throw Invalid.field("name", AccessError.TOO_MANY_INTEGRATIONS, rules.most());
    }
    var id =
        register.insert(actor.communityId(), command, validity, actor.accountId(), clock.instant());
    return issue(actor, id, "access.integration-registered");
  }

  /**
   * Gives it a new token, and as many days as it was registered for. The former one works on for
   * the time that the rule says.
   *
   * @throws Refused if there is none under that id in the actor's area, or it was revoked
   */
  public Issued rotate(Actor actor, UUID id) {
    var days = lock(actor, id);
    var now = clock.instant();
    tokens.endAll(id, now.plus(rules.overlap()));
    register.extend(id, Dates.end(Dates.day(now).plusDays(days)));
    return issue(actor, id, "access.integration-rotated");
  }

  /** Its tokens open nothing from the next request on. */
  public void revoke(Actor actor, UUID id) {
    lock(actor, id);
    tokens.endAll(id, clock.instant());
    register.revoke(id, actor.accountId(), clock.instant());
    expiring.forget(actor.communityId());
    audit.record(actor, AuditEntry.of("access.integration-revoked", id));
  }

  private void requireUnit(Actor actor, RegisterIntegration command) {
    if (command.unit().isEmpty() && command.scopes().stream().anyMatch(rules.ofAUnit()::contains)) {
      throw Invalid.field("organization", KernelError.REQUIRED);
    }
    if (command.unit().filter(unit -> !isHere(actor, unit)).isPresent()) {
      throw Invalid.field("organization", KernelError.NOT_A_CHOICE);
    }
  }

  private boolean isHere(Actor actor, UUID unit) {
    return units(actor).stream().anyMatch(each -> each.id().equals(unit));
  }

  private Issued issue(Actor actor, UUID id, String what) {
    var token = Token.next();
    var hash = vault.lookup(PURPOSE, token.text());
    tokens.insert(id, token, hash, actor.accountId(), clock.instant());
    expiring.forget(actor.communityId());
    audit.record(actor, AuditEntry.of(what, id));
    return new Issued(id, token.text());
  }

  private int lock(Actor actor, UUID id) {
    actor.require(AccessPermission.MANAGE_INTEGRATIONS);
    return register
        .lock(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Validity validity(LocalDate lastDay) {
    var days = ChronoUnit.DAYS.between(Dates.day(clock.instant()), lastDay);
    if (days < 0) {
      throw Invalid.field("validUntil", AccessError.ALREADY_OVER);
    }
    if (days > rules.longestDays()) {
      throw Invalid.field("validUntil", AccessError.VALID_TOO_LONG, rules.longestDays());
    }
    return new Validity(Math.toIntExact(days), Dates.end(lastDay));
  }

  /** A token in clear, for the one page that shows it. */
  public record Issued(UUID integrationId, String token) {}
}
