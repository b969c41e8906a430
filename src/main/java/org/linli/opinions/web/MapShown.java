package org.linli.opinions.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.opinions.MapPage;
import org.linli.opinions.mapping.OpinionMap;
import org.linli.opinions.mapping.OpinionMap.Finding;
import org.linli.opinions.mapping.OpinionMap.Group;
import org.linli.opinions.mapping.OpinionMap.Spread;

/**
 * A map as a picture: an ellipse for each group, named A, B and so on. What it shows stands beside
 * it in words.
 *
 * @param drawn whether there are groups to draw
 * @param sure how far the groups can be relied on
 */
public record MapShown(boolean drawn, List<Spot> spots, Sure sure) {

  /** Of the picture, in its own units. */
  public static final int WIDTH = 320;

  /** Room for a letter; a group's own extent may be less, or unknown. */
  private static final int LEAST = 24;

  private static final int MARGIN = 8;

  /** Of the map's units, in which all groups reach to 100 at most. */
  private static final double UNIT = (WIDTH / 2.0 - LEAST - MARGIN) / 100;

  private static final Spread NONE = new Spread(0, 0, 0);

  /** Colours one and two are those of yes and no. */
  private static final int FIRST_COLOUR = 3;

  /**
   * In words what silhouette and stability say in figures. Bounds of the silhouette as Kaufman and
   * Rousseeuw read it (Finding Groups in Data, 1990: above 0.5 reasonable, above 0.25 weak), of
   * stability as Hennig does (2007: above 0.75 stable, below 0.6 not to be trusted).
   */
  public enum Sure {
    FIRM,
    FAIR,
    WEAK;

    static Sure of(OpinionMap map) {
      if (map.clearness() >= 50 && map.stability() >= 75) {
        return FIRM;
      }
      return map.clearness() >= 25 && map.stability() >= 60 ? FAIR : WEAK;
    }
  }

  /**
   * A group on the picture.
   *
   * @param name A for the largest
   * @param colour 3 to 7
   */
  public record Spot(
      String name, int colour, int size, int x, int y, int along, int across, int degrees) {

    /** Upwards is less in a picture, so the angle turns round as well. */
    public String turned() {
      return "rotate(%d %d %d)".formatted(-degrees, x, y);
    }
  }

  static MapShown of(MapPage page) {
    var grouped = page.map().filter(map -> map.finding() == Finding.GROUPS);
    return new MapShown(
        grouped.isPresent(),
        grouped.map(map -> spots(map.groups())).orElse(List.of()),
        grouped.map(Sure::of).orElse(Sure.WEAK));
  }

  /** The letter of a group. */
  public static String name(int index) {
    return String.valueOf((char) ('A' + index));
  }

  /** As high as its groups, so that two that lie beside each other take little room on a phone. */
  public String viewBox() {
    var top = spots.stream().mapToInt(spot -> spot.y() - spot.along()).min().orElse(0) - MARGIN;
    var end = spots.stream().mapToInt(spot -> spot.y() + spot.along()).max().orElse(0) + MARGIN;
    return "0 %d %d %d".formatted(top, WIDTH, end - top);
  }

  private static List<Spot> spots(List<Group> groups) {
    return IntStream.range(0, groups.size()).mapToObj(i -> spot(i, groups.get(i))).toList();
  }

  private static Spot spot(int index, Group group) {
    var spread = Optional.ofNullable(group.spread()).orElse(NONE);
    return new Spot(
        name(index),
        FIRST_COLOUR + index,
        group.size(),
        (int) Math.round(WIDTH / 2.0 + group.x() * UNIT),
        (int) Math.round(-group.y() * UNIT),
        Math.max(LEAST, (int) Math.round(spread.along() * UNIT)),
        Math.max(LEAST, (int) Math.round(spread.across() * UNIT)),
        spread.degrees());
  }
}
