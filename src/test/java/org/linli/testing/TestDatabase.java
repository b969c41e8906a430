package org.linli.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A database of one's own, copied from a migrated template in a tenth of a second.
 *
 * @param name of the database
 */
public record TestDatabase(String name) {

  private static final String TEMPLATE = "linli_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static boolean migrated;

  /** A fresh copy of the migrated, empty database. */
  public static synchronized TestDatabase create() {
    if (!migrated) {
      empty(TEMPLATE).migrate();
      migrated = true;
    }
    var name = "linli_" + COUNT.incrementAndGet();
    TestServer.get()
        .run(
            "postgres", "create database " + name + " template " + TEMPLATE + " owner linli_owner");
    return new TestDatabase(name);
  }

  /** A database with extensions and nothing else. */
  public static TestDatabase empty(String name) {
    var server = TestServer.get();
    server.run("postgres", "create database " + name + " owner linli_owner");
    server.run(name, "create extension ltree", "create extension btree_gist");
    return new TestDatabase(name);
  }

  public String url() {
    return TestServer.get().url(name);
  }

  /** Runs the product's own migrations in its own order. */
  public void migrate() {
    new SpringApplicationBuilder(Application.class)
        .profiles("test")
        .run("--server.port=0", "--spring.datasource.url=" + url(), "--spring.flyway.enabled=true")
        .close();
  }
}
