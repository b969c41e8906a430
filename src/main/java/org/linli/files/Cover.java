package org.linli.files;

/**
 * A box over a part of a picture, in shares of its width and height from its upper left corner.
 *
 * @param left from 0 to 1
 * @param top from 0 to 1
 * @param width above 0; what lies outside of the picture covers nothing
 * @param height above 0
 */
public record Cover(double left, double top, double width, double height) {

  private static final double WHOLE = 100;

  /**
   * @throws IllegalArgumentException if it covers nothing of the picture
   */
  public Cover {
    if (!(left >= 0 && left < 1 && top >= 0 && top < 1 && width > 0 && height > 0)) {
      throw new IllegalArgumentException("Covers nothing");
    }
  }

  /** The same in percent. */
  public static Cover percent(double left, double top, double width, double height) {
    return new Cover(left / WHOLE, top / WHOLE, width / WHOLE, height / WHOLE);
  }
}
