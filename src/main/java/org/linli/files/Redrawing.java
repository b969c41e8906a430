package org.linli.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture anew, upright and small enough, on white. */
final class Redrawing {

  private static final float QUALITY = 0.85f;

  /** Pixels of a block that JPEG writes together, with its colours at half size. */
  private static final int BLOCK = 16;

  private Redrawing() {}

  /**
   * @param orientation of EXIF: how the camera was held
   * @param longSide the most that width and height may have; smaller pictures are not enlarged
   */
  static BufferedImage upright(BufferedImage picture, int orientation, int longSide) {
    var scale = Math.min(1, longSide / (double) Math.max(picture.getWidth(), picture.getHeight()));
    var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var lying = orientation >= 5;
    var drawn =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    var canvas = drawn.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    canvas.transform(turn(orientation, width, height));
    canvas.drawImage(picture, 0, 0, width, height, null);
    canvas.dispose();
    return drawn;
  }

  /** Paints boxes over it, rounded outwards to whole blocks of JPEG, so that no edge tells. */
  static void cover(BufferedImage picture, List<Cover> covers) {
    var canvas = picture.createGraphics();
    canvas.setColor(Color.BLACK);
    for (var each : covers) {
      var left = block(each.left() * picture.getWidth(), false);
      var top = block(each.top() * picture.getHeight(), false);
      var right = block((each.left() + each.width()) * picture.getWidth(), true);
      var bottom = block((each.top() + each.height()) * picture.getHeight(), true);
      canvas.fillRect(left, top, right - left, bottom - top);
    }
    canvas.dispose();
  }

  private static int block(double at, boolean up) {
    return (int) (up ? Math.ceil(at / BLOCK) : Math.floor(at / BLOCK)) * BLOCK;
  }

  /** From where a pixel was to where it belongs, for the eight ways to hold a camera. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Pixels only: no metadata is handed to the writer. */
  static byte[] jpeg(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
