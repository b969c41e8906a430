package org.linli.backup;

import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.Cipher;

/** Encrypts what is written. Without {@link #finish} the file stays recognisably incomplete. */
final class SealedOutput extends OutputStream {

  private final OutputStream file;
  private final Chunks chunks;
  private final byte[] buffer = new byte[Chunks.BYTES];
  private int filled;

  SealedOutput(OutputStream file, SealedHeader header, MasterKey key) throws IOException {
    this.file = file;
    var encoded = header.encoded();
    chunks = new Chunks(key.forFile(encoded), Cipher.ENCRYPT_MODE);
    file.write(encoded);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == buffer.length) {
        seal(false);
      }
      int part = Math.min(length - done, buffer.length - filled);
      System.arraycopy(bytes, offset + done, buffer, filled, part);
      filled += part;
      done += part;
    }
  }

  /** Writes the last chunk, which makes the file complete. */
  void finish() throws IOException {
    seal(true);
    file.flush();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void seal(boolean last) throws IOException {
    file.write(chunks.next(buffer, filled, last));
    filled = 0;
  }
}
