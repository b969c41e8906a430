package org.linli.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.linli.access.AddMember;
import org.linli.access.MemberManagement;
import org.linli.access.residents.ResidentManagement;
import org.linli.assembly.MeetingManagement;
import org.linli.assembly.MinutesManagement;
import org.linli.assembly.MoveMeeting;
import org.linli.assembly.TakingPart;
import org.linli.assembly.WriteOpinion;
import org.linli.ballot.BeginVisit;
import org.linli.ballot.DoorManagement;
import org.linli.ballot.GiveProxy;
import org.linli.ballot.MakeObjection;
import org.linli.ballot.ObjectionManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.ballot.ProxyVoting;
import org.linli.ballot.ReadPaper;
import org.linli.bodies.SeatKind;
import org.linli.bodies.SeatManagement;
import org.linli.bodies.groups.GroupLifeManagement;
import org.linli.bodies.groups.JoinGroup;
import org.linli.directory.AddLocalArea;
import org.linli.directory.AreaManagement;
import org.linli.directory.ClosePlace;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.DwellingScheme;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.LocalAreaReform;
import org.linli.directory.people.CorrectionBuilder;
import org.linli.directory.people.Known;
import org.linli.directory.people.RegisterBuilder;
import org.linli.disclosure.CloseQuarter;
import org.linli.disclosure.DisclosureManagement;
import org.linli.disclosure.DisclosureReading;
import org.linli.dispatch.AskExclusion;
import org.linli.dispatch.ExclusionManagement;
import org.linli.evaluation.CallBack;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.evidence.LogBook;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.notice.CallBuilder;
import org.linli.platform.Dates;
import org.linli.platform.Jobs;
import org.linli.platform.Rules;
import org.linli.privacy.AskRequest;
import org.linli.privacy.OwnData;
import org.linli.privacy.RequestKind;
import org.linli.projects.IssueLetter;
import org.linli.projects.JoinWatch;
import org.linli.projects.LetterManagement;
import org.linli.projects.Severity;
import org.linli.projects.WatchManagement;
import org.linli.proposals.ProposalDrafting;
import org.linli.testing.AcrossBuilder;
import org.linli.testing.AllianceBuilder;
import org.linli.testing.AssemblyBuilder;
import org.linli.testing.BallotBuilder;
import org.linli.testing.BodyBuilder;
import org.linli.testing.BookingBuilder;
import org.linli.testing.BudgetBuilder;
import org.linli.testing.CaseBuilder;
import org.linli.testing.CompensationBuilder;
import org.linli.testing.DonationBuilder;
import org.linli.testing.DrawBuilder;
import org.linli.testing.DueJobs;
import org.linli.testing.FairBuilder;
import org.linli.testing.FundBuilder;
import org.linli.testing.GoodsBuilder;
import org.linli.testing.JuryBuilder;
import org.linli.testing.LedgerBuilder;
import org.linli.testing.MandateBook;
import org.linli.testing.NeedBuilder;
import org.linli.testing.OpinionBuilder;
import org.linli.testing.PactBuilder;
import org.linli.testing.PictureBook;
import org.linli.testing.PostBook;
import org.linli.testing.ProgramBook;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.ProposalBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Roles;
import org.linli.testing.Route;
import org.linli.testing.SecretRoutes;
import org.linli.testing.SignBuilder;
import org.linli.testing.Sql;
import org.linli.testing.SupervisionBuilder;
import org.linli.testing.TestBeans;
import org.linli.testing.Town;
import org.linli.testing.WhistleBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The objects that routes name by their variables: each is made for the site that it belongs to.
 */
abstract class IsolationObjects {

  @Autowired Town town;
  @Autowired NeedBuilder aNeed;
  @Autowired RegisterBuilder aRegister;
  @Autowired ResourceBuilder aResource;
  @Autowired AcrossBuilder across;
  @Autowired DonationBuilder aDonation;
  @Autowired BookingBuilder aBooking;
  @Autowired BallotBuilder aBallot;
  @Autowired BudgetBuilder aBudget;
  @Autowired PaperReading papers;
  @Autowired ProxyVoting votingProxies;
  @Autowired DoorManagement doors;
  @Autowired ObjectionManagement objecting;
  @Autowired SecretRoutes secretRoutes;
  private final Map<Long, Actor> urnKeepers = new HashMap<>();
  final Map<Long, ShortNumber> balloted = new HashMap<>();
  final Set<Long> estates = new HashSet<>();
  @Autowired DrawBuilder aDraw;
  @Autowired JuryBuilder aJury;
  @Autowired FairBuilder aFair;
  @Autowired AllianceBuilder anAlliance;
  @Autowired OpinionBuilder anOpinion;
  @Autowired DueJobs dueJobs;
  @Autowired BodyBuilder aBody;
  @Autowired ProposalBuilder aProposal;
  @Autowired ProposalDrafting proposalDrafting;
  @Autowired PactBuilder aPact;
  @Autowired CompensationBuilder aCompensation;
  final Map<Long, CompensationBuilder.Home> workshops = new HashMap<>();
  final Map<String, CompensationBuilder.Home> ownWorkshops = new HashMap<>();
  private final Map<Long, CompensationBuilder.Home> homes = new HashMap<>();
  final Map<UUID, UUID> compensations = new HashMap<>();
  @Autowired SeatManagement seats;
  @Autowired GroupLifeManagement groups;
  @Autowired AssemblyBuilder aMeeting;
  @Autowired MeetingManagement meetings;
  @Autowired MinutesManagement minutes;
  @Autowired TakingPart takingPart;
  @Autowired GoodsBuilder aThing;
  @Autowired WhistleBuilder aWhistle;
  @Autowired ExclusionManagement exclusions;
  final Map<Long, Actor> departments = new HashMap<>();
  final Map<String, ShortNumber> whistled = new HashMap<>();
  @Autowired ProjectBuilder aProject;
  @Autowired WatchManagement watching;
  @Autowired LetterManagement letters;
  @Autowired CaseBuilder aCase;
  @Autowired SupervisionBuilder aSupervision;
  @Autowired FundBuilder aFund;
  @Autowired LedgerBuilder aLedger;
  @Autowired DisclosureManagement disclosure;
  @Autowired DisclosureReading sheets;
  final Map<Long, UUID> booked = new HashMap<>();
  final Map<Long, UUID> lent = new HashMap<>();
  final Map<Long, AcrossBuilder.Pair> paired = new HashMap<>();
  @Autowired Known aKnown;
  @Autowired CorrectionBuilder aCorrection;
  @Autowired CallBuilder aCall;
  @Autowired AreaManagement areas;
  @Autowired MemberManagement members;
  @Autowired CommunityDirectory communities;
  @Autowired ResidentManagement residents;
  @Autowired MandateBook mandateBook;
  @Autowired RatingManagement ratings;
  @Autowired CallBackReading callBacks;
  @Autowired PostBook postBook;
  @Autowired PictureBook pictureBook;
  @Autowired LogBook logBook;
  @Autowired ProgramBook programBook;
  @Autowired LocalAreaManagement localAreas;
  @Autowired LocalAreaReading localReading;
  @Autowired LocalAreaReform localReform;
  @Autowired Rules rules;
  @Autowired Jobs jobs;
  @Autowired OwnData privacy;
  @Autowired JdbcClient jdbc;

