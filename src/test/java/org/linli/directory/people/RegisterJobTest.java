package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.directory.imports.ImportError;
import org.linli.directory.imports.ImportState;
import org.linli.directory.imports.RegisterImport.Figures;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Nodes;
import org.linli.platform.QueuedJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A large register is checked, applied and taken back beside the requests, on one of several nodes
 * (DATA-1: a community of 60,000).
 */
class RegisterJobTest extends RegisterCase {

  private static final String PHONE = "19000000000";
  private static final int PERSONS = 6_000;
  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired private DataSource database;
  @Autowired private List<QueuedJob> jobs;
  @Autowired private PeopleRegister register;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;

  @Test
  void largeRegisterComesInAndGoesBackByJobsOfTwoNodes() throws IOException {
    var id = upload(register("", 0));
    assertThat(file(id).state()).isEqualTo(ImportState.CHECKING);
    assertThat(catchThrowableOfType(Refused.class, () -> commit(id)).code())
        .isEqualTo(ImportError.NOT_READY);
    work();
    assertThat(file(id).state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(file(id).figures()).isEqualTo(new Figures(PERSONS, PERSONS, 0, 0, 0, 0));
    commit(id);
    assertThat(file(id).state()).isEqualTo(ImportState.COMMITTING);
    assertThat(count("person")).isZero();
    work();
    assertThat(file(id).state()).isEqualTo(ImportState.COMMITTED);
    assertThat(count("person")).isEqualTo(PERSONS);
    files.undo(secretary, id);
    work();
    assertThat(file(id).state()).isEqualTo(ImportState.UNDONE);
    assertThat(count("person") + count("household") + count("dwelling")).isZero();
  }

  @Test
  void wrongCellsOfALargeFileAreNamed() throws IOException {
    var id = upload(register("123", 2));
    work();
    assertThat(file(id).state()).isEqualTo(ImportState.WRONG);
    assertThat(file(id).figures().wrong()).isEqualTo(PERSONS / 2);
    assertThat(imports.preview(worker, id).errors().getFirst())
        .matches(error -> error.letter().equals("C") && error.row() == 2);
  }

  /** One file twice, and once more with half of its rows changed, all applied at once. */
  @Test
  void ofSeveralFilesAtOnceOneIsAppliedAndTheOthersAreLookedAtAgain() throws IOException {
    var uploads =
        List.of(upload(register("", 0)), upload(register("", 0)), upload(register(PHONE, 2)));
    work();
    uploads.forEach(this::commit);
    work();
    assertThat(uploads).filteredOn(id -> file(id).state() == ImportState.COMMITTED).hasSize(1);
    assertThat(count("person")).isEqualTo(PERSONS);
    for (var id : uploads) {
      if (file(id).state() == ImportState.PREVIEWED) {
        assertThat(file(id).failure()).isEqualTo(ImportError.REGISTER_CHANGED.code());
        files.lookAgain(worker, id);
        work();
        assertThat(file(id).figures().added()).isZero();
        commit(id);
        work();
      }
      assertThat(file(id).state()).isEqualTo(ImportState.COMMITTED);
    }
    assertThat(count("person")).isEqualTo(PERSONS);
    assertThat(count("household")).isEqualTo(PERSONS / 2);
  }

  /** A node took the work and was killed: its row stays picked and is not renewed. */
  @Test
  void workOfAKilledNodeIsBegunAgain() throws IOException {
    var id = upload(register("", 0));
    var picked =
        jdbc.sql(
                """
                update platform.scheduled_tasks set picked = true, picked_by = 'killed',
                  last_heartbeat = timestamp '2020-01-01'
                where task_instance like :piece
                """)
            .param("piece", "%" + id + "%")
            .update();
    assertThat(picked).isEqualTo(1);
    try (var node = Nodes.start(database, imports(), 1)) {
      node.finish();
    }
    assertThat(file(id).state()).isEqualTo(ImportState.PREVIEWED);
  }

  /** While somebody else writes, the job waits with its figures in sight, and reading goes on. */
  @Test
  void progressShowsWhileTheJobIsAtWork() throws IOException {
    var id = upload(register("", 0));
    work();
    commit(id);
    var node = new ArrayList<Nodes>();
    Scope.in(
        Scope.of(community.id()),
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status -> {
                      register.change(community.id());
                      node.add(Nodes.start(database, imports(), 1));
                      await().atMost(SOON).until(() -> rowsInSight(id));
                      status.setRollbackOnly();
                      return true;
                    }));
    try (var working = node.getFirst()) {
      working.finish();
    }
    assertThat(file(id).state()).isEqualTo(ImportState.COMMITTED);
    assertThat(imports.preview(worker, id).pace()).isEmpty();
  }

  private boolean rowsInSight(UUID id) {
    var elsewhere = CompletableFuture.supplyAsync(() -> imports.preview(worker, id).pace());
    return elsewhere.join().filter(pace -> pace.rows() > 0).isPresent() && found("").isEmpty();
  }

  /** Nodes live today; what waits for a moment of the test's clock is not for them. */
  private List<QueuedJob> imports() {
    return jobs.stream().filter(job -> job.name().equals("directory.register-import")).toList();
  }

  private void work() {
    try (var nodes = Nodes.start(database, imports(), 2)) {
      nodes.finish();
    }
  }

  /** Households of two; every so many persons, counted from the first, have the phone. */
  private static byte[] register(String phone, int every) {
    var rows = new ArrayList<List<String>>();
    for (var index = 0; index < PERSONS; index++) {
      var said = every > 0 && index % every == 0 ? phone : "";
      var relation = index % 2 == 0 ? "户代表" : "配偶";
      var building = String.valueOf(1 + index / 2 / 100);
      var door = String.valueOf(101 + index / 2 % 100);
      var name = "甲" + Integer.toHexString(index * 7919);
      rows.add(Sheets.row("N" + index, name, said, "", building, "1", door, relation, "", ""));
    }
    return Sheets.of(rows);
  }
}
