package org.linli.search.web;

import java.util.Optional;
import linli.jte.Templates;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.search.Seeker;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.linli.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** One page that finds what everybody may see, and what the reader may see besides. */
@Controller
class SearchPages {

  /** Of each kind, where all kinds are shown. */
  private static final int FEW = 5;

  private static final int MANY = 20;

  private final Searching searching;
  private final Templates templates;

  SearchPages(Searching searching, Templates templates) {
    this.searching = searching;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/search")
  View search(Scope scope, Visitor visitor, Community community, Layout page, FormState form) {
    var in = Optional.of(form.value("in"));
    var asked = new Searching.Asked(form.value("q"), in, Optional.of(form.value("after")), MANY);
    if (searching.only(asked).isEmpty()) {
      asked = new Searching.Asked(form.value("q"), in, Optional.empty(), FEW);
    }
    var answer = searching.answer(new Seeker(scope, community, visitor.actor()), asked);
    return Screen.ok(templates.searchPage(page, answer));
  }
}
