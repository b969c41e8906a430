package org.linli.portrait;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the residents of a community ask for, as it was counted one night (NEED-7). Everything that
 * came in counts once, also what was merged or sent to another door.
 *
 * @param countedAt when
 * @param year the last twelve months, of which categories and places tell
 * @param residents who live there by the register
 * @param needs that came in during the year
 * @param months the last thirteen, the running one included, the oldest first
 * @param groupSpan the twelve whole months of which groups tell. They are counted once a month:
 *     whoever looks every day learns nothing about whoever asked yesterday
 * @param known needs of these months of which it is known which person of the register asked
 * @param unplaced needs of the year that name no building
 * @param repeats what was asked for again after it was settled, most often first
 */
public record Portrait(
    Instant countedAt,
    Span year,
    int residents,
    int needs,
    List<Share> categories,
    List<Month> months,
    Span groupSpan,
    int known,
    List<Group> groups,
    List<Place> places,
    int unplaced,
    List<Change> changes,
    List<Repeat> repeats) {

  /** What stands for several that are too small to be told apart. */
  public static final String REST = "";

  public Portrait {
    categories = List.copyOf(categories);
    months = List.copyOf(months);
    groups = List.copyOf(groups);
    places = List.copyOf(places);
    changes = List.copyOf(changes);
    repeats = List.copyOf(repeats);
  }

  /** The changes that are sure, or those that are not. */
  public List<Change> changes(Trend... trends) {
    var wanted = List.of(trends);
    return changes.stream().filter(change -> wanted.contains(change.trend())).toList();
  }

  /**
   * How many needs were of a category.
   *
   * @param category {@link #REST} for several together
   */
  public record Share(String category, int needs) {}

  /**
   * What came in during a month.
   *
   * @param categories empty where that is not told
   */
  public record Month(YearMonth month, int needs, List<Share> categories) {

    public Month {
      categories = List.copyOf(categories);
    }
  }

  /** By what people are told apart. */
  public enum GroupKind {
    /** Who goes first, by NEED-5; also tells of needs whose raiser nobody knows. */
    RANK,
    /** From one age to another. */
    AGE,
    /** A special group of the register. */
    TAG
  }

  /**
   * What people of a group asked for.
   *
   * @param code of a rank, of a tag, or ages as 0-2 and 80-
   * @param residents how many live there; 0 where the register does not tell
   */
  public record Group(
      GroupKind kind, String code, int residents, int needs, List<Share> categories) {

    public Group {
      categories = List.copyOf(categories);
    }
  }

  /**
   * What came in about a building, or about a grid.
   *
   * @param id empty for several together
   * @param grid in which it lies; its own name if it is one, empty if that is not known
   * @param residents who live there by the register
   */
  public record Place(
      Optional<UUID> id,
      String name,
      String grid,
      int residents,
      int needs,
      List<Share> categories) {

    public Place {
      categories = List.copyOf(categories);
    }
  }

  /** What a comparison shows. */
  public enum Trend {
    RISES,
    FALLS,
    /** Nothing that could not be chance. */
    UNSURE
  }

  /**
   * A category in two spans of days.
   *
   * @param ratio how many times as many a day, empty if there were none
   * @param low of the interval
   * @param high of the interval, empty if it has no end
   */
  public record Change(
      Against against,
      String category,
      Span now,
      int needs,
      Span then,
      int needsThen,
      Optional<Double> ratio,
      double low,
      Optional<Double> high,
      Trend trend) {}

  /**
   * What came again after it was settled.
   *
   * @param place the building; empty where the words tell that it is the same
   * @param name of the building
   * @param times how many needs came after one that was settled
   * @param last number of the newest of them
   */
  public record Repeat(
      String category, Optional<UUID> place, String name, int times, String last) {}
}
