package org.linli.evidence.web;

import static org.linli.evidence.EvidenceReading.ANYBODY;

import java.util.List;
import linli.jte.Templates;
import org.linli.evidence.EvidenceReading;
import org.linli.kernel.Community;
import org.linli.web.Communities;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What the log is, how it stands, and what it says of a number: for everybody (EVI-1). */
@Controller
class EvidencePages {

  private final EvidenceReading reading;
  private final Communities communities;
  private final JsonMapper json;
  private final Templates templates;

  EvidencePages(
      EvidenceReading reading, Communities communities, JsonMapper json, Templates templates) {
    this.reading = reading;
    this.communities = communities;
    this.json = json;
    this.templates = templates;
  }

  @GetMapping("/evidence")
  View look(Layout page, @RequestParam(defaultValue = "") String q) {
    var words = q.strip();
    var found = words.isEmpty() ? List.<FoundEntry>of() : find(words);
    return Screen.ok(templates.evidencePage(page, reading.log(ANYBODY), words, found));
  }

  private List<FoundEntry> find(String words) {
    return reading.find(ANYBODY, words).stream()
        .map(
            entry ->
                FoundEntry.of(
                    entry,
                    json.readTree(entry.content()),
                    communities.withId(entry.communityId()).map(Community::name)))
        .toList();
  }
}
