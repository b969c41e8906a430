package org.linli.opinions.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real rounds, with the groups that Polis published of them (compdemocracy/openData, CC BY 4.0).
 * The files are no part of Linli.
 */
class PublishedGroupsTest {

  private static final Path ROUNDS = Path.of("../shared/data/polis");

  @ParameterizedTest
  @CsvSource({"15-per-hour-seattle, 138", "brexit-consensus, 189"})
  void groupsAreThoseThatWerePublished(String name, int people) throws IOException {
    assumeThat(ROUNDS.resolve(name)).as("a real round, which is no part of Linli").exists();
    var published = new HashMap<Long, String>();
    var log = log(ROUNDS.resolve(name), published);
    for (var seed = 0; seed < 8; seed++) {
      var drawing = Drawing.of(log, MapOptions.usual(seed));
      assertThat(drawing.people()).isEqualTo(people);
      assertThat(drawing.map().groups()).hasSize(2);
      assertThat(drawing.likeness(published).orElseThrow()).isGreaterThanOrEqualTo(0.65);
      assertThat(drawing.map().unite()).isNotEmpty();
      assertThat(drawing.map().divide()).isNotEmpty();
    }
  }

  private static VoteLog log(Path round, Map<Long, String> published) throws IOException {
    var removed = removed(round);
    var log = new VoteLog();
    var lines = Files.readAllLines(round.resolve("participants-votes.csv"));
    var header = lines.getFirst().split(",", -1);
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var voter = Long.parseLong(cells[0]);
      if (!cells[1].isEmpty()) {
        published.put(voter, cells[1]);
      }
      for (var i = 6; i < cells.length; i++) {
        if (!cells[i].isEmpty() && !removed.contains(header[i])) {
          log.add(voter, Long.parseLong(header[i]), answer(cells[i]), 0);
        }
      }
    }
    return log;
  }

  private static Set<String> removed(Path round) throws IOException {
    var removed = new HashSet<String>();
    for (var line : Files.readAllLines(round.resolve("comments.csv"))) {
      var cells = line.split(",", 8);
      if (cells.length == 8 && cells[6].equals("-1")) {
        removed.add(cells[2]);
      }
    }
    return removed;
  }

  private static Answer answer(String cell) {
    return switch (cell) {
      case "1" -> Answer.AGREE;
      case "-1" -> Answer.DISAGREE;
      case "0" -> Answer.PASS;
      default -> throw new IllegalArgumentException(cell);
    };
  }
}
