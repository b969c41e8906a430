package org.linli.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A QR code as the path of an SVG, one unit a module, with the quiet zone that the standard asks.
 *
 * @param size of the square drawing
 * @param path the dark modules
 */
public record QrCode(int size, String path) {

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.MARGIN,
          4);

  /**
   * @throws IllegalArgumentException if the text is longer than a QR code can hold
   */
  public static QrCode of(String text) {
    try {
      var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /** Leads to a page of the community from anywhere. */
  public static QrCode leadingTo(Layout page, String path) {
    return leadingTo(page.at(path));
  }

  /** Leads to a page of the whole platform from anywhere. */
  public static QrCode leadingTo(String path) {
    return of(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path);
  }

  private static String path(BitMatrix modules) {
    var path = new StringBuilder();
    for (var row = 0; row < modules.getHeight(); row++) {
      for (var column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
