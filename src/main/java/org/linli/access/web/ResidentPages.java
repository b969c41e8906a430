package org.linli.access.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.access.AccessPermission;
import org.linli.access.residents.ConfirmResident;
import org.linli.access.residents.ProxyManagement;
import org.linli.access.residents.ResidentManagement;
import org.linli.directory.people.PersonLinks;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuItem;
import org.linli.web.QrCode;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person's accounts, the letter to them, and acting for them. */
@Controller
class ResidentPages implements PersonLinks {

  private static final String PATH = "/c/{community}/access/residents/{person}";

  private final ResidentManagement residents;
  private final ProxyManagement proxies;
  private final ProxyEnd earlier;
  private final Templates templates;

  ResidentPages(
      ResidentManagement residents,
      ProxyManagement proxies,
      ProxyEnd earlier,
      Templates templates) {
    this.earlier = earlier;
    this.residents = residents;
    this.proxies = proxies;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View show(Actor actor, Layout page, @PathVariable UUID person) {
    return Screen.ok(person(actor, page, person, FormState.empty()));
  }

  @PostMapping(PATH + "/confirm")
  View confirm(Actor actor, Layout page, @PathVariable UUID person, FormState form) {
    try {
      residents.confirm(
          actor, person, ConfirmResident.of(form.value("phone"), form.value("level")));
      return Redirect.to(at(page, person));
    } catch (Invalid invalid) {
      return Screen.rejected(person(actor, page, person, form.rejected(invalid)));
    }
  }

  @PostMapping(PATH + "/withdraw")
  View withdraw(Actor actor, Layout page, @PathVariable UUID person, FormState form) {
    residents.withdraw(actor, person, account(form));
    return Redirect.to(at(page, person));
  }

  @PostMapping(PATH + "/invite")
  View invite(Actor actor, Layout page, @PathVariable UUID person) {
    var letter = residents.invite(actor, person);
    return Redirect.to(page.at("/access/letters/" + letter));
  }

  @PostMapping(PATH + "/proxy")
  View proxy(
      Actor actor,
      Layout page,
      @PathVariable UUID person,
      FormState form,
      HttpServletRequest request) {
    try {
      var mode = proxies.start(actor, person, form.value("reason"));
      earlier.end(actor.accountId(), request);
      mode.begin(request);
      return Redirect.to(page.at(""));
    } catch (Invalid invalid) {
      return Screen.rejected(person(actor, page, person, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/access/letters/{letter}")
  View letter(Actor actor, Layout page, @PathVariable UUID letter) {
    var content = residents.letter(actor, letter);
    var address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/access/join/" + content.code())
            .toUriString();
    return Screen.ok(templates.accessLetter(page, content, address, QrCode.of(address)));
  }

  @Override
  public List<MenuItem> links(Actor actor, Community community, UUID personId) {
    return actor.may(AccessPermission.CONFIRM_RESIDENTS)
        ? List.of(
            new MenuItem(
                community.path() + "/access/residents/" + personId,
                "people",
                "access.residents.title"))
        : List.of();
  }

  private JteModel person(Actor actor, Layout page, UUID personId, FormState form) {
    return templates.accessResident(
        page,
        actor,
        residents.person(actor, personId),
        residents.confirmations(actor, personId),
        residents.letterDays(),
        form);
  }

  private static UUID account(FormState form) {
    try {
      return UUID.fromString(form.value("account"));
    } catch (IllegalArgumentException noAccount) {
      return new UUID(0, 0);
    }
  }

  private static String at(Layout page, UUID personId) {
    return page.at("/access/residents/" + personId);
  }
}
