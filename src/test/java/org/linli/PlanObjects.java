package org.linli;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.linli.access.residents.ResidentManagement;
import org.linli.ballot.BeginVisit;
import org.linli.ballot.DoorManagement;
import org.linli.ballot.PaperReading;
import org.linli.ballot.PrintPapers;
import org.linli.bodies.SeatKind;
import org.linli.directory.AddLocalArea;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.DwellingScheme;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.people.CorrectionBuilder;
import org.linli.directory.people.Known;
import org.linli.directory.people.RegisterBuilder;
import org.linli.disclosure.CloseQuarter;
import org.linli.disclosure.DisclosureManagement;
import org.linli.disclosure.DisclosureReading;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.evidence.LogBook;
import org.linli.isolation.FundObjects;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedStatus;
import org.linli.pacts.GiveReason;
import org.linli.pacts.PactDrafting;
import org.linli.privacy.AskRequest;
import org.linli.privacy.OwnData;
import org.linli.privacy.RequestKind;
import org.linli.projects.Severity;
import org.linli.spending.CoverReceipt;
import org.linli.spending.ReceiptManagement;
import org.linli.spending.SpendingReading;
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
import org.linli.testing.NeedBuilder;
import org.linli.testing.OpinionBuilder;
import org.linli.testing.PactBuilder;
import org.linli.testing.PictureBook;
import org.linli.testing.ProgramBook;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.ProposalBuilder;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.Route;
import org.linli.testing.SecretRoutes;
import org.linli.testing.SignBuilder;
import org.linli.testing.Sql;
import org.linli.testing.SupervisionBuilder;
import org.linli.testing.Town;
import org.linli.testing.WhistleBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Objects for the pages that {@link PlansIT} opens, one of each kind in each place. */
abstract class PlanObjects {

  static final String ALL = "everybody in one";
  static final String RESIDENT = "resident";

  @Autowired Town town;
  @Autowired LogBook logBook;
  @Autowired NeedBuilder aNeed;
  @Autowired PictureBook pictures;
  @Autowired ProgramBook programs;
  @Autowired ResourceBuilder aResource;
  @Autowired AcrossBuilder across;
  @Autowired DonationBuilder aDonation;
  @Autowired BookingBuilder aBooking;
  @Autowired BallotBuilder aBallot;
  @Autowired BudgetBuilder aBudget;
  @Autowired PaperReading papers;
  @Autowired DoorManagement doors;
  @Autowired SecretRoutes secretRoutes;
  private final Map<String, ShortNumber> ballots = new HashMap<>();
  private final Map<String, String> supervised = new HashMap<>();
  private final Map<String, String> monies = new HashMap<>();
  private final Set<Long> tended = new HashSet<>();
  private final Map<String, ShortNumber> budgets = new HashMap<>();
  private final Set<Long> estates = new HashSet<>();
  @Autowired DrawBuilder aDraw;
  @Autowired JuryBuilder aJury;
  @Autowired FairBuilder aFair;
  @Autowired FundBuilder aFund;
  @Autowired AllianceBuilder anAlliance;
  @Autowired OpinionBuilder anOpinion;
  @Autowired DueJobs dueJobs;
  @Autowired BodyBuilder aBody;
  @Autowired ProposalBuilder aProposal;
  @Autowired AssemblyBuilder aMeeting;
  @Autowired PactBuilder aPact;
  @Autowired PactDrafting pactDrafting;
  @Autowired CompensationBuilder aCompensation;
  @Autowired GoodsBuilder aThing;
  @Autowired WhistleBuilder aWhistle;
  @Autowired ProjectBuilder aProject;
  @Autowired CaseBuilder aCase;
  @Autowired SupervisionBuilder aSupervision;
  @Autowired ReceiptManagement receipts;
  @Autowired SpendingReading spendingReading;
  @Autowired LedgerBuilder aLedger;
  @Autowired DisclosureManagement disclosure;
  @Autowired DisclosureReading sheets;
  @Autowired RatingManagement ratings;
  @Autowired CallBackReading callReading;
  @Autowired Known aKnown;
  @Autowired CorrectionBuilder aCorrection;
  @Autowired AreaManagement areas;
  @Autowired ResidentManagement residents;
  @Autowired LocalAreaManagement localAreas;
  @Autowired LocalAreaReading localReading;
  @Autowired CommunityDirectory communities;
  @Autowired OwnData privacy;
  @Autowired JdbcClient jdbc;

