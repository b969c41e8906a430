package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.ballot.counting.ArchiveFile;
import org.linli.ballot.counting.Polls;
import org.linli.ballot.counting.Receipt;
import org.linli.ballot.counting.Recount;
import org.linli.ballot.counting.RecountWords;
import org.linli.ballot.counting.Tampering;
import org.linli.platform.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DELIB-4: a browser counts again and finds the same as the program on a computer. */
class RecountScriptIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void theBrowserFindsWhatJavaFinds() {
    var page = page("recount.js");
    var texts = new ArrayList<String>();
    for (var archive : List.of(Polls.owners(), Polls.secret())) {
      var good = ArchiveFile.of(archive).text();
      texts.add(good);
      Tampering.ALL.stream()
          .filter(change -> change.secret() == archive.secret())
          .forEach(change -> texts.add(change.on(good)));
    }
    texts.addAll(List.of("", "null", "{}", "[1]", "{\"archive\":{},\"seal\":\"\"}"));
    var words = new RecountWords(new Languages().chinese());
    for (var text : texts) {
      var report = Recount.of(text);
      assertThat(seen(page, text)).as(text).isEqualTo(tree(report));
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
    assertThat(Recount.of(texts.getFirst()).findings()).isEmpty();
  }

  @Test
  void theBrowserFindsAReceiptAndHashesAnyLength() {
    var page = page("recount.js");
    var receipt = Receipt.fresh();
    var archive = "{\"archive\":{\"receipts\":[\"%s\"]}}".formatted(receipt.hash());
    var holds = "([archive, code]) => recount.holds(archive, code)";
    assertThat(page.evaluate(holds, List.of(archive, receipt.code()))).isEqualTo(true);
    assertThat(page.evaluate(holds, List.of(archive, Receipt.fresh().code()))).isEqualTo(false);
    assertThat(page.evaluate("recount.sha256('')"))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(page.evaluate("recount.sha256('a'.repeat(1000000))")) // of FIPS 180-4
        .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  private static JsonNode seen(Page page, String text) {
    return JSON.readTree((String) page.evaluate("text => JSON.stringify(recount(text))", text));
  }

  private static JsonNode tree(Recount.Report report) {
    return JSON.readTree(JSON.writeValueAsString(report));
  }

  /** A page of a site that has nothing but these scripts. */
  static Page page(String... scripts) {
    var page = BROWSER.visitor("http://localhost", Mode.NORMAL).page;
    return with(page, scripts);
  }

  static Page with(Page page, String... scripts) {
    page.route(
        "http://localhost/empty",
        route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("")));
    page.navigate("http://localhost/empty");
    for (var script : scripts) {
      var path = Path.of("src/main/resources/static/assets", script);
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(path));
    }
    return page;
  }

  /** Runs a script once more, under another name: it looks at the page when it runs. */
  static void script(Page page, String script, String name) {
    try {
      var text = Files.readString(Path.of("src/main/resources/static/assets", script));
      page.evaluate("() => {" + text.replaceFirst("const \\w+ = ", name) + "}");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
