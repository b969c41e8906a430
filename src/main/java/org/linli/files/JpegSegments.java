package org.linli.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the segments of a JPEG say before its pixels begin. The orientation is read here because
 * ImageIO does not.
 *
 * @param orientation of EXIF, 1 to 8; 1 where there is none
 * @param components colours per pixel; four are for print
 * @param complete whether the end of the picture is there
 */
record JpegSegments(int orientation, int components, boolean complete) {

  private static final int ORIENTATION = 0x0112;
  private static final int EXIF_HEADER = 6;

  /** Reads as far as the bytes make sense; wrong ones end the reading. */
  static JpegSegments of(byte[] content) {
    var orientation = 1;
    var components = 0;
    var at = 2;
    while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
      var marker = content[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      var length = (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF;
      if (length < 2 || at + 2 + length > content.length) {
        break;
      }
      if (marker == 0xDA) {
        return new JpegSegments(orientation, components, endsAfter(content, at + 2 + length));
      }
      if (marker == 0xE1) {
        orientation = orientation(content, at + 4, length - 2, orientation);
      } else if (isFrame(marker) && length >= 8) {
        components = content[at + 9] & 0xFF;
      }
      at += 2 + length;
    }
    return new JpegSegments(orientation, components, false);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** In the pixels themselves FF is always followed by 0 or a restart. */
  private static boolean endsAfter(byte[] content, int pixels) {
    for (var at = pixels; at + 1 < content.length; at++) {
      if ((content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == 0xD9) {
        return true;
      }
    }
    return false;
  }

  private static int orientation(byte[] content, int at, int length, int otherwise) {
    if (length < 14
        || !"Exif\0\0".equals(new String(content, at, EXIF_HEADER, StandardCharsets.ISO_8859_1))) {
      return otherwise;
    }
    var tiff = ByteBuffer.wrap(content, at + EXIF_HEADER, length - EXIF_HEADER).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return otherwise;
    }
    var entries = tiff.getShort(directory) & 0xFFFF;
    for (var entry = 0; entry < entries; entry++) {
      var place = directory + 2 + 12 * entry;
      if (place + 12 > tiff.limit()) {
        return otherwise;
      }
      if ((tiff.getShort(place) & 0xFFFF) == ORIENTATION) {
        var value = tiff.getShort(place + 8);
        return value >= 1 && value <= 8 ? value : otherwise;
      }
    }
    return otherwise;
  }
}
