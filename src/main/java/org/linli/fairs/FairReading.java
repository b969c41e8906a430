package org.linli.fairs;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.platform.Dates;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads fairs: for anybody when and who, for units and the community what was agreed (RES-7). */
@Service
@Transactional(readOnly = true)
public class FairReading {

  private static final int MOST_NEEDS = 100;
  private static final int MONTHS = 12;

  private final FairQueries queries;
  private final ResourceReading resources;
  private final NeedReading needs;
  private final OrganizationManagement organizations;
  private final Clock clock;

  FairReading(
      FairQueries queries,
      ResourceReading resources,
      NeedReading needs,
      OrganizationManagement organizations,
      Clock clock) {
    this.queries = queries;
    this.resources = resources;
    this.needs = needs;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Those that have not ended, the next first, at most sixty; cancelled ones say so. */
  public List<FairView> coming(Scope scope) {
    return queries.coming(scope.communityId(), clock.instant());
  }

  /** Those that have ended, the last one first. */
  public Slice<FairView> past(Scope scope, Paging paging) {
    return Slice.cut(
        queries.past(scope.communityId(), clock.instant(), paging),
        paging,
        fair -> new Cursor(fair.from(), fair.id()));
  }

  /** One with its stalls. */
  public FairPage show(Scope scope, UUID id) {
    var fair =
        queries.find(scope.communityId(), id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return new FairPage(fair, queries.stalls(scope.communityId(), id));
  }

  /** What came of the fairs of this month and the eleven before it, the latest first. */
  public List<FairMonth> figures(Scope scope) {
    var latest = YearMonth.from(Dates.day(clock.instant()));
    var first = latest.minusMonths(MONTHS - 1L);
    var held = queries.held(scope.communityId(), begins(first));
    return IntStream.range(0, MONTHS)
        .mapToObj(latest::minusMonths)
        .map(
            month ->
                FairMonth.of(
                    month,
                    held.stream().filter(it -> YearMonth.from(it.day()).equals(month)).toList()))
        .toList();
  }

  private static Instant begins(YearMonth month) {
    return month.atDay(1).atStartOfDay(Dates.ZONE).toInstant();
  }

  /** Those that are over and of which nobody said how many came, the longest first. */
  public List<FairView> toConclude(Actor actor) {
    actor.require(FairPermission.MANAGE);
    return queries.toConclude(actor.communityId(), clock.instant());
  }

  /** What a unit may bring; the community names the unit, a liaison's own is meant otherwise. */
  public StallChoices choices(Actor actor, UUID fair, String organization) {
    var unit = ExhibitingUnits.of(actor, organization);
    var page = show(actor.scope(), fair);
    return new StallChoices(
        page.fair(),
        unit,
        organizations.name(actor, unit),
        listed(actor, unit),
        open(actor),
        page.of(unit));
  }

  /** Units among which the community chooses; a liaison chooses none. */
  public List<OrganizationView> units(Actor actor) {
    return actor.may(FairPermission.MANAGE) ? organizations.choices(actor) : List.of();
  }

  /** What a unit has listed. */
  List<ResourceView> listed(Actor actor, UUID unit) {
    return resources.listed(actor).stream().filter(it -> it.unit().equals(unit)).toList();
  }

  /** Those of these that the unit has listed. */
  List<ResourceView> listed(Actor actor, UUID unit, Collection<String> ids) {
    return resources.listed(actor, ids).stream().filter(it -> it.unit().equals(unit)).toList();
  }

  /** Needs that wait for somebody to take them on. */
  public List<NeedView> open(Actor actor) {
    return needs.open(actor, MOST_NEEDS);
  }

  /** What was agreed at a fair, the latest first: all for the community, a unit's own for it. */
  public List<DealView> deals(Actor actor, UUID fair) {
    if (actor.may(FairPermission.MANAGE)) {
      return queries.deals(actor.communityId(), fair);
    }
    var unit = ExhibitingUnits.of(actor, "");
    return queries.deals(actor.communityId(), fair).stream()
        .filter(deal -> deal.unit().equals(unit))
        .toList();
  }

  /** One of them; to who may not see it, it is not there. */
  public DealView deal(Actor actor, UUID id) {
    return queries
        .deal(actor.communityId(), id)
        .filter(
            deal ->
                actor.may(FairPermission.MANAGE)
                    || ExhibitingUnits.of(actor, "").equals(deal.unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}