  @Value("${spring.datasource.url}")
  String databaseUrl;

  private final Map<Long, UUID> elders = new HashMap<>();
  @Autowired org.linli.testing.SpendingBuilder aPurchase;
  @Autowired org.linli.spending.PurchaseManagement purchasing;
  @Autowired org.linli.spending.ReceiptManagement papersOfMoney;
  @Autowired org.linli.spending.SpendingReading spendingReading;
  SpendingObjects spending;
  PactObjects pacts;
  FundObjects funds;

  SupervisionObjects supervision;
  ProposalObjects proposals;
  Site own;
  Site foreign;
  Actor administrator;

  /** A resident of a community that is none of the two. */
  Actor neighbour;

  @Nullable UUID imported;
  @Nullable String program;
  @Nullable String brought;
  @Nullable String shown;
  @Nullable String partner;

  @BeforeEach
  void sites() {
    var roles = Roles.different(rules);
    pacts = new PactObjects(aPact);
    spending = new SpendingObjects(aPurchase, aFund, purchasing, papersOfMoney, spendingReading);
    funds = new FundObjects(town, aFund, aProject);
    supervision = new SupervisionObjects(aSupervision, town, Sql.of(databaseUrl));
    proposals = new ProposalObjects(town, aProposal, proposalDrafting, pictureBook);
    own = Site.found(town, aNeed, aRegister, roles, "甲" + mark());
    foreign = Site.found(town, aNeed, aRegister, roles, "乙" + mark());
    administrator = town.actor(Community.ROOT, "administrator");
    neighbour = town.actor(town.newCommunity(), "resident");
  }

  /**
   * The paths by which a route can name an object of a site, one for each state a need can have.
   */
  final List<String> paths(Route route, Community community, Site site) {
    return IntStream.range(0, statuses(route).size())
        .mapToObj(index -> path(route, community, site, index))
        .toList();
  }

  /** One of these paths; making its object takes longer than sending the request. */
  final String path(Route route, Community community, Site site, int index) {
    mandateBook.prepare(route.pattern(), site.person("administrator"));
    var status = statuses(route).get(index);
    var path = route.pattern().replace("{community}", community.code());
    if (route.pattern().endsWith("/matching/area/{area}")) {
      across.idle(Sql.of(databaseUrl), street(site));
    }
    supervision.prepare(route, site);
    if (!route.post() && route.pattern().endsWith("/dispatch/area/{area}/new")) {
      path += "?from=" + site.community().code() + "&need=" + unwhistled(site);
    }
    for (var variable : route.variables()) {
      if (!variable.equals("community")) {
        path = path.replace("{" + variable + "}", value(variable, route, site, status));
      }
    }
    return path;
  }

  static List<NeedStatus> statuses(Route route) {
    return route.names("number") ? List.of(NeedStatus.values()) : List.of(NeedStatus.RAISED);
  }