  @Value("${spring.datasource.url}")
  String databaseUrl;

  private final Map<Long, UUID> dataRequests = new HashMap<>();
  private final Map<Long, UUID> buildings = new HashMap<>();
  private final Map<Long, UUID> grants = new HashMap<>();
  private final Map<Long, UUID> resources = new HashMap<>();
  private final Map<Long, UUID> donations = new HashMap<>();
  private final Map<Long, UUID> booked = new HashMap<>();
  private final Map<Long, UUID> bookedByNeighbours = new HashMap<>();
  private final Map<Long, UUID> drawn = new HashMap<>();
  private final Map<Long, ShortNumber> juries = new HashMap<>();
  private final Map<Long, UUID> fairs = new HashMap<>();
  private final Map<Long, UUID> alliances = new HashMap<>();
  private final Map<Long, UUID> councils = new HashMap<>();
  private final Map<Long, UUID> groups = new HashMap<>();
  private final Map<Long, UUID> meetings = new HashMap<>();
  private final Map<Long, ShortNumber> pacts = new HashMap<>();
  @Autowired org.linli.testing.SpendingBuilder aPurchase;
  private final Map<Long, Bought> bought = new HashMap<>();
  private final Map<Long, UUID> suggestions = new HashMap<>();
  private final Map<Long, CompensationBuilder.Home> workshops = new HashMap<>();
  private final Map<Long, UUID> compensations = new HashMap<>();
  private final Map<Long, UUID> things = new HashMap<>();
  private final Map<Long, ShortNumber> projects = new HashMap<>();
  private final Map<Long, ShortNumber> proposals = new HashMap<>();
  private final Map<Long, UUID> amendments = new HashMap<>();
  private final Map<Long, String> shots = new HashMap<>();
  private final Map<Long, UUID> found = new HashMap<>();
  private final Map<Long, UUID> excused = new HashMap<>();
  private final Map<Long, UUID> letters = new HashMap<>();
  private final Map<Long, UUID> cases = new HashMap<>();
  private final Map<Long, UUID> pilots = new HashMap<>();
  private final Map<Long, UUID> askedPilots = new HashMap<>();
  private final Map<Long, UUID> whistles = new HashMap<>();
  private final Map<Long, Actor> departments = new HashMap<>();
  private final Map<Long, UUID> lent = new HashMap<>();
  private final Map<Long, UUID> asked = new HashMap<>();
  private final Map<Long, UUID> signs = new HashMap<>();
  private final Map<Long, UUID> callBacks = new HashMap<>();
  Actor administrator;
  Actor neighbour;
  private UUID imported;

  @BeforeAll
  void importAreas() throws IOException {
    administrator = town.actor(Community.ROOT, "administrator");
    neighbour = town.actor(town.newCommunity(), RESIDENT);
    imported =
        areas.importAreas(
            administrator, "areas.csv", new ClassPathResource("demo/areas.csv"), false);
  }

  private record Bought(ShortNumber purchase, ShortNumber payment, UUID receipt, String shown) {}

  /** Paid, with a paper. */
  private Bought bought(Place place) {
    return bought.computeIfAbsent(
        place.community().id(),
        id -> {
          var secretary = town.actor(place.community(), "community-secretary");
          var council = town.actor(place.community(), "council-member");
          var worker = worker(place);
          var money = aPurchase.money(place.community(), worker, secretary, "2000");
          var shop = aPurchase.supplier(worker, place.community());
          var number = aPurchase.approved(worker, secretary, council, money, shop, "900");
          var paid = aPurchase.paid(worker, number, money, "900");
          var paper = aPurchase.receipt(worker, number, "24420000", "900", java.awt.Color.ORANGE);
          receipts.publish(worker, number, paper, new CoverReceipt("NOTHING_PERSONAL", ""));
          var shown = spendingReading.file(worker, number).page().receipts().getFirst().shown();
          return new Bought(number, paid, paper, shown);
        });
  }

  private UUID request(Community community) {
    var resident = town.actor(community, RESIDENT);
    return privacy.ask(resident, community, new AskRequest(RequestKind.CORRECT, "说明"));
  }

  private String supervised(String variable, Place place) {
    return supervised.computeIfAbsent(
        variable + place.community().id(), key -> newSupervised(variable, place));
  }

