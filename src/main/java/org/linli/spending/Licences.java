package org.linli.spending;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.CreditCode;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers by which units may sell something, looked at before they serve (FUND-13). */
@Service
@Transactional
public class Licences {

  private final SpendingRules rules;
  private final OrganizationManagement organizations;
  private final JdbcClient jdbc;
  private final Clock clock;

  Licences(
      SpendingRules rules, OrganizationManagement organizations, JdbcClient jdbc, Clock clock) {
    this.rules = rules;
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody saw a paper; one of the same kind that was there before is replaced.
   *
   * @throws Invalid if the number cannot be right, is another unit's, or the paper is over
   * @throws Refused if the actor speaks for the unit
   */
  public void enter(Actor actor, UUID supplier, EnterLicence command) {
    actor.require(SpendingPermission.ASK);
    if (actor.grants().organizationId().filter(supplier::equals).isPresent()) {
      throw new Refused(SpendingError.OWN_SUPPLY);
    }
    organizations.name(actor, supplier);
    var kind =
        rules.licences(actor.communityId()).stream()
            .filter(it -> it.id().equals(command.licence()))
            .findFirst()
            .orElseThrow(() -> Invalid.field("licence", KernelError.NOT_A_CHOICE));
    var number = kind.creditCode() ? code(actor, supplier, command) : command.licenceNumber();
    if (command.until().filter(it -> it.isBefore(today())).isPresent()) {
      throw Invalid.field("validTo", SpendingError.EXPIRED);
    }
    jdbc.sql(
            """
            insert into spending.licence
              (community_id, supplier_id, kind, number, valid_until, seen_by, seen_at)
            values (:community, :supplier, :kind, :number, cast(:until as date), :account, :now)
            on conflict (community_id, supplier_id, kind) do update set number = excluded.number,
              valid_until = excluded.valid_until, seen_by = excluded.seen_by,
              seen_at = excluded.seen_at
            """)
        .param("community", actor.communityId())
        .param("supplier", supplier)
        .param("kind", kind.id())
        .param("number", number)
        .param("until", command.until().orElse(null))
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private String code(Actor actor, UUID supplier, EnterLicence command) {
    var code =
        CreditCode.parse(command.licenceNumber())
            .orElseThrow(() -> Invalid.field("licenceNumber", SpendingError.NOT_A_CODE))
            .code();
    var registered = organizations.creditCode(actor, supplier);
    if (!registered.isEmpty() && !registered.equals(code)) {
      throw Invalid.field("licenceNumber", SpendingError.OTHER_CODE, registered);
    }
    return code;
  }

  /** Names of the papers that a unit has not shown, or that are over, for what it is to sell. */
  @Transactional(readOnly = true)
  public List<String> missing(Actor actor, UUID supplier, Category category) {
    var valid =
        of(actor, supplier).stream().filter(it -> it.holds(today())).map(Licence::kind).toList();
    return rules.licences(actor.communityId()).stream()
        .filter(kind -> kind.needed().contains(category) && !valid.contains(kind.id()))
        .map(LicenceKind::name)
        .toList();
  }

  /** All that a unit has shown. */
  @Transactional(readOnly = true)
  public List<Licence> of(Actor actor, UUID supplier) {
    return jdbc.sql(
            """
            select kind, number, valid_until from spending.licence
            where community_id = :community and supplier_id = :supplier order by kind
            """)
        .param("community", actor.communityId())
        .param("supplier", supplier)
        .query(
            (row, index) ->
                new Licence(
                    Objects.requireNonNull(row.getString("kind")),
                    Objects.requireNonNull(row.getString("number")),
                    Optional.ofNullable(row.getObject("valid_until", LocalDate.class))))
        .list();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }

  /**
   * A paper that was seen.
   *
   * @param kind id of the rule
   * @param until its last day; empty if it is for good
   */
  public record Licence(String kind, String number, Optional<LocalDate> until) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
      return until.filter(it -> it.isBefore(day)).isEmpty();
    }
  }
}
