package org.linli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.backup.Manifest.EndPoint;
import org.linli.backup.Manifest.Kind;
import org.linli.backup.Manifest.Migration;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;

/** A backup file opens whole, with its key, or not at all (DATA-2). */
class SealedFileTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, Chunks.BYTES - 1, Chunks.BYTES, Chunks.BYTES + 1, 3 * Chunks.BYTES, 700_000})
  void whatIsSealedOpens(int length) throws IOException {
    var keys = keys("k", Optional.empty());
    var plain = new byte[length];
    for (int i = 0; i < length; i++) {
      plain[i] = (byte) (i * 31);
    }
    var file = write(keys, plain);
    var seen = new ByteArrayOutputStream();
    var manifest = new BackupReader(file, keys).read((name, content) -> content.transferTo(seen));
    assertThat(seen.toByteArray()).isEqualTo(plain);
    assertThat(manifest.parts()).extracting(Manifest.Part::bytes).containsExactly((long) length);
  }

  @Test
  void theSameContentNeverLooksTheSame() throws IOException {
    var keys = keys("k", Optional.empty());
    var one = Files.readAllBytes(write(keys, new byte[100]));
    var two = Files.readAllBytes(write(keys, new byte[100]));
    assertThat(Arrays.copyOfRange(one, 120, one.length))
        .isNotEqualTo(Arrays.copyOfRange(two, 120, two.length));
  }

  /** Needs no disk to fill: nothing fits into this device (ENOSPC). */
  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDiskIsToldAsOne() throws IOException {
    var opened = keys("k", Optional.empty()).forWriting();
    var full = Files.newOutputStream(Path.of("/dev/full"), StandardOpenOption.WRITE);
    var file = new BufferedOutputStream(full);
    var part =
        new BackupWriter(new SealedOutput(file, opened.header(), opened.key()))
            .compressedPart("picture");
    assertThatThrownBy(() -> part.write(new byte[3 * Chunks.BYTES]))
        .isInstanceOfSatisfying(
            IOException.class,
            said ->
                assertThat(Trouble.with(directory, said).code()).isEqualTo(BackupError.NO_SPACE));
  }

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    var keys = keys("k", Optional.empty());
    var file = write(keys, new byte[300]);
    var whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      var flipped = whole.clone();
      flipped[at] ^= 1;
      assertRefused(Files.write(file, flipped), keys);
    }
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    var keys = keys("k", Optional.empty());
    var file = write(keys, new byte[300]);
    var whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Files.write(file, Arrays.copyOf(whole, length)), keys);
    }
    assertRefused(Files.write(file, Arrays.copyOf(whole, whole.length + 1)), keys);
  }

  @Test
  void chunksCannotChangePlacesOrBeLeftOut() throws IOException {
    var keys = keys("k", Optional.empty());
    var random = new byte[4 * Chunks.BYTES]; // does not compress
    new SecureRandom().nextBytes(random);
    var file = write(keys, random);
    var whole = Files.readAllBytes(file);
    int chunk = Chunks.BYTES + Chunks.TAG_BYTES;
    int first = headerLength();
    var exchanged = whole.clone();
    System.arraycopy(whole, first, exchanged, first + chunk, chunk);
    System.arraycopy(whole, first + chunk, exchanged, first, chunk);
    assertRefused(Files.write(file, exchanged), keys);
    var without = new byte[whole.length - chunk];
    System.arraycopy(whole, 0, without, 0, first);
    System.arraycopy(whole, first + chunk, without, first, whole.length - first - chunk);
    assertRefused(Files.write(file, without), keys);
  }

  @Test
  void anotherKeyIsNamedRatherThanCalledDamage() throws IOException {
    var file = write(keys("k", Optional.empty()), new byte[10]);
    keys("other", Optional.empty()).forWriting();
    assertCode(file, keys("other", Optional.empty()), BackupError.WRONG_KEY);
    assertCode(file, keys("nowhere", Optional.empty()), BackupError.KEY_MISSING);
    Files.writeString(directory.resolve("broken"), "not a key");
    assertCode(file, keys("broken", Optional.empty()), BackupError.KEY_MISSING);
  }

  @Test
  void aPassphraseIsEnough() throws IOException {
    var file = write(keys("unused", Optional.of("街坊的事，件件有回音")), new byte[10]);
    assertThat(directory.resolve("unused")).doesNotExist();
    new BackupReader(file, keys("unused", Optional.of("街坊的事，件件有回音"))).check();
    assertCode(file, keys("unused", Optional.of("街坊的事")), BackupError.WRONG_KEY);
    assertCode(file, keys("unused", Optional.empty()), BackupError.KEY_MISSING);
  }

  @Test
  void theKeyFileIsMadeOnceAndForItsOwnerOnly() throws Exception {
    var ids = AtOnce.times(8, () -> keys("k", Optional.empty()).forWriting().key().id());
    assertThat(ids.stream().map(made -> made.value().orElseThrow()).distinct()).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("k"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("k"));
    }
  }

  @Test
  void laterVersionsAreRefused() throws IOException {
    var known = manifest(List.of(new Migration("backup", "1")), List.of());
    Product.requireKnown(known);
    var later = manifest(List.of(new Migration("backup", "999")), List.of());
    assertThatThrownBy(() -> Product.requireKnown(later))
        .extracting(it -> ((Refused) it).code())
        .isEqualTo(BackupError.TOO_NEW);
    var keys = keys("k", Optional.empty());
    var whole = Files.readAllBytes(write(keys, new byte[1]));
    whole[8]++; // the format
    assertCode(Files.write(directory.resolve("later"), whole), keys, BackupError.TOO_NEW);
  }

  private Keys keys(String name, Optional<String> passphrase) {
    return new Keys(directory.resolve(name), passphrase);
  }

  private Path write(Keys keys, byte[] plain) throws IOException {
    var file = Files.createTempFile(directory, "test", ".backup");
    var opened = keys.forWriting();
    try (var out = Files.newOutputStream(file);
        var writer = new BackupWriter(new SealedOutput(out, opened.header(), opened.key()))) {
      try (var part = writer.part("part")) {
        part.write(plain);
      }
      writer.finish(manifest(List.of(), writer.parts()));
    }
    return file;
  }

  private static int headerLength() {
    return new SealedHeader(
            SealedHeader.ALGORITHM,
            SealedHeader.FROM_FILE,
            "0".repeat(16),
            SealedHeader.freshSalt())
        .encoded()
        .length;
  }

  private static Manifest manifest(List<Migration> migrations, List<Manifest.Part> parts) {
    var at = Instant.parse("2026-11-21T17:30:00Z");
    return new Manifest(
        Manifest.FORMAT,
        "测试",
        Kind.SNAPSHOT,
        "18.6",
        at,
        new EndPoint(at, "1:1:"),
        migrations,
        List.of(),
        List.of(),
        parts);
  }

  private static void assertRefused(Path file, Keys keys) {
    assertThatThrownBy(() -> new BackupReader(file, keys).check()).isInstanceOf(Refused.class);
  }

  private static void assertCode(Path file, Keys keys, BackupError code) {
    assertThatThrownBy(() -> new BackupReader(file, keys).check())
        .extracting(it -> ((Refused) it).code())
        .isEqualTo(code);
  }
}
