package org.linli.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.linli.files.Picture;
import org.linli.files.Pictures;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Draft;
import org.linli.needs.NeedDrafts;
import org.linli.needs.NeedReading;

/** Pictures of needs and drafts, as tests of routes want them. */
public final class PictureBook {

  private final Pictures pictures;
  private final SubjectPictures subjects;
  private final NeedDrafts drafts;
  private final NeedReading reading;

  public PictureBook(
      Pictures pictures, SubjectPictures subjects, NeedDrafts drafts, NeedReading reading) {
    this.pictures = pictures;
    this.subjects = subjects;
    this.drafts = drafts;
    this.reading = reading;
  }

  /** A picture file of one colour. */
  public static byte[] png(Color colour) {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 40, 30);
    graphics.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A picture as it is taken in, the same each time. */
  public Picture picture() {
    return pictures.accept(png(Color.RED), "样例");
  }

  /** The hash of a picture with the raiser's draft. */
  public String ofDraft(Actor raiser) {
    drafts.save(raiser, new Draft("", "样例内容", "", Optional.empty(), List.of(), "", "", false, ""));
    drafts.attach(raiser, picture());
    return drafts.pictures(raiser).getFirst().sha256();
  }

  /** The hash of a picture of a need, released to the public. */
  public String released(Actor raiser, ShortNumber number) {
    var need = reading.mine(raiser, number).need().id();
    var sha256 = subjects.attach(raiser, need, picture());
    subjects.publish(raiser, need, sha256);
    return sha256;
  }
}
