package org.linli.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.SteerWhistle;
import org.linli.dispatch.WhistleManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.ReturnNeed;
import org.linli.projects.Light;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.testing.WhistleBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The board of a street over its communities, and what is handed over with one (PROG-3). */
@IntegrationTest
class BoardsModuleTest {

  private static final Paging ALL = new Paging(Optional.empty(), Paging.MAX_SIZE);

  @Autowired private StreetBoards boards;
  @Autowired private HandoverManagement handovers;
  @Autowired private WhistleManagement whistles;
  @Autowired private NeedManagement needs;
  @Autowired private AuditTrail trail;
  @Autowired private CommunityDirectory communities;
  @Autowired private NeedBuilder aNeed;
  @Autowired private ProjectBuilder aProject;
  @Autowired private WhistleBuilder aWhistle;
  @Autowired private DueJobs due;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community here;
  private Community there;
  private Actor officer;
  private Actor body;
  private Actor worker;
  private Actor secretary;

  @BeforeEach
  void settle() {
    clock.advance(Duration.between(clock.instant(), TestBeans.START));
    due.run();
    var street = town.newStreet(2);
    here = street.getFirst();
    there = street.getLast();
    var area = area(here);
    officer = town.actor(area, "street-officer");
    body = town.actor(area, "department-officer");
    worker = town.actor(here, "community-worker");
    secretary = town.actor(here, "community-secretary");
  }

  /** A number is what its list has, and moves with it; another street sees none of it. */
  @Test
  void everyNumberLeadsToAsManyMatters() {
    var need = need(here, NeedStatus.VERIFIED);
    var id = aWhistle.issued(officer, here, need, "换灯", body);
    var project = aProject.running(worker, secretary, "院落改造");
    aProject.red(secretary, project);
    var late = need(there, NeedStatus.RAISED);
    var early = boards.board(officer);
    assertThat(early.sum().clocks()).isZero();
    assertThat(early.sum().late()).isZero();
    assertThat(early.first().getFirst().title()).as("what presses").isEqualTo("院落改造");
    clock.advance(Duration.ofDays(7));
    due.run();

    var board = boards.board(officer);
    assertThat(board.parts())
        .extracting(BoardPart::code)
        .containsExactly(here.code(), there.code());
    assertAgrees(board);
    var own = board.parts().getFirst();
    assertThat(own.whistles()).isEqualTo(1);
    assertThat(own.late()).as("nobody checked in").isEqualTo(1);
    assertThat(own.light()).isEqualTo(Light.RED);
    assertThat(board.parts().getLast().clocks()).as("contact and answer").isPositive();
    assertThat(rows(BoardKind.CLOCKS, there))
        .as("what is not verified is not told")
        .allMatch(it -> it.title().isEmpty() && it.number().isEmpty());
    assertThat(rows(BoardKind.WHISTLES, here).getFirst().holder()).isNotEmpty();
    assertThat(board.first().getFirst().due().at()).isBefore(clock.instant());

    // What is late is escalated by a listener, which must not meet the answer half-way.
    Sql.of(url).awaitDelivered(there);
    whistles.steer(officer, id, new SteerWhistle("WITHDRAW", "社区自己修了", "", ""));
    needs.sendBack(town.actor(there, "community-worker"), late, new ReturnNeed("不归社区管"));
    var after = boards.board(officer);
    assertAgrees(after);
    assertThat(after.sum().whistles()).isZero();
    assertThat(after.parts().getLast().clocks()).isZero();
    assertThat(after.sum().projects()).isEqualTo(1);

    var others = town.newStreet(1).getFirst();
    var stranger = town.actor(area(others), "street-officer");
    assertThat(boards.board(stranger).sum().projects()).isZero();
    for (var kind : BoardKind.values()) {
      assertThat(boards.list(stranger, kind, "", ALL).rows()).isEmpty();
      assertRefused(KernelError.NOT_FOUND, () -> boards.list(stranger, kind, here.code(), ALL));
    }
    assertRefused(KernelError.FORBIDDEN, () -> boards.board(body));
    assertRefused(KernelError.FORBIDDEN, () -> boards.board(secretary));
  }

