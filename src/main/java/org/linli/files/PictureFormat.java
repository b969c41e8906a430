package org.linli.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a content is by its first bytes; its name says nothing. */
enum PictureFormat {
  JPEG("jpeg"),
  PNG("png"),
  GIF("gif");

  private final String reader;

  PictureFormat(String reader) {
    this.reader = reader;
  }

  /** How ImageIO calls it. */
  String reader() {
    return reader;
  }

  static Optional<PictureFormat> of(byte[] content) {
    if (starts(content, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (starts(content, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    return starts(content, 0, "GIF87a") || starts(content, 0, "GIF89a")
        ? Optional.of(GIF)
        : Optional.empty();
  }

  /** Pictures that phones make and this program cannot read: WebP, HEIC, AVIF, BMP, TIFF. */
  static boolean isOtherPicture(byte[] content) {
    return (starts(content, 0, "RIFF") && starts(content, 8, "WEBP"))
        || starts(content, 4, "ftyp")
        || starts(content, 0, "BM")
        || starts(content, 0, "II*\0")
        || starts(content, 0, "MM\0*");
  }

  /** Whether the end is there, so that what is shown is what was sent. */
  boolean complete(byte[] content) {
    return switch (this) {
      case JPEG -> JpegSegments.of(content).complete();
      case PNG -> ends(content, "IEND\u00ae\u0042\u0060\u0082");
      case GIF -> content[content.length - 1] == 0x3B;
    };
  }

  private static boolean starts(byte[] content, int at, String bytes) {
    var expected = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return content.length >= at + expected.length
        && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
  }

  private static boolean ends(byte[] content, String bytes) {
    return starts(content, Math.max(content.length - bytes.length(), 0), bytes);
  }
}