  String value(String variable, Route route, Site site, NeedStatus status) {
    var place =
        route.names("area")
            ? street(site)
            : route.inCommunity() ? site.community() : Community.ROOT;
    return switch (variable) {
      case "area" -> street(site).code();
      case "letter" -> residents.invite(worker(site), site.registered().person()).toString();
      case "invitation" -> "AAAA-BBBB-CCCC";
      case "integration" ->
          programBook.program(town.actor(place, "administrator")).integrationId().toString();
      case "subscription" -> programBook.subscription(operator(site)).toString();
      case "delivery" ->
          programBook
              .undelivered(operator(site), programBook.subscription(operator(site)))
              .toString();
      case "grant" -> grantToRevoke(place).toString();
      case "proposal" ->
          route.pattern().contains("}/proposals/")
              ? proposals.of(route, site)
              : proposalToDecide(place).toString();
      case "amendment", "point", "round", "merged", "invite", "hiding" ->
          proposals.part(variable, route, site);
      case "pact" -> pacts.of(route, site);
      case "purchase" -> spending.purchase(route, site);
      case "payment" -> spending.payment(site);
      case "receipt" -> spending.receipt(route, site);
      case "doubt" -> spending.doubt(site);
      case "part" -> "1";
      case "article", "suggestion" -> pacts.part(variable, route, site);
      case "version" -> "1";
      case "delegation" -> delegation(place, site, false).toString();
      case "waiting" -> delegation(place, site, true).toString();
      case "number" -> site.need(status).toString();
      case "code" -> unopenedCommunity();
      case "job" -> jobs.all().getFirst().name();
      case "request" -> dataRequest(site.community()).toString();
      case "id" -> importReport().toString();
      case "edition" -> mandateBook.published(site.person("administrator"));
      case "mandate" -> mandateBook.drafted(site.person("administrator")).toString();
      case "post" -> postBook.held(site.person("community-worker")).toString();
      case "organization" -> organization(route, site).toString();
      case "liaison" -> postBook.liaison().toString();
      case "place" -> place(route, site).toString();
      case "building" -> localAreas.addBuilding(worker(site), aBuilding()).toString();
      case "unit" -> unit(site).toString();
      case "sha256" ->
          route.pattern().contains("/needs/")
              ? picture(route, site, status)
              : route.pattern().contains("/spending/")
                  ? spending.shown(site)
                  : route.pattern().contains("}/proposals/")
                      ? proposals.part(variable, route, site)
                      : route.pattern().contains("/projects/")
                          ? projectPicture(site)
                          : areas.report(administrator, importReport()).sha256();
      case "person" -> person(route, site).toString();
      case "correction" -> aCorrection.ask(worker(site), site.community()).toString();
      case "household" -> site.registered().household().toString();
      case "member" -> site.registered().member().toString();
      case "tag" -> site.registered().tag().toString();
      case "other" -> site.registered().tenant().toString();
      case "merge" -> site.registered().merge().toString();
      case "dwelling" -> site.registered().dwelling().toString();
      case "tenancy" -> site.registered().tenancy().toString();
      case "upload" -> upload(route, site).toString();
      case "committed" -> committed(route, site).toString();
      case "call" -> aCall.in(site.community(), site.privateMark()).toString();
      case "need" -> across(site).need().toString();
      case "across" -> acrossRequest(site).toString();
      case "resource" -> resource(route, site, status).toString();
      case "donation" -> donation(site).toString();
      case "booking" -> booking(route, site).toString();
      case "lent" -> lent(site).toString();
      case "sign" ->
          SignBuilder.open(Sql.of(databaseUrl), site.community(), site.privateMark()).toString();
      case "alliance" -> alliance(route, site).toString();
      case "body" -> council(site).toString();
      case "charter" -> "1";
      case "seat" -> seat(route, site).toString();
      case "group" -> group(route, site).toString();
      case "meeting" -> meeting(route, site).toString();
      case "task" ->
          aMeeting
              .task(
                  worker(site), aMeeting.held(worker(site), site.publicMark(), site.privateMark()))
              .toString();
      case "draw" -> draw(route, site).toString();
      case "jury" -> jury(route, site).toString();
      case "jurySeat" -> jurySeat(route, site).toString();
      case "ballot" -> ballot(route, site).toString();
      case "budget" -> budget(route, site).toString();
      case "idea" -> "1";
      case "objection" -> objection(site).toString();
      case "votingProxy" ->
          votingProxies
              .give(worker(site), inBallot(site), new GiveProxy("2", "3", "", "", "委托书"))
              .toString();
      case "ballotPaper" -> ballotPaper(route, site);
      case "visit" ->
          doors
              .begin(
                  site.person("community-worker"),
                  inBallot(site),
                  new BeginVisit(
                      SecretRoutes.takes(route) ? secretRoutes.line(site.community().id()) : "2",
                      "样例同事"))
              .toString();
      case "opinionRound" -> opinionRound(route, site).toString();
      case "opinionStatement" -> opinionStatement(route, site).toString();
      case "fund",
          "earmark",
          "bankLine",
          "statement",
          "income",
          "campaign",
          "pledge",
          "yearSubsidy" ->
          funds
              .of(variable, route, site.community(), site.person("resident"), site.privateMark())
              .toString();
      case "fair" -> fair(route, site).toString();
      case "deal" -> deal(site).toString();
      case "project" -> project(route, site).toString();
      case "projectLetter" -> projectLetter(route, site).toString();
      case "projectWatcher" -> projectWatcher(route, site).toString();
      case "finding" -> finding(route, site).toString();
      case "excuse" ->
          aProject
              .excuse(site.person("community-worker"), project(route, site), site.publicMark())
              .toString();
      case "case" -> writtenCase(route, site).toString();
      case "pilot" -> pilot(route, site).toString();
      case "askedPilot" -> aCase.asked(Sql.of(databaseUrl), site.community(), "楼道里的灯").toString();
      case "ledgerAccount" -> books(site).account(worker(site), LedgerBuilder.BANK).toString();
      case "journal" -> books(site).grant(worker(site), site.privateMark()).toString();
      case "quarter" -> quarter(route, site);
      case "thing" -> thing(site).toString();
      case "loan" -> loan(route, site).toString();
      case "whistle" -> whistle(route, site).toString();
      case "receiver" -> receiver(route, site).toString();
      case "proposed" -> proposed(site).toString();
      case "asked" -> asked(site).toString();
      case "scan" -> supervision.code(site);
      case "plan" -> supervision.plan(site).toString();
      case "audit" -> supervision.audit(route, site).toString();
      case "question" -> supervision.question(site).toString();
      case "review" -> supervision.review(route, site).toString();
      case "callBack" -> callBack(site).toString();
      case "workshop" -> workshop(route, site).workshop().toString();
      case "flat" -> home(site).flat().toString();
      case "ask" -> askedShare(site).toString();
      case "commitment" -> site.registered().commitment().toString();
      case "entry" -> logBook.signed(site.community()).toString();
      case "*tile" -> "0/000.p/1";
      default -> throw new AssertionError("No object for {" + variable + "}: add one here");
    };
  }

