package org.linli.funds.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.funds.FundError;
import org.linli.funds.FundReading;
import org.linli.funds.StatementManagement;
import org.linli.funds.StatementReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Files of banks in: read, mapped, shown, taken (FUND-2). */
@Controller
class StatementPages {

  private static final String DESK = "/c/{community}/funds/desk";
  private static final String FILE = DESK + "/statements/{statement}";

  private final FundReading reading;
  private final StatementReading statements;
  private final StatementManagement management;
  private final Templates templates;

  StatementPages(
      FundReading reading,
      StatementReading statements,
      StatementManagement management,
      Templates templates) {
    this.reading = reading;
    this.statements = statements;
    this.management = management;
    this.templates = templates;
  }

  @PostMapping(DESK + "/{fund}/statements")
  View upload(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable UUID fund,
      FormState form,
      @RequestParam(name = "bankFile", required = false) Optional<MultipartFile> bankFile)
      throws IOException {
    try {
      var file = bankFile.orElseThrow(() -> new Refused(FundError.FILE_EMPTY));
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      return at(community, management.upload(actor, fund, name, file));
    } catch (Refused refused) {
      if (refused.code().status() != 422) {
        throw refused;
      }
      var error = Invalid.field("bankFile", refused.code(), refused.details().toArray());
      return Screen.rejected(
          templates.fundsFile(
              page, reading.file(actor, fund), statements.list(actor, fund), form.rejected(error)));
    }
  }

  @GetMapping(FILE)
  View show(Actor actor, Layout page, @PathVariable UUID statement) {
    return Screen.ok(show(actor, page, statement, FormState.empty()));
  }

  @PostMapping(FILE + "/map")
  View map(
      Actor actor, Community community, Layout page, @PathVariable UUID statement, FormState form) {
    try {
      management.map(actor, statement, FundForms.layout(form));
      return at(community, statement);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, statement, form.rejected(invalid)));
    }
  }

  @PostMapping(FILE + "/take")
  View take(Actor actor, Community community, @PathVariable UUID statement) {
    management.take(actor, statement);
    return at(community, statement);
  }

  private JteModel show(Actor actor, Layout page, UUID statement, FormState form) {
    return templates.fundsStatement(page, statements.show(actor, statement), form);
  }

  private static View at(Community community, UUID statement) {
    return Redirect.to(community.path() + "/funds/desk/statements/" + statement);
  }
}