  private String newSupervised(String variable, Place place) {
    var database = Sql.of(databaseUrl);
    var worker = worker(place);
    var secretary = secretary(place);
    return switch (variable) {
      case "plan" -> aSupervision.plan(database, worker, secretary, "没抽的").toString();
      case "audit" -> {
        var inspector = Optional.ofNullable(place.readers().get(ALL)).orElseThrow().orElseThrow();
        var audit = aSupervision.audit(database, worker, secretary, inspector, "抽中的项目");
        aSupervision.given(database, audit, inspector);
        yield audit.id().toString();
      }
      case "question" ->
          aSupervision.question(town.actor(place.community(), RESIDENT), "问一句").toString();
      case "review" -> {
        var reviewer = town.actor(place.community(), "third-party-evaluator");
        var code = aSupervision.code(worker, secretary, "评价的项目");
        var review = aSupervision.review(secretary, reviewer, code, "某某事务所");
        aSupervision.reviewed(reviewer, review);
        yield review.toString();
      }
      default -> aSupervision.code(worker, secretary, "扫码的项目");
    };
  }

  final String path(Route route, Place place, ShortNumber number) throws IOException {
    var path = route.pattern();
    if (path.contains("/supervision")) {
      supervised("scan", place);
    }
    for (var variable : route.variables()) {
      var value =
          switch (variable) {
            case "community", "code" -> place.community().code();
            case "area" -> place.community().code().substring(0, 9) + "000";
            case "proposal" -> proposal(place).toString();
            case "amendment" -> amended(place).toString();
            case "pact" -> pact(place).toString();
            case "purchase" -> bought(place).purchase().toString();
            case "payment" -> bought(place).payment().toString();
            case "receipt" -> bought(place).receipt().toString();
            case "part" -> "1";
            case "version" -> "1";
            case "article" -> aPact.writing(worker(place), pact(place)).getFirst().id().toString();
            case "suggestion" -> suggested(place).toString();
            case "round" -> "1";
            case "invite" -> aProposal.invite(resident(place), proposal(place)).toString();
            case "grant" -> grant(route, place).toString();
            case "number" -> number.toString();
            case "request" ->
                dataRequests
                    .computeIfAbsent(place.community().id(), id -> request(place.community()))
                    .toString();
            case "person" -> person(route, place).toString();
            case "correction" -> aCorrection.ask(worker(place), place.community()).toString();
            case "letter" -> residents.invite(worker(place), place.made().person()).toString();
            case "invitation" -> "AAAA-BBBB-CCCC";
            case "household" -> place.made().household().toString();
            case "dwelling" -> place.made().dwelling().toString();
            case "upload" ->
                (route.pattern().contains("/organizations/")
                        ? place.made().unitsUpload()
                        : place.made().upload())
                    .toString();
            case "id" -> imported.toString();
            case "edition" -> "1";
            case "mandate" -> place.mandate().toString();
            case "post" -> place.post().toString();
            case "organization" -> place.unit().toString();
            case "place" -> place.made().dwelling().toString();
            case "building" -> building(place).toString();
            case "unit" -> unit(place).toString();
            case "sha256" -> sha256(route, place, number);
            case "subscription" ->
                programs.subscription(town.actor(place.community(), "administrator")).toString();
            case "resource" -> resource(place).toString();
            case "donation" -> donation(place).toString();
            case "booking" -> booking(place).toString();
            case "lent" -> lent(place).toString();
            case "sign" -> sign(place).toString();
            case "alliance" -> alliance(place).toString();
            case "body" -> council(place).toString();
            case "meeting" -> meeting(place).toString();
            case "task" -> aMeeting.task(worker(place), meeting(place)).toString();
            case "charter" -> "1";
            case "seat" ->
                aBody.vacant(worker(place), council(place), SeatKind.RESIDENT).toString();
            case "group" -> group(place).toString();
            case "ballot" -> ballot(route, place).toString();
            case "budget" -> budget(route, place).toString();
            case "idea" -> "1";
            case "ballotPaper" -> {
              papers.print(worker(place), ballot(route, place), new PrintPapers("1", "3"));
              yield "1";
            }
            case "visit" ->
                doors
                    .begin(worker(place), ballot(route, place), new BeginVisit("1", "同事"))
                    .toString();
            case "workshop" -> workshop(place).workshop().toString();
            case "flat" -> workshop(place).flat().toString();
            case "ask" ->
                compensations
                    .computeIfAbsent(
                        place.community().id(),
                        id ->
                            aCompensation.ask(
                                worker(place),
                                workshop(place).workshop(),
                                workshop(place).flat(),
                                "20000"))
                    .toString();
            case "draw" -> drawn(place).toString();
            case "jury" -> jury(place).toString();
            case "jurySeat" -> jurySeat(place).toString();
            case "opinionRound" -> opinionRound(route, place).toString();
            case "fund",
                "earmark",
                "bankLine",
                "statement",
                "income",
                "campaign",
                "pledge",
                "yearSubsidy" ->
                money(variable, route, place);
            case "fair" -> fair(place).toString();
            case "quarter" -> quarter(place);
            case "ledgerAccount" ->
                books(place).account(worker(place), LedgerBuilder.BANK).toString();
            case "journal" -> books(place).grant(worker(place), "拨款").toString();
            case "thing" -> thing(place).toString();
            case "loan" -> loan(place).toString();
            case "asked" -> asked(place).toString();
            case "plan", "audit", "scan", "question", "review" -> supervised(variable, place);
            case "across" -> acrossRequest(place).toString();
            case "callBack" -> callBack(place).toString();
            case "entry" -> logBook.signed(place.community()).toString();
            case "*tile" -> "0/000.p/1";
            case "whistle" -> whistle(place).toString();
            case "receiver" -> aWhistle.receiver(department(place), whistle(place)).toString();
            case "project" -> project(place).toString();
            case "finding" -> found(place).toString();
            case "excuse" ->
                excused
                    .computeIfAbsent(
                        place.community().id(),
                        id -> aProject.excuse(worker(place), project(place), "暴雨"))
                    .toString();
            case "case" -> told(place).toString();
            case "pilot" -> pilot(place).toString();
            case "askedPilot" ->
                askedPilots
                    .computeIfAbsent(
                        place.community().id(),
                        id -> aCase.asked(Sql.of(databaseUrl), place.community(), "楼道里的灯"))
                    .toString();
            case "projectLetter" ->
                letters
                    .computeIfAbsent(
                        place.community().id(),
                        id -> aProject.letter(Sql.of(databaseUrl), project(place), id))
                    .toString();
            default -> throw new AssertionError("No object for {" + variable + "}: add one here");
          };
      path = path.replace("{" + variable + "}", value);
    }
    return path;
  }

