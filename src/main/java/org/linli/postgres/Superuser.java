package org.linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The server's superuser and the file that keeps its random password. */
record Superuser(Path passwordFile, String password) {

  static final String NAME = "postgres";

  private static final int RANDOM_BYTES = 24;

  /** Reads the password, or makes one while there are no data that an older one guards. */
  static Superuser in(Path directory, boolean dataExist) throws IOException {
    Path file = directory.resolve("secret");
    if (!Files.exists(file)) {
      if (dataExist) {
        throw lost(file);
      }
      create(file);
    }
    return new Superuser(file, Files.readString(file).strip());
  }

  @Override
  public String toString() {
    return "Superuser[passwordFile=" + passwordFile + "]";
  }

  private static void create(Path file) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    Path unfinished = DiskTree.unfinished(file);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(unfinished, Base64.getUrlEncoder().encodeToString(random) + "\n");
    DiskTree.force(unfinished);
    DiskTree.publish(unfinished, file);
  }

  private static PostgresStartException lost(Path file) {
    return new PostgresStartException(
        "数据还在，但密码文件 %s 丢失，请从备份中恢复该文件。".formatted(file),
        "The data exist but the password file %s is missing; restore it from a backup."
            .formatted(file));
  }
}
