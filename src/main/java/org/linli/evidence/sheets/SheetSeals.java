package org.linli.evidence.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.kernel.Durable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Signs the facts of printed sheets, so that whoever is shown one can tell it from an invented one.
 * What is signed stands in the code on the paper itself; nothing is kept here but the keys, in a
 * file of which each line is one. All of them are believed, the last one of the chosen suite signs.
 */
@Component
@EnableConfigurationProperties(SheetProperties.class)
public class SheetSeals {

  /** Keeps a signature on paper from being taken for one on anything else. */
  private static final String PURPOSE = "linli-sheet/1\n";

  private final SheetProperties properties;

  SheetSeals(SheetProperties properties) {
    this.properties = properties;
  }

  /**
   * Signs facts.
   *
   * @param facts a line each, as the sheet says them; in one line break they would become two
   * @return text for an address: number of the key, signature and facts
   */
  public String seal(List<String> facts) {
    var text =
        facts.stream()
            .map(fact -> fact.replace('\n', ' '))
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    var key = signing();
    var signature = key.suite().sign(key.secret(), message(text));
    var bytes =
        ByteBuffer.allocate(SheetKey.ID_BYTES + 1 + signature.length + text.length)
            .put(key.id())
            .put((byte) signature.length)
            .put(signature)
            .put(text)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What a code says if it was signed here and not a sign of it was changed; else nothing. */
  public Optional<SealedSheet> open(String seal) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(seal));
      var id = take(bytes, SheetKey.ID_BYTES);
      var signature = take(bytes, bytes.get());
      var text = take(bytes, bytes.remaining());
      return keys().stream()
          .filter(key -> Arrays.equals(key.id(), id))
          .filter(key -> key.suite().verifies(key.open(), message(text), signature))
          .map(key -> new SealedSheet(lines(text), key.suite(), key.number()))
          .findFirst();
    } catch (IllegalArgumentException | BufferUnderflowException noSeal) {
      return Optional.empty();
    }
  }

  /** Public keys that sign or have signed, as other programs read them. */
  public String publicKeys() {
    return keys().stream().map(SheetKey::pem).collect(Collectors.joining());
  }

  private static byte[] take(ByteBuffer bytes, int count) {
    if (count < 0 || count > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    var taken = new byte[count];
    bytes.get(taken);
    return taken;
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] message(byte[] text) {
    var purpose = PURPOSE.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(purpose.length + text.length).put(purpose).put(text).array();
  }

  private SheetKey signing() {
    return last().or(this::added).orElseThrow();
  }

  private Optional<SheetKey> last() {
    return keys().stream()
        .filter(key -> key.suite() == properties.suite())
        .reduce((older, newer) -> newer);
  }

  private List<SheetKey> keys() {
    try {
      return Files.exists(file())
          ? Files.readAllLines(file()).stream()
              .filter(line -> !line.isBlank())
              .map(SheetKey::parse)
              .toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file lock guards that two nodes do not each make a first key. */
  private Optional<SheetKey> added() {
    synchronized (SheetSeals.class) { // a file lock is held against other programs only
      try {
        Durable.createPrivateDirectory(properties.directory());
        try (var lock =
                FileChannel.open(
                    properties.directory().resolve("sheets.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var held = lock.lock()) {
          if (held.isValid() && last().isEmpty()) {
            var lines = new ArrayList<>(keys().stream().map(SheetKey::written).toList());
            lines.add(SheetKey.generate(properties.suite()).written());
            Durable.replacePrivately(file(), String.join("\n", lines) + "\n");
          }
        }
      } catch (IOException unusable) {
        throw new UncheckedIOException(unusable);
      }
    }
    return last();
  }

  private Path file() {
    return properties.directory().resolve("sheets.keys");
  }
}