  private Actor resident(Place place) {
    return Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow().orElseThrow();
  }

  /** Designed together, with something said and suggested. */
  private ShortNumber proposal(Place place) {
    return proposals.computeIfAbsent(place.community().id(), id -> newProposal(place));
  }

  private ShortNumber newProposal(Place place) {
    var secretary = town.actor(place.community(), "community-secretary");
    var number = aProposal.designed(resident(place), secretary, pictures.picture(), "东门装灯");
    aProposal.point(worker(place), number, "晚上走路安全");
    aProposal.remark(worker(place), number, "太高");
    return number;
  }

  /** In force, and being amended in a round in which somebody said something. */
  private ShortNumber pact(Place place) {
    return pacts.computeIfAbsent(
        place.community().id(),
        id -> {
          var secretary = town.actor(place.community(), "community-secretary");
          var number = aPact.inForce(place.community(), worker(place), secretary, "楼道约定");
          pactDrafting.amend(secretary, number, new GiveReason("有人提出来"));
          aPact.openRound(worker(place), number);
          return number;
        });
  }

  private UUID suggested(Place place) {
    return suggestions.computeIfAbsent(
        place.community().id(), id -> aPact.suggestion(resident(place), pact(place), 1, "车也别占地方"));
  }

  private UUID amended(Place place) {
    return amendments.computeIfAbsent(
        place.community().id(), id -> aProposal.amendment(worker(place), proposal(place), "台阶长"));
  }

  /** A picture of the resident's need or draft, or the file of an import. */
  private String sha256(Route route, Place place, ShortNumber number) throws IOException {
    var raiser = Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow().orElseThrow();
    return route.names("number")
        ? pictures.released(raiser, number)
        : route.pattern().contains("/needs/")
            ? pictures.ofDraft(raiser)
            : route.names("proposal")
                ? aProposal.page(resident(place), proposal(place)).plan().orElseThrow().sha256()
                : route.pattern().contains("/spending/")
                    ? bought(place).shown()
                    : route.pattern().contains("/projects/")
                        ? shot(place)
                        : areas.report(administrator, imported).sha256();
  }