  /** A need's picture that everybody may see, if it was published; or one of a draft. */
  String picture(Route route, Site site, NeedStatus status) {
    var raiser = site.person("resident");
    return route.names("number")
        ? pictureBook.released(raiser, site.need(status))
        : pictureBook.ofDraft(raiser);
  }

  /** The same content is the same picture, whichever project it is of. */
  String projectPicture(Site site) {
    var worker = site.person("community-worker");
    var running = aProject.running(worker, site.person("community-secretary"), site.publicMark());
    return aProject.pictured(worker, running, pictureBook.picture());
  }

  /** The site's own unit is asked about a need that nobody else was asked about. */
  UUID asked(Site site) {
    site.refresh();
    var unit = site.person("liaison").grants().organizationId().orElseThrow();
    return aResource.asked(worker(site), site.need(NeedStatus.VERIFIED), unit, site.privateMark());
  }

  /** The same each time. */
  String brought() {
    if (brought == null) {
      var other = town.actor(own.community(), "liaison");
      var pair = anAlliance.pair(worker(own), own.person("liaison"), other);
      brought = pair.get(0) + "\n" + pair.get(1);
    }
    return brought;
  }

  UUID ownUnit() {
    return own.person("liaison").grants().organizationId().orElseThrow();
  }

  /** The site's resident was not content with what was done. */
  UUID callBack(Site site) {
    var said = new RateNeed("DISSATISFIED", site.privateMark());
    ratings.rate(site.person("resident"), site.need(NeedStatus.COMPLETED), said);
    site.refresh();
    return callBacks.open(worker(site)).stream()
        .max(Comparator.comparing(CallBack::startedAt))
        .orElseThrow()
        .id();
  }

  /** A pair that waits for the officers of the site's street. */
  AcrossBuilder.Pair across(Site site) {
    var sql = Sql.of(databaseUrl);
    var pair =
        across.proposed(sql, street(site), site.community(), UUID.randomUUID(), site.privateMark());
    paired.put(site.community().id(), pair);
    return pair;
  }

  /** The site's own unit is asked by the street. */
  UUID acrossRequest(Site site) {
    var number = site.need(NeedStatus.VERIFIED);
    var sql = Sql.of(databaseUrl);
    var liaison = site.person("liaison");
    return across.asked(sql, street(site), liaison, number, UUID.randomUUID(), site.privateMark());
  }

  /** Its name becomes public with the decision, who runs it does not. */
  UUID donation(Site site) {
    return aDonation.offered(site.person("resident"), site.publicMark(), site.privateMark());
  }

  /** The one of the pair, or proposed for what waits, where the route says so. */
  UUID resource(Route route, Site site, NeedStatus status) {
    if (route.names("need")) {
      return Objects.requireNonNull(paired.get(site.community().id())).resource();
    }
    if (route.pattern().endsWith("/borrow") && site == own) { // a foreign one is not for neighbours
      return shared(site);
    }
    var resource = resource(site);
    if (route.pattern().endsWith("/papers/check")) { // anew, for who checks them
      aResource.entered(worker(site), resource, LocalDate.of(2027, 9, 1));
    }
    if (route.pattern().endsWith("/upkeep")) {
      aDonation.planned(worker(site), resource);
    }
    if (route.pattern().contains("/accept/") && status == NeedStatus.VERIFIED) {
      var unit =
          town.newUnit(site.community(), site.privateMark() + UUID.randomUUID()); // not asked
      across.propose(Sql.of(databaseUrl), site.community(), site.need(status), resource, unit);
    }
    return resource;
  }

  /** Listed, by the site's own unit. */
  UUID resource(Site site) {
    var command = ResourceBuilder.venue(site.publicMark(), site.privateMark());
    return aResource.listed(site.person("liaison"), worker(site), command);
  }

  /** Open to everybody; what it is called stands in the lists of neighbours. */
  UUID shared(Site site) {
    var command = ResourceBuilder.shared("邻里长桌", site.privateMark());
    return aResource.listed(site.person("liaison"), worker(site), command);
  }

  /** Somebody of another community has it; the one before is given back. */
  UUID lent(Site site) {
    var guest = BookingBuilder.guest(neighbour, site.community());
    Optional.ofNullable(lent.remove(site.community().id()))
        .ifPresent(before -> aBooking.giveBack(guest, before));
    var home = communities.byId(neighbour.communityId());
    var id = aBooking.lent(neighbour, home, site.community(), shared(site), site.privateMark());
    lent.put(site.community().id(), id);
    return id;
  }

  /** Nobody may have many at a time: the one before is given back. */
  UUID booking(Route route, Site site) {
    var resident = site.person("resident");
    Optional.ofNullable(booked.remove(site.community().id()))
        .ifPresent(before -> aBooking.giveBack(resident, before));
    var id = aBooking.next(resident, site.community(), resource(site), site.privateMark());
    if (route.pattern().endsWith("/check")) {
      aBooking.begins(Sql.of(databaseUrl), id);
    } else {
      booked.put(site.community().id(), id);
    }
    return id;
  }

  /**
   * Coordinated by another unit; the site's own was asked, or agreed where that is not asked for.
   */
  UUID alliance(Route route, Site site) {
    var worker = worker(site);
    var coordinator = town.actor(site.community(), "liaison");
    var own = site.person("liaison");
    return route.pattern().endsWith("/answer")
        ? anAlliance.invited(worker, coordinator, own, site.privateMark(), site.privateMark())
        : anAlliance.formed(worker, coordinator, own, site.publicMark(), site.publicMark());
  }

  /** With a first charter, and somebody in it whom nobody may know. */
  /** The same each time. */
  UUID elders(Site site) {
    return elders.computeIfAbsent(
        site.community().id(), id -> aBody.of(worker(site), "elders-council", site.publicMark()));
  }

  UUID council(Site site) {
    return aBody.council(worker(site), site.publicMark(), site.privateMark());
  }

