package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.jte.Templates;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.NeedHints;
import org.linli.needs.NeedReading;
import org.linli.needs.words.Buildings;
import org.linli.needs.words.ChatMessage;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** Gathers what the forms of intake show, and what the words say by themselves. */
@Component
class IntakeViews {

  private final NeedReading reading;
  private final NeedHints hints;
  private final DeskWords words;
  private final LocalAreaReading places;
  private final Templates templates;

  IntakeViews(
      NeedReading reading,
      NeedHints hints,
      DeskWords words,
      LocalAreaReading places,
      Templates templates) {
    this.reading = reading;
    this.hints = hints;
    this.words = words;
    this.places = places;
    this.templates = templates;
  }

  JteModel one(
      Layout page,
      List<PublicPlace> buildings,
      FormState form,
      List<String> others,
      List<IntakeDoor> doors) {
    return templates.needsDeskIntake(page, categories(page), buildings, form, others, doors);
  }

  JteModel papers(Layout page, FormState form, List<IntakeDoor> doors) {
    return templates.needsDeskPapers(page, categories(page), IntakeForms.shown(form), form, doors);
  }

  List<PublicPlace> buildings(Actor actor) {
    return RaiseViews.buildings(places.places(actor.scope()));
  }

  ChatMessage pasted(Community community, String text) {
    return words.pasted(community, text);
  }

  /** Who else must take what stands in one form, without those that were shown before. */
  List<IntakeDoor> doors(Community community, int row, String content, FormState form) {
    var shown = Set.copyOf(Stream.of(form.value("_doors").split(" ")).distinct().toList());
    return hints.doors(community, content).stream()
        .map(door -> new IntakeDoor(row, door))
        .filter(door -> !shown.contains(door.shown()))
        .toList();
  }

  /** The form with the building of which the words speak, where nobody chose one. */
  FormState placed(FormState form, List<PublicPlace> buildings) {
    if (!form.value("building").isEmpty()) {
      return form;
    }
    return Buildings.named(said(form), buildings.stream().map(PublicPlace::name).toList())
        .map(name -> with(form, "building", id(name, buildings).toString()))
        .orElse(form);
  }

  /** A slip has no box for the kind of a matter; its words name one. */
  FormState sorted(Community community, FormState row) {
    if (!row.value("category").isEmpty()) {
      return row;
    }
    var guess = words.category(community, row.value("content"));
    return with(row, "category", guess.isEmpty() ? "other" : guess);
  }

  /** What was given as the place says more than what the words mention. */
  private static String said(FormState form) {
    var place = form.value("place");
    return place.isBlank() ? form.value("content") : place;
  }

  private static UUID id(String name, List<PublicPlace> buildings) {
    return buildings.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static FormState with(FormState form, String field, String value) {
    var values = new HashMap<>(form.values());
    values.put(field, value);
    return new FormState(values, form.errors());
  }

  List<String> categories(Layout page) {
    return reading.categories(page.community());
  }
}
