package org.linli.directory.people.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.directory.people.HouseholdManagement;
import org.linli.directory.people.HouseholdReading;
import org.linli.directory.people.PeoplePermission;
import org.linli.directory.people.PersonLinks;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.PersonSearch;
import org.linli.directory.people.PersonView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register of persons, masked. */
@Controller
class PersonPages {

  private static final String PEOPLE = "/directory/people";

  private final PersonManagement persons;
  private final PersonReading reading;
  private final HouseholdManagement households;
  private final HouseholdReading householdReading;
  private final List<PersonLinks> links;
  private final Templates templates;

  PersonPages(
      PersonManagement persons,
      PersonReading reading,
      HouseholdManagement households,
      HouseholdReading householdReading,
      List<PersonLinks> links,
      Templates templates) {
    this.links = links;
    this.persons = persons;
    this.reading = reading;
    this.households = households;
    this.householdReading = householdReading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/people")
  View list(Actor actor, Layout page, Paging paging, @RequestParam(defaultValue = "") String q) {
    var search = PersonSearch.of(q);
    return Screen.ok(
        templates.directoryPeople(page, reading.list(actor, search, paging), search, q));
  }

  @GetMapping("/c/{community}/directory/people/new")
  View form(Actor actor, Layout page) {
    actor.require(PeoplePermission.MANAGE);
    return Screen.ok(templates.directoryPersonForm(page, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/people")
  View register(Actor actor, Community community, Layout page, FormState form) {
    try {
      var id = persons.register(actor, PersonForms.register(form));
      return Redirect.to(community.path() + PEOPLE + "/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(templates.directoryPersonForm(page, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/directory/people/{person}")
  View show(Actor actor, Layout page, @PathVariable UUID person) {
    return Screen.ok(person(actor, page, person, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/people/{person}/correct")
  View correct(
      Actor actor, Community community, Layout page, @PathVariable UUID person, FormState form) {
    try {
      persons.correct(actor, person, PersonForms.correct(form));
      return Redirect.to(community.path() + PEOPLE + "/" + person);
    } catch (Invalid invalid) {
      return Screen.rejected(person(actor, page, person, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/people/{person}/reveal")
  View reveal(
      Actor actor, Community community, Layout page, @PathVariable UUID person, FormState form) {
    try {
      persons.reveal(actor, person, new Reveal(form.value("purpose"), form.value("words")));
      return Redirect.to(community.path() + PEOPLE + "/" + person);
    } catch (Invalid invalid) {
      return Screen.rejected(person(actor, page, person, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/people/{person}/settle")
  View settle(
      Actor actor, Community community, Layout page, @PathVariable UUID person, FormState form) {
    try {
      var household = households.settle(actor, person, PersonForms.settle(form));
      return Redirect.to(community.path() + "/directory/households/" + household);
    } catch (Invalid invalid) {
      return Screen.rejected(person(actor, page, person, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/people/{person}/leave")
  View leave(
      Actor actor, Community community, Layout page, @PathVariable UUID person, FormState form) {
    try {
      persons.leave(actor, person, PersonForms.leave(form));
      return Redirect.to(community.path() + PEOPLE + "/" + person);
    } catch (Invalid invalid) {
      return Screen.rejected(person(actor, page, person, form.rejected(invalid)));
    }
  }

  private JteModel person(Actor actor, Layout page, UUID personId, FormState form) {
    var file = reading.file(actor, personId);
    var others =
        file.represents() && file.household().isPresent()
            ? householdReading.file(actor, file.household().get()).members().stream()
                .filter(member -> !member.id().equals(personId))
                .toList()
            : List.<PersonView>of();
    var further =
        links.stream()
            .flatMap(source -> source.links(actor, page.community(), personId).stream())
            .toList();
    return templates.directoryPerson(page, file, others, further, form);
  }
}
