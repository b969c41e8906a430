package org.linli.files;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which contents the rows of all communities name; for checks by whoever may see all of them. */
public final class ContentNames {

  private ContentNames() {}

  /** Their SHA-256 in hex. Under row security it finds those of the current scope only. */
  public static List<String> all(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select sha256 from files.file
            union select sha256 from files.picture
            union select thumbnail_sha256 from files.picture
            """)
        .query(String.class)
        .list();
  }
}
