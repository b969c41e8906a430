package org.linli.needs.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.access.AccountManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.files.KeptPicture;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.Circumstance;
import org.linli.needs.NeedDrafts;
import org.linli.needs.NeedHints;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedReading;
import org.linli.needs.Promised;
import org.linli.needs.web.RaiseView.Hints;
import org.linli.needs.words.Door;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.springframework.stereotype.Component;

/** Gathers what a page of the form that raises a need shows. */
@Component
class RaiseViews {

  private static final int ELDER_CHOICES = 4;

  private final NeedReading reading;
  private final NeedIntake intake;
  private final NeedHints hints;
  private final NeedDrafts drafts;
  private final LocalAreaReading places;
  private final AccountManagement accounts;

  RaiseViews(
      NeedReading reading,
      NeedIntake intake,
      NeedHints hints,
      NeedDrafts drafts,
      LocalAreaReading places,
      AccountManagement accounts) {
    this.reading = reading;
    this.intake = intake;
    this.hints = hints;
    this.drafts = drafts;
    this.places = places;
    this.accounts = accounts;
  }

  /**
   * @param form with the draft in it
   * @param sent what was sent from a page and may be kept nowhere
   */
  RaiseView of(
      Optional<Actor> actor,
      Layout page,
      RaisePage ask,
      FormState form,
      FormState sent,
      Hints found) {
    var scope = actor.map(Actor::scope).orElse(Scope.publicOf(page.community().id()));
    var shown = ask.asks(RaisePart.CONTACT) ? withPhone(actor, form) : form;
    var scanned = !ask.asks(RaisePart.PLACE) && !sent.value("building").isEmpty();
    var buildings =
        scanned || ask.asks(RaisePart.PLACE) || ask.asks(RaisePart.CHECK)
            ? buildings(places.places(scope))
            : List.<PublicPlace>of();
    return new RaiseView(
        ask,
        shown,
        carried(ask, scanned ? known(sent, buildings) : sent),
        categories(page, form),
        buildings,
        ask.asks(RaisePart.PICTURES) || ask.asks(RaisePart.CHECK) ? pictures(actor) : List.of(),
        ask.asks(RaisePart.CHECK) ? actor.map(it -> promised(it, form)) : Optional.empty(),
        found);
  }

  /** What is worth knowing of what was typed on this page, without what was shown before. */
  Hints hints(Community community, RaisePage ask, FormState form) {
    if (ask.step() > 1) {
      return Hints.NONE;
    }
    var scope = Scope.publicOf(community.id());
    var shownNeeds = shown(form, "_near");
    var doors = ask.asks(RaisePart.WORDS) ? doors(community, form) : Hints.NONE.doors();
    var near =
        form.value("category").isEmpty()
            ? Hints.NONE.near()
            : hints.near(
                scope,
                community,
                form.value("category"),
                form.value("content"),
                form.value("place"));
    var news = near.stream().anyMatch(it -> !shownNeeds.contains(it.number().toString()));
    return new Hints(doors, news ? near : List.of());
  }

  /** Who else must take what was written, without those that were shown before. */
  List<Door> doors(Community community, FormState form) {
    var shown = shown(form, "_doors");
    return hints.doors(community, form.value("content")).stream()
        .filter(door -> !shown.contains(door.code()))
        .toList();
  }

  private static Set<String> shown(FormState form, String field) {
    return Set.copyOf(Stream.of(form.value(field).split(" ")).distinct().toList());
  }

  /** Elders choose among few: what the words speak of first, "I cannot say" last. */
  private List<String> categories(Layout page, FormState form) {
    var all = reading.categories(page.community());
    if (!page.elder() || all.size() <= ELDER_CHOICES) {
      return all;
    }
    var likely = hints.category(page.community(), form.value("content"));
    var first =
        Stream.concat(Stream.of(form.value("category"), likely), all.stream())
            .filter(all.subList(0, all.size() - 1)::contains)
            .distinct()
            .limit(ELDER_CHOICES - 1);
    return Stream.concat(first, Stream.of(all.getLast())).toList();
  }

  /** The buildings among the places of a community. */
  static List<PublicPlace> buildings(List<PublicPlace> places) {
    return places.stream().filter(place -> place.kind().equals("building")).toList();
  }

  /** What names no building of the community is as if it had not been sent. */
  private static FormState known(FormState form, List<PublicPlace> buildings) {
    if (buildings.stream().anyMatch(place -> form.is("building", place.id().toString()))) {
      return form;
    }
    var values = new HashMap<>(form.values());
    values.remove("building");
    return new FormState(values, form.errors());
  }

  private List<KeptPicture> pictures(Optional<Actor> actor) {
    return actor.map(drafts::pictures).orElse(List.of());
  }

  private Promised promised(Actor actor, FormState form) {
    var told = RaiseForm.circumstances(form);
    var household =
        Arrays.stream(Circumstance.values()).filter(it -> told.contains(it.name())).toList();
    return intake.promised(actor, form.value("category"), household);
  }

  /** One's own phone stands there already; nobody fills in a worker's for somebody else. */
  private FormState withPhone(Optional<Actor> actor, FormState form) {
    if (form.values().containsKey("contactPhone")
        || actor.filter(it -> it.onBehalfOf().isEmpty()).isEmpty()) {
      return form;
    }
    var values = new HashMap<>(form.values());
    values.put("contactPhone", accounts.phone(actor.get().accountId()));
    return new FormState(values, form.errors());
  }

  private static Map<String, String> carried(RaisePage ask, FormState sent) {
    var others = new HashMap<>(sent.values());
    others.keySet().removeAll(ask.fields());
    others.keySet().removeIf(name -> name.startsWith("_"));
    return others;
  }
}