  /** One's own entry is that of a person whom the resident is confirmed to be. */
  private UUID person(Route route, Place place) {
    var person = place.made().person();
    if (route.pattern().contains("/mine/")) {
      var resident = Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow();
      aKnown.confirm(worker(place), resident.orElseThrow(), person);
    }
    return person;
  }

  /** Of whoever works where the route leads. */
  private UUID grant(Route route, Place place) {
    var area =
        route.names("area")
            ? street(place)
            : route.inCommunity() ? place.community() : Community.ROOT;
    return grants.computeIfAbsent(area.id(), id -> newGrant(area));
  }

  private UUID newGrant(Community area) {
    var account = town.actor(area, "auditor").accountId();
    return jdbc.sql("select grant_id from access.role_grant where account_id = :account")
        .param("account", account)
        .query(UUID.class)
        .single();
  }

  private UUID resource(Place place) {
    return resources.computeIfAbsent(place.community().id(), id -> newResource(place));
  }

  private UUID newResource(Place place) {
    return aResource.listed(liaison(place), worker(place), ResourceBuilder.venue("会议室", "联络员"));
  }

  private UUID donation(Place place) {
    return donations.computeIfAbsent(
        place.community().id(),
        id -> aDonation.offered(town.actor(place.community(), RESIDENT), "血压计"));
  }

  private UUID booking(Place place) {
    return booked.computeIfAbsent(place.community().id(), id -> newBooking(place));
  }

  private UUID newBooking(Place place) {
    var resident = town.actor(place.community(), RESIDENT);
    return aBooking.next(resident, place.community(), resource(place), "合唱队排练");
  }

  /** Somebody of another community has it. */
  private UUID lent(Place place) {
    return bookedByNeighbours.computeIfAbsent(place.community().id(), id -> newLent(place));
  }

  private UUID newLent(Place place) {
    var shared =
        aResource.listed(liaison(place), worker(place), ResourceBuilder.shared("长桌", "联络员"));
    var home = communities.byId(neighbour.communityId());
    return aBooking.lent(neighbour, home, place.community(), shared, "合唱队排练");
  }

  private UUID acrossRequest(Place place) {
    var number = Optional.ofNullable(place.numbers().get(NeedStatus.VERIFIED)).orElseThrow();
    return across.asked(
        Sql.of(databaseUrl), street(place), liaison(place), number, resource(place), "借会议室");
  }

  private UUID sign(Place place) {
    return signs.computeIfAbsent(
        place.community().id(),
        id -> SignBuilder.open(Sql.of(databaseUrl), place.community(), "3 栋"));
  }

  private UUID alliance(Place place) {
    return alliances.computeIfAbsent(place.community().id(), id -> newAlliance(place));
  }

  private UUID newAlliance(Place place) {
    var other = town.actor(place.community(), "liaison");
    return anAlliance.formed(worker(place), other, liaison(place), "会议室联盟", "互相借");
  }

  private UUID council(Place place) {
    return councils.computeIfAbsent(
        place.community().id(), id -> aBody.council(worker(place), "理事会", "赵一"));
  }

  /** With its minutes out, and a task that is not done. */
  private UUID meeting(Place place) {
    return meetings.computeIfAbsent(
        place.community().id(), id -> aMeeting.published(worker(place), "门口积水", "赵一"));
  }

  private UUID group(Place place) {
    return groups.computeIfAbsent(
        place.community().id(),
        id ->
            aBody.gathering(town.actor(place.community(), RESIDENT), worker(place), "棋友会", "李阿姨"));
  }

  /** A unit on the supervision committee and a resident of the register keep the keys. */
  private ShortNumber secret(Route route, Place place) {
    var secretary = town.actor(place.community(), "community-secretary");
    return ballots.computeIfAbsent(
        place.community().id() + route.pattern(),
        key -> {
          var supervisor = Objects.requireNonNull(place.readers().get("liaison")).orElseThrow();
          if (tended.add(place.community().id())) {
            var unit = supervisor.grants().organizationId().orElseThrow();
            var committee = aBody.of(worker(place), "supervision", "监督委员会");
            aBody.seatOfUnit(worker(place), committee, unit);
          }
          var resident =
              aKnown.as(worker(place), place.community(), aBallot.person(worker(place), "保管人"));
          return secretRoutes.of(route, secretary, supervisor, resident, "选人").number();
        });
  }

