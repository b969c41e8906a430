package org.linli.demo.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something that people ask for; {@code {}} stands for where.
 *
 * @param types of communities in which it comes up, by the first letter
 * @param handler {@code O} the community, {@code P} the property company, {@code U} another unit
 * @param where {@code U} at an entrance, {@code B} at a building
 * @param found what the community saw
 */
record Topic(
    String types,
    String category,
    String handler,
    String where,
    String summary,
    String content,
    String found,
    String plan,
    String done) {

  static final List<Topic> ALL = read();

  private static final List<String> OLD_AND_YOUNG = List.of("elder-care", "child-care");

  private static final String PLACE = "{}";

  boolean comesUpIn(TownType type) {
    return types.indexOf(type.name().charAt(0) == 'O' ? 'E' : type.name().charAt(0)) >= 0;
  }

  /** Whether it has to be answered within a day (NEED-5). */
  boolean first() {
    return OLD_AND_YOUNG.contains(category);
  }

  String place(Home home, TownType type) {
    return where.equals("U") && type != TownType.RURAL
        ? home.building().name() + home.unit() + "单元"
        : home.building().name();
  }

  static String at(String words, String place) {
    return words.replace(PLACE, place);
  }

  private static List<Topic> read() {
    try (InputStream file =
        Objects.requireNonNull(Topic.class.getResourceAsStream("/demo/topics.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|", -1))
          .map(it -> new Topic(it[0], it[1], it[2], it[3], it[4], it[5], it[6], it[7], it[8]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
