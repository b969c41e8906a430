package org.linli.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.linli.kernel.Durable;
import org.linli.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the key comes from: a passphrase that people remember, or a file made at the first backup.
 */
record Keys(Path file, Optional<String> passphrase) {

  private static final Logger log = LoggerFactory.getLogger(Keys.class);

  /** The second recommended option of RFC 9106, section 4. */
  private static final int PASSES = 3;

  private static final int MEMORY_KIB = 64 * 1024;
  private static final int LANES = 4;

  /**
   * The header and key of a new file; makes the key file if there is neither it nor a passphrase.
   */
  Opened forWriting() throws IOException {
    var salt = SealedHeader.freshSalt();
    var source = passphrase.isPresent() ? SealedHeader.FROM_PASSPHRASE : SealedHeader.FROM_FILE;
    if (passphrase.isEmpty() && !Files.exists(file)) {
      create();
    }
    var key = key(source, salt);
    return new Opened(new SealedHeader(SealedHeader.ALGORITHM, source, key.id(), salt), key);
  }

  /**
   * The key of a file with this header.
   *
   * @throws Refused if there is none, or it is another
   */
  MasterKey forReading(SealedHeader header) throws IOException {
    var key = key(header.keySource(), header.salt());
    if (!key.id().equals(header.keyId())) {
      throw new Refused(BackupError.WRONG_KEY, header.keyId(), key.id());
    }
    return key;
  }

  private MasterKey key(String source, byte[] salt) throws IOException {
    if (source.equals(SealedHeader.FROM_PASSPHRASE)) {
      return passphrase
          .map(words -> stretched(words, salt))
          .orElseThrow(() -> new Refused(BackupError.KEY_MISSING, "linli.backup.passphrase"));
    }
    if (!Files.exists(file)) {
      throw new Refused(BackupError.KEY_MISSING, file);
    }
    return read();
  }

  private MasterKey read() throws IOException {
    try {
      var bytes = HexFormat.of().parseHex(Files.readString(file).strip());
      if (bytes.length == MasterKey.BYTES) {
        return new MasterKey(bytes);
      }
    } catch (IllegalArgumentException noHex) {
      log.debug("Not a key: {}", file, noHex);
    }
    throw new Refused(BackupError.KEY_MISSING, file);
  }

  private static MasterKey stretched(String passphrase, byte[] salt) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withIterations(PASSES)
            .withMemoryAsKB(MEMORY_KIB)
            .withParallelism(LANES)
            .withSalt(salt)
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var key = new byte[MasterKey.BYTES];
    generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
    return new MasterKey(key);
  }

  /**
   * A link appears at once and never replaces: of two that make a key, one wins and both use it.
   */
  private void create() throws IOException {
    var bytes = new byte[MasterKey.BYTES];
    new SecureRandom().nextBytes(bytes);
    var folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    var draft = folder.resolve(file.getFileName() + ".unfinished-" + UUID.randomUUID());
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
    try {
      Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
      Durable.force(draft);
      Files.createLink(file, draft);
      Durable.force(folder);
      log.warn(
          "备份密钥已生成：{}，请马上另存一份到别处，丢了它备份就打不开。"
              + " Made the key of the backups; keep a copy elsewhere, without it no backup opens.",
          file);
    } catch (FileAlreadyExistsException another) {
      log.debug("Made at the same time by somebody else", another);
    } finally {
      Files.delete(draft);
    }
  }

  /** What a new file begins with and is encrypted with. */
  record Opened(SealedHeader header, MasterKey key) {}
}