  /** One for each kind of page: a draft, an open one, a counted one. */
  private ShortNumber ballot(Route route, Place place) {
    if (SecretRoutes.takes(route)) {
      return secret(route, place);
    }
    if (estates.add(place.community().id())) {
      aBallot.estate(worker(place), "票决楼", "70.00", "80.00", "90.00");
    }
    var everybody =
        route.pattern().endsWith("/archive.json") && !route.pattern().contains("/inspect");
    var plan = aBallot.forUnits("换水泵", everybody ? "simple-persons" : BallotBuilder.PUMPS);
    var path = route.pattern().replaceAll(".*\\}", "");
    return ballots.computeIfAbsent(
        place.community().id()
            + (path.matches(".*(plan|sign|recount|board|inspect|json)") ? path : ""),
        key ->
            aBallot.forRoute(
                town.actor(place.community(), "community-secretary"), route.pattern(), plan));
  }

  /** One for each kind of page: a draft, one that takes ideas, a counted one. */
  private ShortNumber budget(Route route, Place place) {
    var path = route.pattern().replaceAll(".*\\}", "");
    return budgets.computeIfAbsent(
        place.community().id() + (path.matches(".*(plan|pb|json)") ? path : ""),
        key ->
            aBudget.forRoute(
                town.actor(place.community(), "community-secretary"),
                worker(place),
                town.actor(place.community(), RESIDENT),
                route.pattern(),
                "小改造"));
  }

  /** Owned by somebody who is none of the readers. */
  final CompensationBuilder.Home workshop(Place place) {
    return workshops.computeIfAbsent(
        place.community().id(), id -> aCompensation.home(worker(place), place.community(), "加装电梯"));
  }

  private ShortNumber jury(Place place) {
    return juries.computeIfAbsent(
        place.community().id(),
        id ->
            aJury.recommended(
                worker(place), town.actor(place.community(), "community-secretary"), "车怎么停"));
  }

  private UUID jurySeat(Place place) {
    var seat = aJury.seats(worker(place), jury(place)).getFirst();
    var resident = Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow().orElseThrow();
    JuryBuilder.give(Sql.of(databaseUrl), seat, resident.accountId());
    return seat;
  }

  private UUID drawn(Place place) {
    return drawn.computeIfAbsent(
        place.community().id(),
        id ->
            aDraw.drawn(
                worker(place), town.actor(place.community(), "community-secretary"), "评议团"));
  }

  private UUID opinionRound(Route route, Place place) {
    if (route.pattern().endsWith("/result")) {
      return anOpinion.settled(worker(place), "6 栋的电梯装好了吗", dueJobs);
    }
    var round = anOpinion.round(worker(place), "6 栋要不要装电梯", "一楼也方便", "太吵");
    anOpinion.proposed(worker(place), town.actor(place.community(), RESIDENT), round, "再问一楼");
    return round;
  }

  private UUID fair(Place place) {
    return fairs.computeIfAbsent(place.community().id(), id -> newFair(place));
  }

  private UUID newFair(Place place) {
    var fair = aFair.today(worker(place));
    aFair.stall(liaison(place), fair);
    aFair.deal(liaison(place), fair, "每周五借教室");
    return fair;
  }

  private String money(String variable, Route route, Place place) {
    var community = place.community();
    return monies.computeIfAbsent(
        variable + community.id(),
        key ->
            new FundObjects(town, aFund, aProject)
                .of(variable, route, community, town.actor(community, RESIDENT), "样例")
                .toString());
  }

  /** One that is closed. */
  private String quarter(Place place) {
    var secretary = town.actor(place.community(), "community-secretary");
    var next = books(place).next(secretary);
    var scope = Scope.publicOf(place.community().id());
    if (sheets.list(scope).isEmpty()) {
      disclosure.close(secretary, next, new CloseQuarter("月底前办完"));
    }
    return sheets.list(scope).getFirst().quarter().toString();
  }

  private LedgerBuilder books(Place place) {
    aLedger.open(town.actor(place.community(), "community-secretary"), "2026Q2");
    aLedger.grant(worker(place), "拨款");
    return aLedger;
  }

  private UUID thing(Place place) {
    return things.computeIfAbsent(
        place.community().id(), id -> aThing.thing(worker(place), "人字梯", 5));
  }

  private UUID loan(Place place) {
    return lent.computeIfAbsent(
        place.community().id(), id -> aThing.lent(worker(place), thing(place), 0, "赵奶奶"));
  }

