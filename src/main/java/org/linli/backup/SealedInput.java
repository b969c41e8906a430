package org.linli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import javax.crypto.Cipher;
import org.linli.kernel.Refused;

/** Decrypts a backup file; hands out only what was authenticated. */
final class SealedInput extends InputStream {

  private static final int END = -1;

  private final PushbackInputStream file;
  private final Chunks chunks;
  private byte[] plain = new byte[0];
  private int position;
  private boolean last;

  /** The stream stands behind the header. */
  SealedInput(InputStream file, SealedHeader header, MasterKey key) {
    this.file = new PushbackInputStream(file);
    chunks = new Chunks(key.forFile(header.encoded()), Cipher.DECRYPT_MODE);
  }

  @Override
  public int read() throws IOException {
    return ready() ? plain[position++] & 0xff : END;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return END;
    }
    int part = Math.min(length, plain.length - position);
    System.arraycopy(plain, position, target, offset, part);
    position += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private boolean ready() throws IOException {
    while (position == plain.length && !last) {
      open();
    }
    return position < plain.length;
  }

  private void open() throws IOException {
    byte[] sealed = file.readNBytes(Chunks.BYTES + Chunks.TAG_BYTES);
    int peeked = file.read();
    if (peeked == END) {
      last = true;
    } else {
      file.unread(peeked);
    }
    if (sealed.length < Chunks.TAG_BYTES) {
      throw new Refused(BackupError.DAMAGED);
    }
    plain = chunks.next(sealed, sealed.length, last);
    position = 0;
  }
}
