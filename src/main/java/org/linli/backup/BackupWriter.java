package org.linli.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.backup.Manifest.Part;
import tools.jackson.databind.json.JsonMapper;

/** Writes the parts of a backup one after another: a zip file within the encryption. */
final class BackupWriter implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final SealedOutput sealed;
  private final ZipOutputStream zip;
  private final List<Part> parts = new ArrayList<>();

  BackupWriter(SealedOutput sealed) {
    this.sealed = sealed;
    zip = new ZipOutputStream(sealed);
  }

  /** Begins a part, which ends when the stream is closed. One at a time. */
  OutputStream part(String name) throws IOException {
    return part(name, Deflater.BEST_SPEED);
  }

  /** The same without compression, for photos and the like. */
  OutputStream compressedPart(String name) throws IOException {
    return part(name, Deflater.NO_COMPRESSION);
  }

  private OutputStream part(String name, int level) throws IOException {
    zip.setLevel(level);
    zip.putNextEntry(new ZipEntry(name));
    return new PartOutput(name, new DigestOutputStream(zip, sha256()));
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  /** Adds the manifest and completes the file. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(JSON.writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    sealed.finish();
  }

  @Override
  public void close() throws IOException {
    sealed.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private final class PartOutput extends FilterOutputStream {

    private final String name;
    private final DigestOutputStream digesting;
    private long bytes;
    private boolean closed;

    PartOutput(String name, DigestOutputStream digesting) {
      super(digesting);
      this.name = name;
      this.digesting = digesting;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
      out.write(content, offset, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        zip.closeEntry();
        var sha256 = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        parts.add(new Part(name, bytes, sha256));
      }
    }
  }
}