  /** More communities than one scope holds are read in several. */
  @Test
  void aStreetMayHaveMoreCommunitiesThanAScopeHolds() {
    var street = town.newStreet(21);
    var last = street.getLast();
    var wide = town.actor(area(last), "street-officer");
    var lead = town.actor(last, "community-worker");
    aProject.running(lead, town.actor(last, "community-secretary"), "第二十一个");
    assertThat(boards.board(wide).parts()).hasSize(21);
    assertThat(boards.board(wide).sum().green()).isEqualTo(1);
    assertThat(boards.list(wide, BoardKind.PROJECTS, "", ALL).rows())
        .extracting(BoardRow::community)
        .containsExactly(last.name());
  }

  /** Whoever opens a dossier stands in the audit trail; it has what is open and nobody's words. */
  @Test
  void dossierHasWhatIsOpenAndSaysWhoOpenedIt() {
    var raised = need(here, NeedStatus.RAISED);
    var project = aProject.running(worker, secretary, "院落改造");
    aProject.red(secretary, project);
    var dossier = handovers.community(secretary, here);
    assertThat(dossier.needs().orElseThrow())
        .extracting(it -> it.need().number())
        .containsExactly(raised);
    assertThat(dossier.projects().getFirst().next()).isEqualTo("挨户问一遍");
    assertThat(dossier.projects().getFirst().project().rectifies()).isTrue();
    assertThat(dossier.staff().orElseThrow()).isNotEmpty();
    assertThat(dossier.rules())
        .as("only what the district says otherwise")
        .singleElement()
        .satisfies(it -> assertThat(it.rule().id()).isEqualTo("testing/fee"))
        .satisfies(it -> assertThat(it.values()).containsExactly(Map.entry("amount", "4")));

    var own = handovers.project(secretary, here, project);
    assertThat(own.page().charter().title()).isEqualTo("院落改造");
    assertThat(trail.all(secretary, ALL).rows())
        .filteredOn(it -> secretary.accountId().equals(it.accountId()))
        .extracting(AuditView::action)
        .startsWith("boards.handover-of-project-opened", "boards.handover-opened");

    var administrator = town.actor(here, "administrator");
    assertThat(handovers.community(administrator, here).needs()).isEmpty();
    assertThat(handovers.project(administrator, here, project).papers()).isEmpty();
    var visiting = town.actor(officer.accountId(), here);
    assertThat(handovers.community(visiting, here).needs()).isPresent();
    for (var nobody : List.of(worker, town.actor(here, "liaison"), town.actor(here, "resident"))) {
      assertRefused(KernelError.FORBIDDEN, () -> handovers.community(nobody, here));
      assertRefused(KernelError.FORBIDDEN, () -> handovers.project(nobody, here, project));
    }
    assertThat(handovers.community(town.actor(there, "community-secretary"), there).projects())
        .isEmpty();
  }

  private void assertAgrees(StreetBoard board) {
    for (var part : board.parts()) {
      var of = communities.byCode(part.code()).orElseThrow();
      assertThat(rows(BoardKind.WHISTLES, of)).hasSize(part.whistles());
      assertThat(rows(BoardKind.PROJECTS, of)).hasSize(part.projects());
      assertThat(rows(BoardKind.CLOCKS, of)).hasSize(part.clocks());
    }
    assertThat(boards.list(officer, BoardKind.WHISTLES, "", ALL).rows())
        .hasSize(board.sum().whistles());
    assertThat(boards.list(officer, BoardKind.PROJECTS, "", ALL).rows())
        .hasSize(board.sum().projects());
    assertThat(boards.list(officer, BoardKind.CLOCKS, "", ALL).rows())
        .hasSize(board.sum().clocks());
  }

  private List<BoardRow> rows(BoardKind kind, Community of) {
    return boards.list(officer, kind, of.code(), ALL).rows();
  }

  private Community area(Community of) {
    return communities.areaByCode(of.code().substring(0, 9) + "000").orElseThrow();
  }

  private ShortNumber need(Community at, NeedStatus status) {
    return aNeed.in(
        status,
        town.actor(at, "resident"),
        town.actor(at, "community-worker"),
        town.actor(at, "liaison"));
  }
}