  /** Done, and its raiser is asked. */
  private UUID whistle(Place place) {
    return whistles.computeIfAbsent(place.community().id(), id -> newWhistle(place));
  }

  private UUID newWhistle(Place place) {
    var resident = Optional.ofNullable(place.readers().get(RESIDENT)).orElseThrow().orElseThrow();
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker(place), liaison(place));
    var officer = town.actor(street(place), "street-officer");
    var id = aWhistle.issued(officer, place.community(), number, "换灯", department(place));
    aWhistle.done(department(place), id);
    aWhistle.awaitAsked(Sql.of(databaseUrl), place.community(), id);
    return id;
  }

  final Actor department(Place place) {
    return departments.computeIfAbsent(
        place.community().id(), id -> town.actor(street(place), "department-officer"));
  }

  final Community street(Place place) {
    return communities.areaByCode(place.community().code().substring(0, 9) + "000").orElseThrow();
  }

  private UUID found(Place place) {
    return found.computeIfAbsent(
        place.community().id(),
        id ->
            aProject.found(
                town.actor(place.community(), "community-secretary"),
                project(place),
                Severity.MINOR,
                "护栏松了"));
  }

  /** Of a report of the place's project. */
  private String shot(Place place) {
    return shots.computeIfAbsent(
        place.community().id(),
        id -> aProject.pictured(worker(place), project(place), pictures.picture()));
  }

  private ShortNumber project(Place place) {
    return projects.computeIfAbsent(
        place.community().id(),
        id ->
            aProject.running(
                worker(place), town.actor(place.community(), "community-secretary"), "院落环境改造"));
  }

  /** In the library. */
  private UUID told(Place place) {
    return cases.computeIfAbsent(
        place.community().id(),
        id ->
            aCase.published(
                town.actor(place.community(), "community-secretary"),
                aCase.checking(worker(place), project(place), "楼道里的灯")));
  }

  /** Under way. */
  private UUID pilot(Place place) {
    return pilots.computeIfAbsent(
        place.community().id(),
        id ->
            aCase.begun(worker(place), aCase.filed(worker(place), project(place), "能不能多 30 个车位")));
  }

  private UUID asked(Place place) {
    return asked.computeIfAbsent(place.community().id(), id -> ask(place));
  }

  private UUID ask(Place place) {
    var number = Optional.ofNullable(place.numbers().get(NeedStatus.VERIFIED)).orElseThrow();
    var unit = liaison(place).grants().organizationId().orElseThrow();
    return aResource.asked(worker(place), number, unit, "来两位师傅");
  }

  private UUID callBack(Place place) {
    return callBacks.computeIfAbsent(place.community().id(), id -> newCallBack(place));
  }

  private UUID newCallBack(Place place) {
    var resident = town.actor(place.community(), RESIDENT);
    var number = aNeed.in(NeedStatus.COMPLETED, resident, worker(place), liaison(place));
    ratings.rate(resident, number, new RateNeed("DISSATISFIED", "还是不亮"));
    var colleague = town.actor(place.community(), "community-worker");
    return callReading.open(colleague).stream()
        .filter(call -> call.number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Actor liaison(Place place) {
    return Optional.ofNullable(place.readers().get("liaison")).orElseThrow().orElseThrow();
  }

  private UUID building(Place place) {
    return buildings.computeIfAbsent(place.community().id(), id -> newBuilding(worker(place)));
  }

  private UUID newBuilding(Actor worker) {
    var building = localAreas.addBuilding(worker, new AddLocalArea("1栋", ""));
    localAreas.generate(worker, building, DwellingScheme.plain(2, 30, 4).rule());
    return building;
  }

  private UUID unit(Place place) {
    return localReading.building(worker(place), building(place)).units().getFirst().id();
  }

  private static Actor secretary(Place place) {
    return Optional.ofNullable(place.readers().get("community-secretary"))
        .orElseThrow()
        .orElseThrow();
  }

  final Actor worker(Place place) {
    return Optional.ofNullable(place.readers().get("community-worker")).orElseThrow().orElseThrow();
  }

  /** A community, who looks at it, and a need of each status that its resident raised. */
  record Place(
      Community community,
      Map<String, Optional<Actor>> readers,
      Map<NeedStatus, ShortNumber> numbers,
      UUID mandate,
      UUID post,
      UUID unit,
      RegisterBuilder.Made made) {}
}
