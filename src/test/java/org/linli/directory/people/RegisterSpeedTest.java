package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;

/**
 * A register of 8,000 persons from XLSX, previewed and committed, against COPY of the rows that it
 * wrote into the same tables with the same indexes.
 */
@IntegrationTest
class RegisterSpeedTest {

  private static final int PERSONS = 8_000;
  private static final double LEAST = 0.05;

  /** In the order in which rows can come; columns without generated ones. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put(
        "dwelling",
        "community_id, dwelling_id, building_id, unit_id, floor, number, created_at,"
            + " exclusive_area, area_source, version");
    TABLES.put(
        "household",
        "community_id, household_id, dwelling_id, label, representative_id, formed_at, version");
    TABLES.put(
        "person",
        "community_id, person_id, reference, name, phone, sex, born_on, document_kind,"
            + " document_sealed, document_hash, household_id, relation, moved_in_on,"
            + " registered_at, version");
    TABLES.put("person_gram", "community_id, gram, person_id");
    TABLES.put(
        "ownership",
        "community_id, ownership_id, dwelling_id, person_id, kind, registered_at, version");
  }

  @Autowired private RegisterFiles files;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  @Test
  void registerComesInAtATwentiethOfTheSpeedOfCopy() throws Exception {
    load("暖");
    var community = town.newCommunity();
    var worker = town.actor(community, "community-worker");
    var sheet = new ByteArrayResource(Sheets.register(PERSONS, "快"));
    var importing =
        seconds(
            () -> {
              var id = files.upload(worker, "名册.xlsx", sheet);
              files.commit(worker, id);
              return files.preview(worker, id).file().state();
            });
    try (var superuser = TestServer.get().superuser(url.substring(url.lastIndexOf('/') + 1))) {
      var rows = new LinkedHashMap<String, byte[]>();
      for (var table : TABLES.keySet()) {
        rows.put(table, out(superuser, table, community.id()));
      }
      superuser.setAutoCommit(false);
      for (var table : TABLES.keySet().stream().toList().reversed()) {
        run(
            superuser,
            "delete from directory." + table + " where community_id = " + community.id());
      }
      superuser.commit();
      var copying =
          seconds(
              () -> {
                for (var table : rows.entrySet()) {
                  in(superuser, table.getKey(), table.getValue());
                }
                superuser.commit();
                return rows.size();
              });
      System.out.printf(
          "register ratio=%.3f rows=%d import=%.2fs copy=%.2fs%n",
          copying / importing, PERSONS, importing, copying);
      assertThat(copying / importing).isGreaterThanOrEqualTo(LEAST);
    }
  }

  /** The first run compiles and fills caches; both sides are measured warm. */
  private void load(String mark) throws Exception {
    var worker = town.actor(town.newCommunity(), "community-worker");
    files.commit(
        worker,
        files.upload(worker, "名册.xlsx", new ByteArrayResource(Sheets.register(1_000, mark))));
  }

  private static byte[] out(Connection superuser, String table, long community) throws Exception {
    var bytes = new ByteArrayOutputStream();
    superuser
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(
            "copy (select %s from directory.%s where community_id = %d) to stdout"
                .formatted(TABLES.get(table), table, community),
            bytes);
    return bytes.toByteArray();
  }

  private static void in(Connection superuser, String table, byte[] rows) throws Exception {
    superuser
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy directory.%s (%s) from stdin".formatted(table, TABLES.get(table)),
            new ByteArrayInputStream(rows));
  }

  private static void run(Connection superuser, String sql) throws Exception {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  private static double seconds(Callable<?> work) throws Exception {
    var start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }
}