  /** Of a council; somebody has it where it is to be vacated. */
  UUID seat(Route route, Site site) {
    var seat = aBody.vacant(worker(site), council(site), SeatKind.RESIDENT);
    if (route.pattern().endsWith("/vacate")) {
      seats.fill(worker(site), seat, aBody.person(site.privateMark(), "HIDDEN"));
    }
    return seat;
  }

  /** An idea for whoever takes the next step; else public, and joined by the site's resident. */
  UUID group(Route route, Site site) {
    var aunt = town.actor(site.community(), "resident");
    if (route.pattern().endsWith("/step")) {
      return aBody.idea(aunt, site.privateMark(), site.privateMark());
    }
    var id = aBody.gathering(aunt, worker(site), site.publicMark(), site.publicMark());
    if (route.pattern().endsWith("/leave")) {
      groups.join(site.person("resident"), id, new JoinGroup(site.privateMark(), ""));
    }
    return id;
  }

  /**
   * Of a stairwell of the register, with a plan; what is done to one, is done to one of its own.
   */
  CompensationBuilder.Home workshop(Route route, Site site) {
    var id = site.community().id();
    var mine = route.pattern().contains("/compensation/mine/");
    if (mine && route.post()) {
      var command = id + route.toString();
      homes.put(id, ownWorkshops.computeIfAbsent(command, any -> planned(site)));
    } else if (!route.post()) {
      homes.put(id, workshops.computeIfAbsent(id, any -> planned(site)));
    } else if (route.pattern().endsWith("/publish")) {
      homes.put(id, aCompensation.wanted(worker(site), site.community(), site.publicMark()));
    } else if (route.pattern().endsWith("/owners")) {
      homes.put(id, aCompensation.typedHome(worker(site), site.publicMark()));
    } else {
      homes.put(id, planned(site));
    }
    return home(site);
  }

  private CompensationBuilder.Home planned(Site site) {
    return aCompensation.home(worker(site), site.community(), site.publicMark());
  }

  private CompensationBuilder.Home home(Site site) {
    return Objects.requireNonNull(homes.get(site.community().id()));
  }

  /** What its ground floor asks for. */
  private UUID askedShare(Site site) {
    return compensations.computeIfAbsent(
        home(site).workshop(),
        id -> aCompensation.ask(worker(site), id, home(site).flat(), "20000"));
  }

  private UUID lastRound = new UUID(0, 0);

  /** Kept, for its statement comes after it in the same path. */
  UUID opinionRound(Route route, Site site) {
    lastRound =
        route.pattern().endsWith("/result")
            ? anOpinion.settled(worker(site), site.publicMark(), dueJobs)
            : anOpinion.round(worker(site), site.publicMark(), site.publicMark());
    return lastRound;
  }

  /** One that waits for staff to decide; else one that people vote on. */
  UUID opinionStatement(Route route, Site site) {
    return route.pattern().endsWith("/vote")
        ? anOpinion.shown(worker(site), lastRound, 0)
        : anOpinion.proposed(worker(site), site.person("resident"), lastRound, site.privateMark());
  }

  /** One that goes on now, or can still be left; the site's own unit has a stall at it. */
  UUID fair(Route route, Site site) {
    var worker = worker(site);
    var leaves = route.pattern().endsWith("/leave");
    var fair = leaves ? aFair.nextWeek(worker) : aFair.today(worker);
    aFair.stall(site.person("liaison"), fair);
    return fair;
  }

  /** Written down at one that goes on now. */
  UUID deal(Site site) {
    var fair = aFair.today(worker(site));
    aFair.stall(site.person("liaison"), fair);
    return aFair.deal(site.person("liaison"), fair, site.privateMark());
  }

  /** A department of the site's street, the same each time. */
  Actor department(Site site) {
    return departments.computeIfAbsent(
        site.community().id(), id -> town.actor(street(site), "department-officer"));
  }

  /** A need about which nobody whistled yet. */
  ShortNumber unwhistled(Site site) {
    return site.needs()
        .in(
            NeedStatus.VERIFIED,
            site.person("resident"),
            site.person("community-worker"),
            site.person("liaison"));
  }

  /** The same for both times that one form is sent. */
  String unwhistled(Map<String, String> form) {
    return whistled
        .computeIfAbsent(Objects.requireNonNull(form.get("name")), name -> unwhistled(own))
        .toString();
  }

  /** In a community, and for a call, it is done and its raiser is asked. */
  UUID whistle(Route route, Site site) {
    var id = whistle(site);
    if (route.inCommunity() || route.pattern().endsWith("/call")) {
      aWhistle.done(department(site), id);
    }
    if (route.inCommunity()) {
      aWhistle.awaitAsked(Sql.of(databaseUrl), site.community(), id);
    }
    return id;
  }

  UUID whistle(Site site) {
    var officer = town.actor(street(site), "street-officer");
    return aWhistle.issued(
        officer, site.community(), unwhistled(site), site.publicMark(), department(site));
  }

  /** Named by the street; for a decision it asked not to be counted. */
  UUID receiver(Route route, Site site) {
    var receiver = aWhistle.receiver(department(site), whistle(site));
    if (route.pattern().endsWith("/exclusions/{receiver}")) {
      var command = new AskExclusion("RESPONSE", site.privateMark());
      exclusions.ask(department(site), receiver, command);
    }
    return receiver;
  }

  UUID proposed(Site site) {
    return WhistleBuilder.proposed(
        Sql.of(databaseUrl), street(site), site.community(), unwhistled(site), site.privateMark());
  }

