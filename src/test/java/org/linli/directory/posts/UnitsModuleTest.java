package org.linli.directory.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PostBook;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** 1+N through its facade on a real database (ORG-5). */
@IntegrationTest
class UnitsModuleTest {

  private static final LocalDate TODAY = Dates.day(TestBeans.START);

  @Autowired private LiaisonManagement liaison;
  @Autowired private PersonManagement persons;
  @Autowired private PostBook book;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void gapsAreUnitsWithoutWorkerUnitsWithoutLiaisonAndWorkersWithoutUnits() {
    var idle = book.held(worker);
    var busy = book.held(worker);
    var whole = book.unit(community, worker, "有人管的");
    var lonely = town.newUnit(community, "没人管的");
    liaison.assign(worker, whole, new AssignWorker(busy.toString()));
    var overview = liaison.overview(worker, Optional.empty(), Paging.first());
    assertThat(overview.gaps()).isEqualTo(new Gaps(2, 1, 1));
    assertThat(overview.units().rows()).hasSize(2);
    assertThat(overview.workers())
        .extracting(WorkerView::post, WorkerView::units)
        .containsExactly(tuple(idle, 0), tuple(busy, 1));
    for (var gap : UnitGap.values()) {
      assertThat(liaison.overview(worker, Optional.of(gap), Paging.first()).units().rows())
          .extracting(UnitView::id)
          .containsExactly(lonely);
    }
  }

  @Test
  void unitsAreReadPageByPage() {
    for (var each = 0; each < 5; each++) {
      town.newUnit(community, "单位 " + each);
    }
    var first = liaison.overview(worker, Optional.empty(), new Paging(Optional.empty(), 3)).units();
    var second = liaison.overview(worker, Optional.empty(), new Paging(first.next(), 3)).units();
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
  }

  @Test
  void unitHasOneWorkerAtATimeAndItsHistoryStays() {
    var unit = book.unit(community, worker, "单位");
    var one = new AssignWorker(book.held(worker).toString());
    var other = new AssignWorker(book.held(worker).toString());
    var outcomes =
        AtOnce.all(
            List.of(one, other, one, other).stream()
                .<Callable<Boolean>>map(
                    command ->
                        () -> {
                          liaison.assign(worker, unit, command);
                          return true;
                        })
                .toList());
    assertThat(outcomes).allMatch(AtOnce.Outcome::succeeded);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from directory.unit_worker where until_day is null and"
                        + " organization_id = '"
                        + unit
                        + "'"))
        .isOne();
    liaison.assign(worker, unit, new AssignWorker(""));
    assertThat(liaison.unit(worker, unit).unit().worker()).isEmpty();
    assertThat(liaison.unit(worker, unit).history()).hasSize(4);
  }

  @Test
  void onlyPostsThatLookAfterUnitsGetUnits() {
    var unit = book.unit(community, worker, "单位");
    var grid = book.vacant(worker, "grid-worker");
    var elsewhere = book.held(town.actor(town.newCommunity(), "community-worker"));
    for (var post : List.of(grid.toString(), elsewhere.toString(), "x")) {
      assertThat(field(() -> liaison.assign(worker, unit, new AssignWorker(post))))
          .isEqualTo("post");
    }
  }

  @Test
  void liaisonIsNamedOnceAndTheirTimeEnds() {
    var unit = town.newUnit(community, "单位");
    var command = new NameLiaison("李四", Town.nextPhone());
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              liaison.name(worker, unit, command);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    var id = liaison.unit(worker, unit).liaisons().getFirst().id();
    liaison.endLiaison(worker, unit, id);
    assertThat(liaison.unit(worker, unit).liaisons().getFirst().until()).contains(TODAY);
    assertThat(liaison.unit(worker, unit).unit().liaisons()).isZero();
    assertRefused(KernelError.NOT_FOUND, () -> liaison.endLiaison(worker, unit, id));
    liaison.name(worker, unit, command);
  }

  @Test
  void liaisonWhoIsInTheRegisterLeadsThere() {
    var person =
        persons.register(worker, new RegisterPerson("SY-7", "王小寒", "", "", "", "", "", ""));
    var unit = town.newUnit(community, "单位");
    liaison.name(worker, unit, new NameLiaison("王小寒", Town.nextPhone(), "SY-7"));
    assertThat(liaison.unit(worker, unit).liaisons().getFirst().person()).contains(person);
    var unknown = new NameLiaison("乙", Town.nextPhone(), "SY-8");
    assertThat(field(() -> liaison.name(worker, unit, unknown))).isEqualTo("reference");
    assertThat(liaison.unit(worker, unit).liaisons()).hasSize(1);
  }

  @Test
  void residentsAndOtherCommunitiesManageNoUnits() {
    var resident = town.actor(community, "resident");
    var stranger = town.actor(town.newCommunity(), "community-worker");
    var unit = book.unit(community, worker, "单位");
    var nobody = new AssignWorker("");
    assertRefused(KernelError.FORBIDDEN, () -> liaison.unit(resident, unit));
    assertRefused(KernelError.NOT_FOUND, () -> liaison.unit(stranger, unit));
    assertRefused(KernelError.NOT_FOUND, () -> liaison.assign(stranger, unit, nobody));
    assertRefused(KernelError.NOT_FOUND, () -> liaison.endLiaison(worker, unit, Ids.next()));
  }
}
