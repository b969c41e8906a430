package org.linli.backup;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.backup.Manifest.Migration;
import org.linli.kernel.Refused;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What this jar is and which data it understands. */
final class Product {

  private static final String DEVELOPMENT = "development";
  private static final Pattern SCRIPT = Pattern.compile(".*/([^/]+)/V([0-9.]+)__[^/]*\\.sql");

  private Product() {}

  static String version() {
    return Optional.ofNullable(Product.class.getPackage().getImplementationVersion())
        .orElse(DEVELOPMENT);
  }

  /**
   * Refuses a backup that a later version wrote. What counts is whether it has migrations that this
   * jar does not know; a version number alone says nothing about the data.
   */
  static void requireKnown(Manifest manifest) throws IOException {
    var shipped = migrations();
    for (var migration : manifest.migrations()) {
      if (!shipped.contains(migration)) {
        throw new Refused(
            BackupError.TOO_NEW,
            manifest.productVersion()
                + " ("
                + migration.module()
                + " V"
                + migration.version()
                + ")");
      }
    }
  }

  static Set<Migration> migrations() throws IOException {
    var found = new HashSet<Migration>();
    for (var script :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:db/migration/*/V*.sql")) {
      var match = SCRIPT.matcher(Objects.toString(script.getURL()));
      if (match.matches()) {
        found.add(new Migration(match.group(1), match.group(2)));
      }
    }
    return found;
  }
}
