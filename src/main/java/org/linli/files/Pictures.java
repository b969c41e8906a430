package org.linli.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes pictures from people: looks at the content and never at the name, refuses what is no
 * picture or too large before a pixel is unpacked, and writes the rest anew, so that place, camera
 * and whatever else was hidden in the file stay behind (DATA-2).
 */
@Component
public class Pictures {

  /** The largest file, in bytes. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  static final int LONG_SIDE = 2_000;
  static final int THUMBNAIL_SIDE = 400;

  /** No camera of a phone makes a longer side; a bomb does. */
  static final int MAX_SIDE = 16_000;

  static final int MAX_PIXELS = 64_000_000;

  /** Unpacking takes memory outside the request's own, so few do it at once. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore unpacking = new Semaphore(AT_ONCE, true);

  /**
   * Reads a picture and writes it anew.
   *
   * @param declaredName as the sender calls it; only for the words of a refusal
   * @throws Refused with a {@link PictureError}
   */
  public Picture accept(byte[] content, String declaredName) {
    if (content.length > MAX_BYTES) {
      throw new Refused(PictureError.TOO_MANY_BYTES, declaredName, MAX_BYTES / 1024 / 1024);
    }
    var format = format(content, declaredName);
    if (!format.complete(content)) {
      throw new Refused(PictureError.BROKEN, declaredName);
    }
    var segments =
        format == PictureFormat.JPEG ? JpegSegments.of(content) : new JpegSegments(1, 3, true);
    if (segments.components() > 3) {
      throw new Refused(PictureError.PRINT_COLOURS, declaredName);
    }
    return inTurn(() -> read(content, format, segments.orientation(), declaredName), declaredName);
  }

  /**
   * Draws a picture anew with boxes over it: under a box nothing is left.
   *
   * @param content a picture as it was taken in
   * @throws Refused with a {@link PictureError}
   */
  public Picture cover(byte[] content, List<Cover> covers) {
    return inTurn(
        () -> {
          var large = ImageIO.read(new ByteArrayInputStream(content));
          Redrawing.cover(large, covers);
          var small = Redrawing.upright(large, 1, THUMBNAIL_SIDE);
          return new Picture(
              Redrawing.jpeg(large), large.getWidth(), large.getHeight(), Redrawing.jpeg(small));
        },
        "");
  }

  private static PictureFormat format(byte[] content, String name) {
    return PictureFormat.of(content)
        .orElseThrow(
            () ->
                new Refused(
                    PictureFormat.isOtherPicture(content)
                        ? PictureError.OTHER_FORMAT
                        : PictureError.NOT_A_PICTURE,
                    name));
  }

  private Picture inTurn(Reading reading, String name) {
    try {
      if (!unpacking.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused(PictureError.BUSY, name);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused(PictureError.BUSY, name);
    }
    try {
      return reading.read();
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      // ImageIO lets whatever its readers trip over through: indexes, nulls, negative sizes.
      throw new Refused(PictureError.BROKEN, name);
    } finally {
      unpacking.release();
    }
  }

  private static Picture read(byte[] content, PictureFormat format, int orientation, String name)
      throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      checkSize(reader, name);
      var large = Redrawing.upright(unpack(reader), orientation, LONG_SIDE);
      var small = Redrawing.upright(large, 1, THUMBNAIL_SIDE);
      return new Picture(
          Redrawing.jpeg(large), large.getWidth(), large.getHeight(), Redrawing.jpeg(small));
    } finally {
      reader.dispose();
    }
  }

  /** What the header declares, before anything is unpacked. */
  private static void checkSize(ImageReader reader, String name) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if (Math.max(width, height) > MAX_SIDE || (long) width * height > MAX_PIXELS) {
      throw new Refused(PictureError.TOO_MANY_PIXELS, name, width, height);
    }
  }

  /** Leaves out lines and columns while reading, so that memory follows what is kept. */
  private static BufferedImage unpack(ImageReader reader) throws IOException {
    var every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONG_SIDE));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, how);
  }

  private interface Reading {
    Picture read() throws IOException;
  }
}
