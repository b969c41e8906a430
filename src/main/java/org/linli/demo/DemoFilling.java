package org.linli.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.demo.scale.ScalePeople;
import org.linli.demo.town.DemoTown;
import org.linli.demo.town.Population;
import org.linli.directory.CommunityDirectory;
import org.linli.evaluation.ProgressNight;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.ledger.LedgerAudit;
import org.linli.platform.QueuedJob;
import org.linli.portrait.PortraitNight;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.RunningPostgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the large registers of the demonstration and tells what its people asked for, while its
 * pages are open already. Each part is one transaction and is passed by where it is there, so it
 * can be broken off and begun again.
 */
@Component
@Profile("demo")
class DemoFilling implements QueuedJob {

  static final String NAME = "demo.filling";

  private final CommunityDirectory communities;
  private final TownGrid grids;
  private final TownUnits units;
  private final TownPosts posts;
  private final TownMandates mandates;
  private final TownNeeds needs;
  private final TownResources resources;
  private final TownDonations donations;
  private final TownSurveys surveys;
  private final TownBookings bookings;
  private final TownFairs fairs;
  private final TownDraws draws;
  private final TownSpaces spaces;
  private final TownAlliances alliances;
  private final TownGoods goods;
  private final TownProjects projects;
  private final TownBodies bodies;
  private final TownGroups groups;
  private final TownProposals proposals;
  private final TownOpinions opinions;
  private final TownMeetings meetings;
  private final TownCases cases;
  private final TownLedger ledger;
  private final TownPurchases purchases;
  private final TownShares shares;
  private final TownMatches matches;
  private final ObjectProvider<EmbeddedPostgres> server;
  private final ProgressNight figures;
  private final PortraitNight portraits;
  private final LedgerAudit audit;
  private final WorkCalendar calendar;
  private final Clock clock;
  private final TransactionTemplate transaction;

  DemoFilling(
      CommunityDirectory communities,
      TownGrid grids,
      TownUnits units,
      TownPosts posts,
      TownMandates mandates,
      TownNeeds needs,
      TownResources resources,
      TownDonations donations,
      TownSurveys surveys,
      TownBookings bookings,
      TownFairs fairs,
      TownDraws draws,
      TownSpaces spaces,
      TownAlliances alliances,
      TownGoods goods,
      TownProjects projects,
      TownBodies bodies,
      TownGroups groups,
      TownProposals proposals,
      TownOpinions opinions,
      TownMeetings meetings,
      TownCases cases,
      TownLedger ledger,
      TownPurchases purchases,
      TownShares shares,
      TownMatches matches,
      ObjectProvider<EmbeddedPostgres> server,
      ProgressNight figures,
      PortraitNight portraits,
      LedgerAudit audit,
      WorkCalendar calendar,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.communities = communities;
    this.grids = grids;
    this.units = units;
    this.posts = posts;
    this.mandates = mandates;
    this.needs = needs;
    this.resources = resources;
    this.donations = donations;
    this.surveys = surveys;
    this.bookings = bookings;
    this.fairs = fairs;
    this.draws = draws;
    this.spaces = spaces;
    this.alliances = alliances;
    this.goods = goods;
    this.projects = projects;
    this.bodies = bodies;
    this.groups = groups;
    this.proposals = proposals;
    this.opinions = opinions;
    this.meetings = meetings;
    this.cases = cases;
    this.ledger = ledger;
    this.purchases = purchases;
    this.shares = shares;
    this.matches = matches;
    this.server = server;
    this.figures = figures;
    this.portraits = portraits;
    this.audit = audit;
    this.calendar = calendar;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @param piece the scale: at one the three communities, above it that many more
   */
  @Override
  public void run(String piece) {
    for (var index = 0; index < DemoTown.THREE.size(); index++) {
      var population = Population.of(DemoTown.THREE.get(index));
      fill(population);
      live(population, TownNeeds.invented(index));
      figures.run();
    }
    server.ifAvailable(this::analyze);
    portraits.run(); // communities are compared, so all of them first
    audit.run();
    var scale = Integer.parseInt(piece);
    if (scale > 1) {
      fillMany(scale);
    }
  }

  /** The registers of one community. */
  void fill(Population population) {
    var community = communities.byCode(population.town().code()).orElseThrow();
    var parts = new ArrayList<TownPart>(List.of(mandates, units));
    parts.addAll(grids.parts(population));
    parts.add(posts); // whose holders are in the register
    parts.forEach(part -> whole(community, population, part));
  }

  /** What its people asked for and what its units lend. */
  void live(Population population, int matters) {
    var community = communities.byCode(population.town().code()).orElseThrow();
    var parts = new ArrayList<TownPart>(needs.parts(population, matters));
    parts.addAll(
        List.of(
            resources, donations, surveys, bookings, fairs, draws, alliances, spaces, goods, shares,
            matches, projects, bodies, groups, meetings, proposals, opinions, cases, ledger,
            purchases));
    parts.forEach(part -> whole(community, population, part));
  }

  private void whole(Community community, Population population, TownPart part) {
    Scope.in(
        Scope.of(community.id()),
        () -> {
          transaction.executeWithoutResult(
              status -> {
                if (!part.isThere(community, population)) {
                  part.fill(community, population);
                }
              });
          return community;
        });
  }

  /** PostgreSQL does so within a minute; what is asked before that of so much takes an hour. */
  private void analyze(EmbeddedPostgres postgres) {
    try (var superuser = superuser(postgres);
        var statement = superuser.createStatement()) {
      statement.execute("analyze");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Connection superuser(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(RunningPostgres.DATABASE),
        postgres.superuser(),
        postgres.superuserPassword());
  }

  private void fillMany(int scale) {
    try (var superuser = superuser(server.getObject())) {
      var aDay = Term.workingDays(1);
      new ScalePeople(superuser, scale, clock.instant(), at -> calendar.due(at, aDay)).write();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
