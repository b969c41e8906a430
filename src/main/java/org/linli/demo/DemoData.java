package org.linli.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.linli.demo.town.DemoTown;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OpenCommunity;
import org.linli.directory.OrganizationView;
import org.linli.directory.RegisterOrganization;
import org.linli.dispatch.StreetOrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.JobQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty demonstration: a real district's areas, three invented communities and, in the
 * first, one of everything that is kept. Each part is one transaction, so that a start that was
 * broken off is made up for. What takes longer is left to {@link DemoFilling}.
 */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

  /** 三阳社区, 一元街道, 江岸区, 武汉市. */
  static final String COMMUNITY = "420102003004";

  /** 一元街道. */
  static final String STREET = "420102003000";

  private final DemoCast cast;
  private final AreaManagement areas;
  private final CommunityDirectory communities;
  private final DemoUnits units;
  private final StreetOrganizationManagement streetOrganizations;
  private final DemoRegister register;
  private final DemoPosts posts;
  private final DemoStories stories;
  private final DemoBallots ballots;
  private final DemoLift lift;
  private final DemoPacts pacts;
  private final TownPurchases purchases;
  private final DemoBudgets budgets;
  private final JobQueue queue;
  private final int scale;
  private final TransactionTemplate transaction;

  DemoData(
      DemoCast cast,
      AreaManagement areas,
      CommunityDirectory communities,
      DemoUnits units,
      StreetOrganizationManagement streetOrganizations,
      DemoRegister register,
      DemoPosts posts,
      DemoStories stories,
      DemoBallots ballots,
      DemoLift lift,
      DemoPacts pacts,
      TownPurchases purchases,
      DemoBudgets budgets,
      JobQueue queue,
      @Value("${linli.demo.scale}") int scale,
      PlatformTransactionManager transactions) {
    this.cast = cast;
    this.areas = areas;
    this.communities = communities;
    this.units = units;
    this.streetOrganizations = streetOrganizations;
    this.register = register;
    this.posts = posts;
    this.stories = stories;
    this.ballots = ballots;
    this.lift = lift;
    this.pacts = pacts;
    this.purchases = purchases;
    this.budgets = budgets;
    this.queue = queue;
    this.scale = scale;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    openCommunities();
    var community = communities.byCode(COMMUNITY).orElseThrow();
    if (!cast.plays(DemoPerson.PROPERTY)) {
      castAll(community);
    }
    var street = communities.areaByCode(STREET).orElseThrow();
    if (!cast.plays(DemoPerson.POWER)) {
      castDepartments(street);
    }
    for (var part :
        new DemoPart[] {register, posts, units, stories, ballots, lift, pacts, budgets}) {
      whole(community, part);
    }
    if (scale > 0) {
      transaction.executeWithoutResult(
          status -> queue.add(DemoFilling.NAME, String.valueOf(scale)));
    } else {
      whole(community, purchases); // with more, they come after the books
    }
  }

  /** The property company's last: once it plays, all do. */
  private void castAll(Community community) {
    for (var person :
        List.of(
            DemoPerson.RESIDENT,
            DemoPerson.NEIGHBOUR,
            DemoPerson.ELDER,
            DemoPerson.GRID_WORKER,
            DemoPerson.WORKER,
            DemoPerson.SECRETARY)) {
      cast.casts(person, community, Optional.empty());
    }
    cast.seesLarge(DemoPerson.ELDER);
    cast.casts(
        DemoPerson.STREET_OFFICER, communities.areaByCode(STREET).orElseThrow(), Optional.empty());
    cast.sits(DemoPerson.LIAISON, community);
    for (var speaker : List.of(DemoPerson.LIAISON, DemoPerson.PROPERTY)) {
      cast.casts(speaker, community, Optional.of(units.unit(speaker, community)));
    }
  }

  /** Two departments of the street, which it whistles for; the last one's casting is the last. */
  private void castDepartments(Community street) {
    var officer = cast.actor(DemoPerson.STREET_OFFICER, street);
    for (var person : List.of(DemoPerson.CITY_CARE, DemoPerson.POWER)) {
      var unit =
          streetOrganizations.all(officer).stream()
              .filter(it -> it.name().equals(person.unit()))
              .findFirst()
              .map(OrganizationView::id)
              .orElseGet(
                  () ->
                      streetOrganizations.register(
                          officer, new RegisterOrganization(person.unit(), "department")));
      cast.casts(person, street, Optional.of(unit));
    }
  }

  private void whole(Community community, DemoPart part) {
    Scope.in(
        Scope.of(community.id()),
        () -> {
          transaction.executeWithoutResult(
              status -> {
                if (!part.isThere(community)) {
                  part.fill(community);
                }
              });
          return community;
        });
  }

  private void openCommunities() throws IOException {
    if (!cast.plays(DemoPerson.ADMINISTRATOR)) {
      cast.casts(DemoPerson.ADMINISTRATOR, Community.ROOT, Optional.empty());
    }
    var missing =
        DemoTown.THREE.stream()
            .limit(scale > 0 ? DemoTown.THREE.size() : 1)
            .filter(town -> communities.byCode(town.code()).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      open(cast.actor(DemoPerson.ADMINISTRATOR, Community.ROOT), missing);
    }
  }

  private void open(Actor administrator, List<DemoTown> towns) throws IOException {
    areas.importAreas(administrator, "jiangan.csv", new ClassPathResource("demo/areas.csv"), false);
    for (var town : towns) {
      areas.open(
          administrator,
          new OpenCommunity(town.code(), town.shortName(), town.phone(), town.type().code()));
    }
  }
}