  /** Public from the first, led by the site's own worker; each step finds it as it needs it. */
  ShortNumber project(Route route, Site site) {
    var worker = site.person("community-worker");
    var secretary = site.person("community-secretary");
    var proposed = aProject.proposed(worker, site.publicMark());
    if (route.pattern().endsWith("/decision")) {
      return proposed;
    }
    if (route.pattern().endsWith("/acceptance/rating")) {
      var need = site.need(NeedStatus.VERIFIED);
      return aProject.accepting(
          worker, aProject.answering(worker, secretary, site.publicMark(), need));
    }
    var running = aProject.running(secretary, proposed);
    if (route.pattern().contains("/pictures")) {
      aProject.pictured(worker, running, pictureBook.picture());
      return running;
    }
    if (route.pattern().contains("/acceptance/")) {
      return acceptance(route, worker, secretary, running);
    }
    if (route.pattern().matches(".*/(handover|reform)")) {
      return aProject.givenUp(secretary, running);
    }
    if (route.pattern().matches(".*/(keeper|use|plan)")) {
      var kept = aProject.kept(worker, secretary, running);
      ProjectBuilder.looks(Sql.of(databaseUrl), site.community(), kept);
      return route.pattern().endsWith("/plan")
          ? ProjectBuilder.unused(Sql.of(databaseUrl), site.community(), kept)
          : kept;
    }
    if (route.pattern().endsWith("/rectification/check")) {
      return aProject.rectified(secretary, worker, running);
    }
    return route.pattern().endsWith("/rectification") ? aProject.red(secretary, running) : running;
  }

  private ShortNumber acceptance(Route route, Actor worker, Actor secretary, ShortNumber running) {
    if (route.pattern().endsWith("/ask")) {
      return aProject.done(worker, running);
    }
    var accepting = aProject.accepting(worker, running);
    return route.pattern().endsWith("/conclude")
        ? aProject.told(secretary, accepting, "SATISFIED", "SATISFIED", "SATISFIED")
        : accepting;
  }

  /** The site's own resident. */
  UUID projectWatcher(Route route, Site site) {
    var number = project(route, site);
    watching.join(site.person("resident"), number, new JoinWatch(true));
    return ProjectBuilder.watcher(Sql.of(databaseUrl), site.community(), number);
  }

  /** By a resident, as the site's own secretary wrote it down; answered where it is looked at. */
  UUID finding(Route route, Site site) {
    var secretary = site.person("community-secretary");
    var id = aProject.found(secretary, project(route, site), Severity.MINOR, site.publicMark());
    return route.pattern().endsWith("/check")
        ? aProject.answered(site.person("community-worker"), id)
        : id;
  }

  /** To the site's own worker: proposed, or issued where it is to be answered. */
  UUID projectLetter(Route route, Site site) {
    var number = project(route, site);
    var letter = aProject.letter(Sql.of(databaseUrl), number, site.community().id());
    if (route.pattern().endsWith("/answer")) {
      letters.issue(
          site.person("community-secretary"),
          letter,
          new IssueLetter(site.privateMark(), Dates.day(TestBeans.START).plusDays(30).toString()));
    }
    return letter;
  }

  /** What stands in the library reads the same everywhere; before that it is the site's own. */
  UUID writtenCase(Route route, Site site) {
    var worker = site.person("community-worker");
    var checking = route.pattern().matches(".*/(check|words)");
    var project = aProject.proposed(worker, site.publicMark());
    var id = aCase.checking(worker, project, checking ? site.privateMark() : "楼道里的灯");
    return checking ? id : aCase.published(site.person("community-secretary"), id);
  }

  /** Of a project of the site, as far as the route takes it up. */
  UUID pilot(Route route, Site site) {
    var worker = site.person("community-worker");
    var project = aProject.proposed(worker, site.publicMark());
    var filed = aCase.filed(worker, project, site.publicMark());
    if (route.pattern().endsWith("/begin")) {
      return aCase.ready(worker, filed);
    }
    return route.pattern().endsWith("/review") ? aCase.begun(worker, filed) : filed;
  }

  /** Open since long before, so that quarters can be closed. */
  LedgerBuilder books(Site site) {
    aLedger.open(site.person("community-secretary"), "2024Q1");
    aLedger.grant(worker(site), site.privateMark());
    return aLedger;
  }

  /** The one that is closed next, or for those who read its sheet one that is closed. */
  String quarter(Route route, Site site) {
    var next = books(site).next(worker(site));
    if (route.pattern().contains("/desk/")) {
      return next.toString();
    }
    var scope = Scope.publicOf(site.community().id());
    if (sheets.list(scope).isEmpty()) {
      disclosure.close(
          site.person("community-secretary"), next, new CloseQuarter(site.publicMark()));
    }
    return sheets.list(scope).getFirst().quarter().toString();
  }

  UUID thing(Site site) {
    return aThing.thing(worker(site), site.publicMark(), 90);
  }

  /**
   * Only what is out can be brought back, and only what is not out yet be handed out or given up.
   */
  UUID loan(Route route, Site site) {
    var from = route.pattern().endsWith("/take-back") ? 0 : 1;
    return aThing.lent(worker(site), thing(site), from, site.privateMark());
  }

  static UUID upload(Route route, Site site) {
    return route.pattern().contains("/organizations/")
        ? anew(site).unitsUpload()
        : site.registered().upload();
  }

  static UUID committed(Route route, Site site) {
    return route.pattern().contains("/organizations/")
        ? anew(site).unitsCommitted()
        : site.registered().committed();
  }

  /** Other routes add units, and then a preview of units does not hold any more. */
  static RegisterBuilder.Made anew(Site site) {
    site.refresh();
    return site.registered();
  }

  /** One's own entry is that of a person whom the site's resident is confirmed to be. */
  UUID person(Route route, Site site) {
    var person = site.registered().person();
    if (route.pattern().contains("/mine/")) {
      aKnown.confirm(worker(site), site.person("resident"), person, Assurance.IDENTITY);
    }
    return person;
  }

  /** The same each time. */
  String ownResource() {
    if (shown == null) {
      shown = resource(own).toString();
    }
    return shown;
  }

