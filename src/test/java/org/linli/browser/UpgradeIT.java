package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.files.ContentTree;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.PostgresOptions;
import org.linli.postgres.PostgresRoles;
import org.linli.testing.EarlierRelease;
import org.linli.testing.PlainBrowser;
import org.linli.testing.Totps;

/** A data directory of the first release serves under this one: matters, accounts, files. */
class UpgradeIT {

  private static final String ADMINISTRATOR = "19000001001";
  private static final String CONTENT = "code,name\n420102003004,三阳社区\n";
  private static final String SHA256 = sha256(CONTENT);
  private static final String FILE =
      """
      insert into files.file values
        (1, '%s', 'areas.csv', 'text/csv', 39, 'directory:manage-areas',
         '00000000-0000-7000-8000-000000000003', '2026-01-01')
      """
          .formatted(SHA256);

  @Test
  void whatTheFirstReleaseKeptIsThere() {
    try (var gateway = new TextMessages();
        var installation =
            Installation.on(
                UpgradeIT::leaveBehind,
                List.of(
                    "--spring.profiles.active=production",
                    "--linli.sms.gateway-url=" + gateway.url()))) {
      var browser = new PlainBrowser(installation.port());
      assertThat(browser.get("/c/420102003004/needs/2026-000001").body()).contains("路灯不亮");
      assertThat(browser.get("/files/" + SHA256).body()).doesNotContain("三阳社区");
      logIn(browser, gateway);
      assertThat(browser.get("/files/" + SHA256).body()).isEqualTo(CONTENT);
    }
  }

  /** Whoever had an account comes in by phone, and works on after adding two factors. */
  private static void logIn(PlainBrowser browser, TextMessages gateway) {
    browser.get("/access/login");
    browser.post("/access/code", Map.of("phone", ADMINISTRATOR));
    var code = gateway.code(ADMINISTRATOR);
    var in = browser.post("/access/login", Map.of("phone", ADMINISTRATOR, "code", code, "to", "/"));
    browser.get(in.location().orElseThrow());
    var password = Map.of("password", PlainBrowser.PASSWORD, "again", PlainBrowser.PASSWORD);
    var second = browser.post("/access/enrol", password).location().orElseThrow();
    var secret = Totps.secret(browser.get(second).body());
    var totp = Map.of("code", Totps.code(secret, Instant.now()), "to", "/");
    assertThat(browser.post("/access/enrol/totp", totp).status()).isEqualTo(303);
  }

  private static void leaveBehind(Path directory) throws IOException, SQLException {
    var release = new EarlierRelease("step-1");
    var options = new PostgresOptions(directory.resolve("postgres"), 0, Map.of("fsync", "off"));
    try (var server = EmbeddedPostgres.start(options)) {
      var url = server.jdbcUrl(PostgresRoles.DATABASE);
      release.migrate(url, PostgresRoles.prepare(server).ownerPassword());
      try (var connection =
              DriverManager.getConnection(url, server.superuser(), server.superuserPassword());
          var statement = connection.createStatement()) {
        statement.execute(release.rows());
        statement.execute(FILE);
      }
    }
    var place = new ContentTree(directory.resolve("files")).place(SHA256);
    Files.createDirectories(place.getParent());
    Files.writeString(place, CONTENT);
  }

  private static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
