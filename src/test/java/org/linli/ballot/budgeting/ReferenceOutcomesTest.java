package org.linli.ballot.budgeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.ballot.budgeting.BudgetProblem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DELIB-5: ten real elections, with outcomes that other programs found. */
class ReferenceOutcomesTest {

  private static final Path FOLDER = Path.of("../shared/data/pb");

  @BeforeEach
  void need() {
    if (System.getenv("CI") == null) {
      assumeTrue(Files.exists(FOLDER), "The shared elections " + FOLDER + " are not here");
    }
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(it -> it.toString().endsWith(".pb")).sorted().toList();
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  /** Also in the order in which they are chosen, where the reference is exact. */
  @Test
  void everyRuleChoosesWhatOtherProgramsDo() throws IOException {
    var references =
        JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("reference-dev.json")));
    assertThat(references).hasSizeGreaterThanOrEqualTo(10);
    var outcomes = 0;
    for (var reference : references) {
      var file = reference.path("file").asString();
      var election = PbFile.read(Files.readAllBytes(FOLDER.resolve(file))).election().election();
      for (var rule : reference.path("rules").properties()) {
        var ours = BudgetCount.count(election, Rule.of(rule.getKey())).winners();
        var theirs = texts(rule.getValue().path("winners"));
        assertThat(ours).as("%s %s", file, rule.getKey()).containsExactlyElementsOf(theirs);
        outcomes++;
      }
    }
    assertThat(outcomes).isGreaterThan(80);
  }

  @Test
  void realFilesAreWrittenAsTheyWereRead() throws IOException {
    for (var file : files()) {
      var bytes = Files.readAllBytes(file);
      assertThat(PbFile.read(bytes).write()).as("%s", file).isEqualTo(bytes);
    }
  }

  /** What files say about votes and points of their projects is what is counted. */
  @Test
  void votesAndPointsAreThoseThatTheFilesSay() throws IOException {
    var compared = 0;
    for (var path : files()) {
      var file = PbFile.read(Files.readAllBytes(path));
      var read = file.election();
      var election = read.election();
      var table = file.table(PbFile.Section.PROJECTS);
      for (var row : table.rows()) {
        var place = election.place(row.value(table.column("project_id")));
        for (var column : List.of("votes", "score")) {
          if (table.column(column) >= 0) {
            var counted = column.equals("votes") ? election.votes(place) : election.points(place);
            assertThat(String.valueOf(counted))
                .as("%s of %s in %s", column, row.value(0), path.getFileName())
                .isEqualTo(row.value(table.column(column)));
            compared++;
          }
        }
      }
      assertThat(read.warnings())
          .as("%s", path)
          .allMatch(it -> it.code().warning())
          .noneMatch(it -> it.code() == Code.NUMBER_DIFFERS);
    }
    assertThat(compared).isGreaterThan(100);
  }
}
