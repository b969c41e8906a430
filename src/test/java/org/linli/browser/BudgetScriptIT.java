package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.ballot.counting.ArchiveFile;
import org.linli.ballot.counting.BudgetPolls;
import org.linli.ballot.counting.BudgetRecount;
import org.linli.ballot.counting.BudgetRecountTest;
import org.linli.ballot.counting.RecountWords;
import org.linli.platform.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DELIB-5: a browser counts a budget round again and finds the same as the program. */
class BudgetScriptIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void theBrowserCountsWhatJavaCounts() {
    var page = page();
    var random = new Random(31);
    var archives = new ArrayList<>(List.of(BudgetPolls.golden(), BudgetPolls.large()));
    for (var each = 0; each < 150; each++) {
      archives.add(BudgetPolls.random(random));
    }
    for (var archive : archives) {
      var text = ArchiveFile.of(archive).text();
      var seen = seen(page, text);
      assertThat(seen.path("findings").size()).as(text + seen).isZero();
      assertThat(seen.path("result")).as(text).isEqualTo(tree(archive.result()));
    }
  }

  @Test
  void theBrowserFindsWhatJavaFinds() {
    var page = page();
    var words = new RecountWords(new Languages().chinese());
    var good = ArchiveFile.of(BudgetPolls.golden()).text();
    var texts = new ArrayList<>(List.of("", "null", "{}", "{\"budget\":{},\"seal\":\"\"}"));
    BudgetRecountTest.CHANGES.forEach(change -> texts.add(change.on(good)));
    for (var text : texts) {
      var report = BudgetRecount.of(text);
      var seen = seen(page, text);
      assertThat(seen.path("findings")).as(text).isEqualTo(tree(report.findings()));
      assertThat(seen.path("seal").asString()).as(text).isEqualTo(report.seal());
      assertThat(seen.path("result")).as(text).isEqualTo(tree(report.result()));
      for (var finding : report.findings()) {
        var said =
            page.evaluate(
                "([finding, words]) => recount.say(finding, words)",
                List.of(
                    Map.of("key", finding.key(), "details", finding.details()),
                    words.forBrowser()));
        assertThat(said).isEqualTo(words.of(finding));
      }
    }
  }

  @Test
  void theBrowserTellsWhetherThePapersAreThoseOfTheBallot() {
    var page = page();
    var same = "([budget, ballot]) => budgeting.samePapers(JSON.parse(budget), ballot)";
    var budget = "{\"votes\":[[],[\"01\",\"12\"],[\"02:3\",\"10:7\"]]}";
    var papers =
        "{\"archive\":{\"votes\":[{\"choices\":[\"10:7\",\"2:3\"],\"question\":\"q1\"},"
            + "{\"choices\":[],\"question\":\"q1\"},{\"choices\":[\"1\",\"12\"],\"question\":\"q1\"}]}}";
    assertThat(page.evaluate(same, List.of(budget, papers))).isEqualTo(true);
    assertThat(page.evaluate(same, List.of(budget, papers.replace("\"12\"", "\"11\""))))
        .isEqualTo(false);
    assertThat(page.evaluate(same, List.of(budget, papers.replace("2:3", "2:4")))).isEqualTo(false);
  }

  private static JsonNode seen(Page page, String text) {
    return JSON.readTree((String) page.evaluate("text => JSON.stringify(budgeting(text))", text));
  }

  private static JsonNode tree(@Nullable Object part) {
    return JSON.readTree(JSON.writeValueAsString(part));
  }

  private static Page page() {
    var page = BROWSER.visitor("http://localhost", Mode.NORMAL).page;
    return RecountScriptIT.with(page, "recount.js", "budgeting.js");
  }
}