  /** The area above a site's community; nobody of the site has a role there. */
  Community street(Site site) {
    return communities.areaByCode(site.community().code().substring(0, 9) + "000").orElseThrow();
  }

  /** As far as what the route does asks; a reader gets one whose minutes are out. */
  UUID meeting(Route route, Site site) {
    var worker = worker(site);
    var guest = site.privateMark();
    var pattern = route.pattern();
    if (pattern.endsWith("/stages")) {
      return aMeeting.drafted(worker, aMeeting.plan("four-two", guest, 12, ""));
    }
    if (pattern.matches(".*/(agenda|drop|guests|notice|call-off)")
        || (route.post() && pattern.matches(".*/desk/\\{meeting[^/]*}"))) {
      return aMeeting.now(worker, guest);
    }
    if (route.post() && pattern.endsWith("/advice")) {
      var plan = aMeeting.plan("small-forum", site.publicMark(), 12, "");
      return aMeeting.noticed(worker, aMeeting.drafted(worker, plan), guest);
    }
    if (pattern.endsWith("/depth") || !route.post()) {
      return aMeeting.published(worker, site.publicMark(), guest);
    }
    if (pattern.matches(".*/(attendees|minutes|speakers|resolutions|sign-in|carry)")
        || pattern.endsWith("/desk/{meeting}/opinions")) {
      return heldNow(pattern, site);
    }
    var noticed = aMeeting.noticed(worker, aMeeting.now(worker, site.publicMark()), guest);
    if (pattern.endsWith("/withhold")) {
      takingPart.say(
          site.person("resident"), noticed, new WriteOpinion("1", "FOR", site.publicMark()));
    }
    return noticed;
  }

  /** With the code of the samples at its door, and something for the street to whistle about. */
  private UUID heldNow(String pattern, Site site) {
    var worker = worker(site);
    if (pattern.endsWith("/carry")) {
      var about = aMeeting.about(worker, aMeeting.soon(site.publicMark()), unwhistled(site));
      meetings.notice(worker, about);
      meetings.move(worker, about, new MoveMeeting("OPEN"));
      minutes.resolve(worker, about, aMeeting.decision("WHISTLE", site.publicMark()));
      return about;
    }
    var open = aMeeting.open(worker, site.publicMark(), site.privateMark());
    AssemblyBuilder.code(Sql.of(databaseUrl), open, "246824");
    return open;
  }

  /** As far as what the route does asks. */
  ShortNumber jury(Route route, Site site) {
    var worker = site.person("community-worker");
    var other = site.person("community-secretary");
    var pattern = route.pattern();
    if (pattern.endsWith("/wording")) {
      return aJury.sitting(worker, other, site.publicMark());
    }
    if (pattern.endsWith("/recommendation")) {
      return aJury.approved(worker, other, site.publicMark());
    }
    if (pattern.endsWith("/told") || pattern.endsWith("/end")) {
      var jury = aJury.invited(worker, other, site.publicMark());
      askedSeat = aJury.seats(worker, jury).getFirst();
      return jury;
    }
    return aJury.recommended(worker, other, site.publicMark());
  }

  private UUID askedSeat = new UUID(0, 0);

  /** Of the jury that was made last. */
  UUID askedSeat() {
    return askedSeat;
  }

  private final Map<String, UUID> juryDraws = new HashMap<>();

  /** One for each form, so that the same form names the same. */
  String juryDraw(Site site, String form) {
    return juryDraws
        .computeIfAbsent(
            form,
            key ->
                aDraw.drawn(
                    site.person("community-worker"),
                    site.person("community-secretary"),
                    site.publicMark()))
        .toString();
  }

  /** The resident's; they are asked whether they come, or to approve. */
  UUID jurySeat(Route route, Site site) {
    var worker = site.person("community-worker");
    var other = site.person("community-secretary");
    var jury =
        route.pattern().endsWith("/approval")
            ? aJury.deciding(worker, other, site.publicMark())
            : aJury.invited(worker, other, site.publicMark());
    var seat = aJury.seats(worker, jury).getFirst();
    JuryBuilder.give(Sql.of(databaseUrl), seat, site.person("resident").accountId());
    return seat;
  }

  /** As far as what the route does asks; a reader gets one that is drawn. */
  UUID draw(Route route, Site site) {
    var worker = site.person("community-worker");
    if (route.pattern().endsWith("/commit")) {
      return aDraw.drafted(worker, site.privateMark());
    }
    return route.pattern().endsWith("/numbers")
        ? aDraw.sealed(worker, site.publicMark())
        : aDraw.drawn(worker, site.person("community-secretary"), site.publicMark());
  }

  /**
   * Of owners, of whom the site's unit is the second; what everybody counts again is of persons.
   */
  ShortNumber ballot(Route route, Site site) {
    if (SecretRoutes.takes(route)) {
      return secret(route, site);
    }
    if (estates.add(site.community().id())) {
      var mark = site.publicMark();
      var estate = aBallot.estate(worker(site), mark + "楼", "70.00", "80.00", "90.00");
      aBallot.belongs(worker(site), estate.homes().get(1), "80.00", "sole", unitName(site));
    }
    var everybody =
        route.pattern().endsWith("/archive.json") && !route.pattern().contains("/inspect");
    var plan =
        aBallot.forUnits(site.publicMark(), everybody ? "simple-persons" : BallotBuilder.PUMPS);
    var number = aBallot.forRoute(site.person("community-secretary"), route.pattern(), plan);
    balloted.put(site.community().id(), number);
    return number;
  }

  /** Supervised by the owners' committee; a resident of the register keeps the other key. */
  private ShortNumber secret(Route route, Site site) {
    var urn =
        secretRoutes.of(
            route,
            site.person("community-secretary"),
            site.person("owners-committee"),
            urnKeeper(site),
            site.publicMark());
    balloted.put(site.community().id(), urn.number());
    return urn.number();
  }

