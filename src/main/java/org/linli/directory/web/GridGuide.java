package org.linli.directory.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.directory.PublicPlace;
import org.linli.directory.posts.PostView;

/**
 * Which building lies in which grid, and whom to call there.
 *
 * @param asked the building that somebody asked for, as typed; empty if nobody did
 */
public record GridGuide(List<Row> rows, String asked) {

  private static final String WORKER = "grid-worker";

  /** The grids of the lists of a community, each with its buildings and its worker. */
  static GridGuide of(List<PublicPlace> places, List<PostView> posts, String asked) {
    var rows =
        places.stream()
            .filter(place -> place.kind().equals("grid"))
            .map(grid -> new Row(grid.name(), buildings(places, grid), worker(posts, grid)))
            .toList();
    return new GridGuide(rows, asked.strip());
  }

  /** Buildings that the question may mean, each with its grid. */
  public List<Answer> answers() {
    var wanted = plain(asked);
    return wanted.isEmpty()
        ? List.of()
        : rows.stream()
            .flatMap(row -> row.buildings().stream().map(name -> new Answer(name, row)))
            .filter(answer -> plain(answer.building()).contains(wanted))
            .sorted(Comparator.comparing(answer -> !plain(answer.building()).equals(wanted)))
            .limit(10)
            .toList();
  }

  private static List<String> buildings(List<PublicPlace> places, PublicPlace grid) {
    return places.stream()
        .filter(place -> place.grid().equals(Optional.of(grid.name())))
        .map(PublicPlace::name)
        .toList();
  }

  private static Optional<PostView> worker(List<PostView> posts, PublicPlace grid) {
    return posts.stream()
        .filter(post -> post.kind().equals(WORKER) && post.place().equals(grid.name()))
        .findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /**
   * A grid.
   *
   * @param worker the post of its grid worker 网格员, if there is one
   */
  public record Row(String grid, List<String> buildings, Optional<PostView> worker) {}

  /** A building and the grid that it lies in. */
  public record Answer(String building, Row row) {}
}
