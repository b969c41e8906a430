package org.linli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.linli.files.ContentTree;

/**
 * Several connections of the application that write at the same time: an account, its role and a
 * file that names its content, in one transaction each. Notes what the server has acknowledged.
 */
final class Writers implements AutoCloseable {

  static final int COUNT = 3;

  private final String url;
  private final String password;
  private final ContentTree contents;
  private final Queue<Written> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param phone of the account
   * @param transaction its number
   * @param position of the log after the commit was acknowledged
   */
  record Written(String phone, String transaction, String position) {}

  private Writers(String url, String password, ContentTree contents) {
    this.url = url;
    this.password = password;
    this.contents = contents;
  }

  static Writers start(String url, String password, ContentTree contents, int series) {
    var writers = new Writers(url, password, contents);
    for (int i = 0; i < COUNT; i++) {
      long first = 10_000_000_000L + (series * 10L + i) * 1_000_000L;
      writers.threads.add(Thread.ofPlatform().daemon().start(() -> writers.write(first)));
    }
    return writers;
  }

  /** Returns when so many more have been acknowledged. */
  void awaitMore(int number) {
    int wanted = acknowledged.size() + number;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (acknowledged.size() < wanted) {
      assertThat(failures).isEmpty();
      assertThat(System.nanoTime()).as("writing goes on").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  List<Written> acknowledged() {
    return List.copyOf(acknowledged);
  }

  @Override
  public void close() throws InterruptedException {
    stopping.set(true);
    for (var thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  private void write(long first) {
    try (var connection = DriverManager.getConnection(url, "linli_app", password)) {
      connection.setAutoCommit(false);
      for (long number = first; !stopping.get(); number++) {
        acknowledged.add(write(connection, String.valueOf(number)));
      }
    } catch (Exception unexpected) {
      failures.add(unexpected);
    }
  }

  private Written write(Connection connection, String phone) throws Exception {
    var content = phone.getBytes(StandardCharsets.UTF_8);
    var sha256 = HexFormat.of().formatHex(BackupWriter.sha256().digest(content));
    Files.createDirectories(contents.place(sha256).getParent());
    Path draft = Files.createTempFile(contents.directory(), "draft", "");
    Files.write(draft, content);
    Files.move(draft, contents.place(sha256));
    var account = UUID.randomUUID();
    Sql.run(connection, "set local app.communities = '1'");
    Sql.run(
        connection,
        "insert into access.account values ('%s', '%s', '测试人', false, '2026-01-01')"
            .formatted(account, phone));
    Sql.run(
        connection,
        "insert into files.file values (1, '%s', 'a', 'text/plain', 1, 'x', '%s', '2026-01-01')"
            .formatted(sha256, account));
    Sql.run(
        connection,
        """
        insert into access.role_grant (account_id, area_id, role, granted_at, grant_id)
        values ('%1$s', 1, 'resident', '2026-01-01', '%1$s')
        """
            .formatted(account));
    var transaction = Sql.value(connection, "select pg_current_xact_id()::text");
    connection.commit();
    var position = Sql.value(connection, "select pg_current_wal_lsn()::text");
    connection.commit();
    return new Written(phone, transaction, position);
  }

  /** Plain SQL for these tests. */
  static final class Sql {

    private Sql() {}

    static void run(Connection connection, String sql) throws SQLException {
      new Catalogue(connection).run(sql);
    }

    static String value(Connection connection, String sql) throws SQLException {
      return list(connection, sql).getFirst();
    }

    static List<String> list(Connection connection, String sql) throws SQLException {
      return new Catalogue(connection).list(sql, row -> row.getString(1));
    }
  }
}
