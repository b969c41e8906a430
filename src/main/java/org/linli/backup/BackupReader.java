package org.linli.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.linli.backup.Manifest.Part;
import org.linli.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup from its first byte to its last and believes none of it unchecked. */
final class BackupReader {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final Keys keys;

  BackupReader(Path file, Keys keys) {
    this.file = file;
    this.keys = keys;
  }

  /** Takes one part after another; may leave a part unread. */
  interface Parts {

    void take(String name, InputStream content) throws IOException;
  }

  /**
   * Checks every tag and hash.
   *
   * @throws Refused if the file is damaged, cut off or encrypted with another key
   */
  Manifest check() throws IOException {
    return read((_, _) -> {});
  }

  /** The same, handing out the parts on the way; what was taken counts only if this returns. */
  Manifest read(Parts parts) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), Chunks.BYTES)) {
      var header = SealedHeader.read(in);
      var sealed = new SealedInput(in, header, keys.forReading(header));
      return parts(new ZipInputStream(sealed), sealed, parts);
    } catch (ZipException | EOFException | JacksonException malformed) {
      throw damaged(malformed);
    }
  }

  private static Manifest parts(ZipInputStream zip, SealedInput sealed, Parts parts)
      throws IOException {
    var seen = new ArrayList<Part>();
    Optional<Manifest> manifest = Optional.empty();
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(Manifest.NAME)) {
        manifest = Optional.of(manifest(zip));
      } else {
        seen.add(part(entry.getName(), zip, parts));
      }
    }
    sealed.transferTo(OutputStream.nullOutputStream()); // what follows is authenticated too
    return manifest
        .filter(it -> it.parts().equals(List.copyOf(seen)))
        .orElseThrow(() -> new Refused(BackupError.DAMAGED));
  }

  private static Part part(String name, ZipInputStream zip, Parts parts) throws IOException {
    var counting = new CountingInput(new DigestInputStream(zip, BackupWriter.sha256()));
    parts.take(name, counting);
    counting.transferTo(OutputStream.nullOutputStream());
    return new Part(name, counting.count(), counting.sha256());
  }

  private static Manifest manifest(ZipInputStream zip) throws IOException {
    var tree = JSON.readTree(zip.readAllBytes());
    int format = tree.path("format").asInt();
    if (format != Manifest.FORMAT) {
      throw new Refused(BackupError.TOO_NEW, "format " + format);
    }
    return JSON.treeToValue(tree, Manifest.class);
  }

  private static Refused damaged(Exception cause) {
    var refused = new Refused(BackupError.DAMAGED);
    refused.initCause(cause);
    return refused;
  }

  /** Counts and digests; closing it does not close the backup. */
  private static final class CountingInput extends InputStream {

    private final DigestInputStream content;
    private long count;

    CountingInput(DigestInputStream content) {
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      int one = content.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int part = content.read(target, offset, length);
      count += Math.max(part, 0);
      return part;
    }

    long count() {
      return count;
    }

    String sha256() {
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }
  }
}
