package org.linli.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An importer of areas on a database of its own. */
abstract class AreaImportBench {

  static final String SMALL =
      """
      code,name,parent
      42,湖北省,
      4201,武汉市,42
      420102,江岸区,4201
      420102003,一元街道,420102
      420102003004,三阳社区,420102003
      """;

  private AreaQueries areas;
  private AreaStaging staging;
  private AreaPlacing placing;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void freshDatabase() {
    var source =
        new DriverManagerDataSource(TestDatabase.create().url(), "linli_app", TestServer.PASSWORD);
    jdbc = JdbcClient.create(source);
    areas = new AreaQueries(jdbc);
    placing = new AreaPlacing(jdbc);
    staging = new AreaStaging(jdbc, source, new Areas(jdbc));
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  final List<AreaView> line(String code) {
    return areas.line(code);
  }

  final List<AreaView> children(String code) {
    return areas.children(code, "", 100);
  }

  final JdbcClient jdbc() {
    return jdbc;
  }

  static NamedFile file(String name, String text) {
    return new NamedFile(name, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
  }

  final int stored() {
    return jdbc.sql("select count(*) from directory.area").query(Integer.class).single();
  }

  final AreaImporter.Result run(String text) throws IOException {
    return run(text.getBytes(StandardCharsets.UTF_8));
  }

  final AreaImporter.Result run(byte[] content) throws IOException {
    return run(true, new ArrayList<>(), new NamedFile("areas.csv", new ByteArrayResource(content)));
  }

  final AreaImporter.Result run(boolean skipWrong, List<Integer> told, NamedFile... files)
      throws IOException {
    var progress =
        new ImportProgress() {
          @Override
          public void read(int rows) {}

          @Override
          public void written(int rows, int total) {
            told.add(rows);
          }
        };
    try {
      return transaction.execute(
          status -> {
            try {
              return new AreaImporter(staging, placing, progress).run(List.of(files), skipWrong);
            } catch (IOException unreadable) {
              throw new UncheckedIOException(unreadable);
            }
          });
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }
}
