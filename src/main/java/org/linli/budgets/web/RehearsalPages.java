package org.linli.budgets.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetProblem;
import org.linli.ballot.budgeting.BudgetRefused;
import org.linli.budgets.BudgetReading;
import org.linli.budgets.Rehearsal;
import org.linli.budgets.Rehearsing;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Where staff see what another rule would have made of a vote that is over. */
@Controller
class RehearsalPages {

  private final BudgetReading reading;
  private final Rehearsing rehearsing;
  private final Templates templates;

  RehearsalPages(BudgetReading reading, Rehearsing rehearsing, Templates templates) {
    this.reading = reading;
    this.rehearsing = rehearsing;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/budgets/desk/rehearsal")
  View form(Actor actor, Layout page) {
    reading.desk(actor, Paging.first());
    return page(page, FormState.empty(), List.of(), null, 200);
  }

  @PostMapping("/c/{community}/budgets/desk/rehearsal")
  View rehearse(
      Actor actor,
      Layout page,
      FormState form,
      @RequestParam(name = "votesFile", required = false) Optional<MultipartFile> file)
      throws IOException {
    try {
      var bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
      var told = rehearsing.rehearse(actor, bytes, form.value("rule"));
      return page(page, form, told.warnings(), told, 200);
    } catch (BudgetRefused refused) {
      return page(page, form, refused.problems(), null, 422);
    } catch (Invalid invalid) {
      return page(page, form.rejected(invalid), List.of(), null, 422);
    }
  }

  private View page(
      Layout page,
      FormState form,
      List<BudgetProblem> problems,
      @Nullable Rehearsal told,
      int status) {
    return new Screen(status, templates.budgetsRehearsal(page, form, problems, told));
  }
}
