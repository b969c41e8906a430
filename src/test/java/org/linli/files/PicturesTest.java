package org.linli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;

/** Pictures are what their content is, upright, small enough and without anything hidden. */
class PicturesTest {

  private final Pictures pictures = new Pictures();

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void formatIsThatOfTheContentWhateverTheName(String format) throws IOException {
    var picture = pictures.accept(bytes(drawn(60, 30), format), "whatever.txt");
    assertThat(PictureFormat.of(picture.jpeg())).contains(PictureFormat.JPEG);
    assertThat(read(picture.jpeg()).getWidth()).isEqualTo(60);
    assertThat(picture.height()).isEqualTo(30);
  }

  @Test
  void largePicturesBecomeSmallerAndSmallOnesStay() throws IOException {
    var picture = pictures.accept(bytes(drawn(5_000, 2_500), "jpeg"), "a.jpg");
    assertThat(picture.width()).isEqualTo(2_000);
    assertThat(picture.height()).isEqualTo(1_000);
    assertThat(read(picture.thumbnail()).getWidth()).isEqualTo(400);
    assertThat(read(picture.thumbnail()).getHeight()).isEqualTo(200);
    assertThat(read(pictures.accept(bytes(drawn(1, 1), "png"), "a.png").jpeg()).getWidth())
        .isEqualTo(1);
  }

  /** Red is at the left and at the top of the picture as the camera stored it. */
  @ParameterizedTest
  @CsvSource({
    "1, 40, 20, 2, 2",
    "2, 40, 20, 37, 2",
    "3, 40, 20, 37, 17",
    "4, 40, 20, 2, 17",
    "5, 20, 40, 2, 2",
    "6, 20, 40, 17, 2",
    "7, 20, 40, 17, 37",
    "8, 20, 40, 2, 37"
  })
  void pictureIsTurnedUprightByItsOrientation(int orientation, int width, int height, int x, int y)
      throws IOException {
    var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, 8, 8);
    canvas.dispose();
    var upright = read(pictures.accept(withExif(bytes(image, "jpeg"), orientation), "a").jpeg());
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    assertThat(new Color(upright.getRGB(x, y)).getRed()).isGreaterThan(150);
    assertThat(new Color(upright.getRGB(width / 2, height / 2)).getRed()).isLessThan(100);
  }

  @Test
  void nothingButPixelsIsKept() throws IOException {
    var original = withExif(bytes(drawn(40, 20), "jpeg"), 6);
    assertThat(text(original)).contains("Exif", "WHERE-IT-WAS");
    var picture = pictures.accept(original, "a.jpg");
    for (var kept : new byte[][] {picture.jpeg(), picture.thumbnail()}) {
      assertThat(text(kept)).doesNotContain("Exif", "WHERE-IT-WAS", "http", "Photoshop");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script></html>",
        "%PDF-1.7\n",
        "PK\u0003\u0004zip",
        "MZ program",
        "#!/bin/sh\n",
        "x",
        ""
      })
  void whatIsNoPictureIsRefusedThoughItIsCalledJpg(String content) {
    assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), PictureError.NOT_A_PICTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RIFF\u0010\0\0\0WEBPVP8 ", "\0\0\0\u0018ftypheic", "BM1234", "II*\0", "MM\0*"})
  void otherFormatsAreRefusedWithTheWayOut(String content) {
    assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), PictureError.OTHER_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void truncatedPicturesAreRefused(String format) throws IOException {
    var whole = bytes(drawn(200, 200), format);
    for (var part : new int[] {12, 40, whole.length / 2, whole.length - 2}) {
      assertRefused(Arrays.copyOf(whole, part), PictureError.BROKEN);
    }
  }

  @ParameterizedTest
  @CsvSource({"20000, 20000", "20000, 10", "10, 20000", "15000, 15000", "60000, 60000"})
  void bombIsRefusedByItsHeader(int width, int height) throws IOException {
    var png = bytes(drawn(10, 10), "png");
    var header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    assertRefused(png, PictureError.TOO_MANY_PIXELS);
  }

  @Test
  void bytesWithoutEndAreRefused() {
    assertRefused(new byte[Pictures.MAX_BYTES + 1], PictureError.TOO_MANY_BYTES);
  }

  @Test
  void coloursForPrintAreRefusedInWords() throws IOException {
    var jpeg = bytes(drawn(20, 20), "jpeg");
    var frame = text(jpeg).indexOf("\u00ff\u00c0");
    jpeg[frame + 9] = 4;
    assertRefused(jpeg, PictureError.PRINT_COLOURS);
  }

  /** Every byte turned once: taken or refused, never anything else. */
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void damagedPicturesAreTakenOrRefused(String format) throws IOException {
    var whole =
        "jpeg".equals(format)
            ? withExif(bytes(drawn(16, 16), format), 6)
            : bytes(drawn(16, 16), format);
    for (var at = 0; at < whole.length; at++) {
      var damaged = whole.clone();
      damaged[at] ^= (byte) 0xFF;
      try {
        assertThat(pictures.accept(damaged, "a").jpeg()).isNotEmpty();
      } catch (Refused refused) {
        assertThat(refused.code()).isInstanceOf(PictureError.class);
      }
    }
  }

  @Test
  void manyAtOnceAllGetTheirTurn() throws IOException {
    var content = bytes(drawn(800, 600), "png");
    assertThat(AtOnce.times(8, () -> pictures.accept(content, "a").width()))
        .allMatch(AtOnce.Outcome::succeeded);
  }

  private void assertRefused(byte[] content, PictureError expected) {
    var refused = catchThrowableOfType(Refused.class, () -> pictures.accept(content, "合影.jpg"));
    assertThat(refused.code()).isEqualTo(expected);
    assertThat(refused.details().getFirst()).isEqualTo("合影.jpg");
  }

  static byte[] drawnJpeg(int seed) {
    var image = drawn(50, 40);
    image.setRGB(seed % 50, seed / 50 % 40, 0xFFFFFF);
    try {
      return bytes(image, "jpeg");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static BufferedImage drawn(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < width; x++) {
      image.setRGB(x, (x * 7) % height, 0x3366CC + x);
    }
    return image;
  }

  private static byte[] bytes(BufferedImage image, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  /** Puts an EXIF segment with an orientation and a hint of the place behind the start. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    var place = "WHERE-IT-WAS";
    var exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + place.length());
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    exif.put(place.getBytes(StandardCharsets.ISO_8859_1));
    return ByteBuffer.allocate(jpeg.length + exif.capacity())
        .put(jpeg, 0, 2)
        .put(exif.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static BufferedImage read(byte[] content) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(content));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
