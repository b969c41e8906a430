package org.linli.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.Refused;

/** Turns what the disk and the database say into what people are told. */
final class Trouble {

  /** As Linux words ENOSPC, EDQUOT and EFBIG. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded", "File too large");

  private Trouble() {}

  static Refused with(Path place, IOException cause) {
    var message = Objects.toString(cause.getMessage(), cause.toString());
    var code =
        FULL.stream().anyMatch(message::contains) ? BackupError.NO_SPACE : BackupError.UNREADABLE;
    return caused(new Refused(code, place, message), cause);
  }

  static Refused with(SQLException cause) {
    var message = Objects.toString(cause.getMessage(), cause.toString());
    return caused(new Refused(BackupError.DATABASE_FAILED, message), cause);
  }

  private static Refused caused(Refused refused, Exception cause) {
    refused.initCause(cause);
    return refused;
  }
}
