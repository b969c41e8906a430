package org.linli.spending;

import java.util.Arrays;
import java.util.Optional;
import org.linli.files.Picture;
import org.linli.files.PictureError;
import org.linli.files.Pictures;
import org.linli.kernel.Refused;

/**
 * A paper as it is brought: a picture, or a PDF of which a picture follows.
 *
 * @param picture written anew, without what was hidden in the file
 */
public record ReceiptFile(
    String name, String mediaType, byte[] content, Optional<Picture> picture) {

  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final int LONGEST_NAME = 100;

  /**
   * Looks at the content, never at the name.
   *
   * @throws Refused if it is neither, or too large
   */
  public static ReceiptFile of(Pictures pictures, byte[] content, String name) {
    var shortName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    if (content.length > Pictures.MAX_BYTES) {
      throw new Refused(SpendingError.TOO_MANY_BYTES, Pictures.MAX_BYTES / 1024 / 1024);
    }
    if (content.length > PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length)) {
      return new ReceiptFile(shortName, "application/pdf", content, Optional.empty());
    }
    try {
      var picture = pictures.accept(content, shortName);
      var type = content[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
      return new ReceiptFile(shortName, type, content, Optional.of(picture));
    } catch (Refused refused) {
      throw refused.code() == PictureError.NOT_A_PICTURE
          ? new Refused(SpendingError.NOT_A_RECEIPT, shortName)
          : refused;
    }
  }
}