  /** A resident who is known, and votes. */
  Actor urnKeeper(Site site) {
    return urnKeepers.computeIfAbsent(
        site.community().id(),
        id ->
            aKnown.as(
                worker(site),
                site.community(),
                aBallot.person(worker(site), site.privateMark() + "保管人")));
  }

  /** Its first idea is the site's resident's, who takes it back. */
  private ShortNumber budget(Route route, Site site) {
    return aBudget.forRoute(
        site.person("community-secretary"),
        worker(site),
        site.person("resident"),
        route.pattern(),
        site.publicMark());
  }

  private ShortNumber inBallot(Site site) {
    return Objects.requireNonNull(balloted.get(site.community().id()));
  }

  private String unitName(Site site) {
    var unit = site.person("liaison").grants().organizationId().orElseThrow();
    return Sql.of(databaseUrl)
        .value("select name from directory.organization where organization_id = '" + unit + "'");
  }

  private UUID objection(Site site) {
    return objecting.object(
        site.person("liaison"), inBallot(site), new MakeObjection("", site.privateMark()));
  }

  /** Read by two who differ, where somebody decides. */
  private String ballotPaper(Route route, Site site) {
    var ballot = inBallot(site);
    papers.print(worker(site), ballot, new PrintPapers("1", "3"));
    if (route.pattern().endsWith("/decide")) {
      papers.read(worker(site), ballot, 1, new ReadPaper(Map.of("q1", "YES"), ""));
      papers.read(
          site.person("community-secretary"), ballot, 1, new ReadPaper(Map.of("q1", "NO"), ""));
    }
    return "1";
  }

  /** Liaisons and commitments belong to units of their own. */
  UUID organization(Route route, Site site) {
    if (route.pattern().contains("/fairs/")) {
      return site.person("liaison").grants().organizationId().orElseThrow();
    }
    return route.names("commitment")
        ? site.registered().organization()
        : postBook.unit(site.community(), site.person("community-worker"), site.privateMark());
  }

  UUID grantToRevoke(Community place) {
    var role = communities.isCommunity(place.id()) ? "council-member" : "auditor";
    town.grant(town.newAccount(), place, role);
    return uuid("select grant_id from access.role_grant order by granted_at desc, grant_id desc");
  }

  /** Proposed by somebody whom nobody of the suite is, for somebody whom nobody is. */
  UUID proposalToDecide(Community place) {
    var proposer = town.actor(place, "administrator");
    var role = communities.isCommunity(place.id()) ? "community-secretary" : "auditor";
    var phone = Town.nextPhone();
    var command = AddMember.of(phone, "样例", role, "", "", "");
    Scope.in(
        proposer.scope(),
        () -> {
          members.add(proposer, command);
          return true;
        });
    return uuid("select proposal_id from access.grant_proposal order by proposal_id desc");
  }

  /** Of a site's people the administrator gave it, and answers for it where it holds. */
  UUID delegation(Community place, Site site, boolean waits) {
    var holder = site.person("administrator");
    var delegate = town.newAccount();
    town.grant(delegate, site.community(), "community-worker");
    jdbc.sql(
            """
            insert into access.delegation values (?, ?, ?, ?, 'administrator',
              timestamp '2026-09-01', timestamp '2026-10-01', timestamp '2026-09-01', null, ?)
            """)
        .params(Ids.next(), holder.accountId(), delegate, place.id(), waits)
        .update();
    return uuid("select delegation_id from access.delegation order by delegation_id desc");
  }

  UUID uuid(String sql) {
    return jdbc.sql(sql + " limit 1").query(UUID.class).single();
  }

  /** Somebody new asks each time, so that it is undecided. */
  UUID dataRequest(Community community) {
    var resident = town.actor(community, "resident");
    return privacy.ask(resident, community, new AskRequest(RequestKind.CORRECT, "样例说明"));
  }

  /** Whoever answers for the programs of a site. */
  final Actor operator(Site site) {
    return town.actor(site.community(), "administrator");
  }

  Actor worker(Site site) {
    return town.actor(site.community(), "community-worker");
  }

  UUID unit(Site site) {
    var worker = worker(site);
    var building = localAreas.addBuilding(worker, aBuilding());
    localAreas.generate(worker, building, DwellingScheme.plain(1, 1, 1).rule());
    return localReading.building(worker, building).units().getFirst().id();
  }

  /** Only what is closed can be reopened. */
  UUID place(Route route, Site site) {
    var worker = worker(site);
    var place = localAreas.addBuilding(worker, aBuilding());
    if (route.pattern().endsWith("/reopen")) {
      localReform.close(worker, place, new ClosePlace("mistake", "", "0"));
    }
    return place;
  }

  static AddLocalArea aBuilding() {
    return new AddLocalArea(mark(), "");
  }

  UUID importReport() {
    if (imported == null) {
      imported = importAreas();
    }
    return imported;
  }

  UUID importAreas() {
    try {
      return areas.importAreas(
          administrator, "areas.csv", new ClassPathResource("demo/areas.csv"), false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String unopenedCommunity() {
    return areas.page(administrator, "420102000000").children().stream()
        .flatMap(street -> areas.page(administrator, street.code()).children().stream())
        .filter(area -> !area.open())
        .findFirst()
        .orElseThrow()
        .code();
  }

  /** A unit that the own community's may ask to join, the same each time. */
  String partner() {
    if (partner == null) {
      var unit = postBook.unit(own.community(), own.person("community-worker"), own.privateMark());
      partner = unit.toString();
    }
    return partner;
  }

  /** One that works in the own community, the same each time. */
  String program() {
    if (program == null) {
      program = programBook.program(operator(own)).integrationId().toString();
    }
    return program;
  }

  static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
