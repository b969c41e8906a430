package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.demo.town.Deed;
import org.linli.demo.town.Matter;
import org.linli.demo.town.Population;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.evaluation.CallBackDone;
import org.linli.evaluation.CallBackManagement;
import org.linli.evaluation.CallBackReading;
import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.matching.AskUnit;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ReportDone;
import org.linli.matching.UnitRequestManagement;
import org.linli.needs.Instruct;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedSource;
import org.linli.needs.Promise;
import org.linli.needs.RaiseNeed;
import org.linli.needs.ReturnNeed;
import org.linli.needs.Say;
import org.linli.needs.lists.MoveNeed;
import org.linli.needs.lists.NeedLists;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells matters through the facades that people use, each deed at its moment and by whom it is, in
 * the order of time whatever matter it belongs to.
 */
@Component
@Profile("demo")
class TownTelling {

  private final DemoCast cast;
  private final DemoClock clock;
  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final TownVerifying verifying;
  private final LocalAreaReading places;
  private final NeedIntake intake;
  private final NeedManagement needs;
  private final NeedProgress progress;
  private final NeedLists lists;
  private final ClaimManagement claims;
  private final UnitRequestManagement requests;
  private final RatingManagement ratings;
  private final CallBackReading waiting;
  private final CallBackManagement calls;

  TownTelling(
      DemoCast cast,
      DemoClock clock,
      TownStaff staff,
      TownSpeakers speakers,
      TownVerifying verifying,
      LocalAreaReading places,
      NeedIntake intake,
      NeedManagement needs,
      NeedProgress progress,
      NeedLists lists,
      ClaimManagement claims,
      UnitRequestManagement requests,
      RatingManagement ratings,
      CallBackReading waiting,
      CallBackManagement calls) {
    this.cast = cast;
    this.clock = clock;
    this.staff = staff;
    this.speakers = speakers;
    this.verifying = verifying;
    this.places = places;
    this.intake = intake;
    this.needs = needs;
    this.progress = progress;
    this.lists = lists;
    this.claims = claims;
    this.requests = requests;
    this.ratings = ratings;
    this.waiting = waiting;
    this.calls = calls;
  }

  /** Tells all of them, within the caller's transaction. */
  void tell(Community community, Population population, List<Matter> matters) {
    var told = new Told(community, population);
    var moments = new ArrayList<Moment>();
    for (var matter : matters) {
      moments.add(new Moment(matter, null));
      matter.deeds().forEach(deed -> moments.add(new Moment(matter, deed)));
    }
    moments.sort(Comparator.comparing(Moment::at));
    moments.forEach(told::tell);
  }

  /** The raiser's first word, or what was done then. */
  private record Moment(Matter matter, @Nullable Deed deed) {

    Instant at() {
      return deed == null ? matter.raisedAt() : deed.at();
    }
  }

  /** What is known while it is told. */
  private final class Told {

    private final Community community;
    private final Population population;
    private final Actor worker;
    private final Map<String, UUID> units;
    private final Map<String, UUID> buildings = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<Integer, ShortNumber> numbers = new HashMap<>();
    private final Map<Integer, UUID> asked = new HashMap<>();

    Told(Community community, Population population) {
      this.community = community;
      this.population = population;
      worker = staff.worker(population.town(), community);
      units = speakers.units(population.town(), community);
      for (PublicPlace place : places.places(worker.scope())) {
        buildings.putIfAbsent(place.name(), place.id());
      }
    }

    void tell(Moment moment) {
      var matter = moment.matter;
      var deed = moment.deed;
      if (deed == null) {
        raise(matter);
      } else {
        var number = Objects.requireNonNull(numbers.get(matter.number()));
        var by = by(matter, deed);
        clock.at(deed.at(), () -> act(matter, number, by, deed));
      }
    }

    /** Whoever it is belongs to the community today, not at that moment. */
    private Actor by(Matter matter, Deed deed) {
      return switch (deed.act()) {
        case JOIN -> resident(deed.who(), deed.note());
        case RATE -> resident(matter.phone(), matter.name());
        case ACCEPT, REFUSE, CLAIM, DONE, AGREE -> speaker(deed.who());
        case INSTRUCT -> cast.actor(DemoPerson.STREET_OFFICER, community);
        case CALL -> staff.secretary(population.town(), community);
        default -> worker;
      };
    }

    private Actor resident(String phone, String name) {
      return actors.computeIfAbsent(phone, key -> cast.resident(key, name, community));
    }

    private Actor speaker(String unit) {
      return actors.computeIfAbsent(
          unit, key -> speakers.of(key, unit(key), population, community));
    }

    private UUID unit(String name) {
      return Objects.requireNonNull(units.get(name), name);
    }

    private void raise(Matter matter) {
      var online = matter.source().equals(Matter.ONLINE);
      var raiser = resident(matter.phone(), matter.name());
      var command = command(matter);
      clock.at(
          matter.raisedAt(),
          () ->
              numbers.put(
                  matter.number(),
                  online
                      ? intake.raise(raiser, command)
                      : intake.enter(worker, command, NeedSource.valueOf(matter.source()))));
    }

    private RaiseNeed command(Matter matter) {
      return new RaiseNeed(
          matter.category(),
          matter.content(),
          matter.place(),
          Optional.ofNullable(buildings.get(matter.building())),
          matter.name(),
          matter.phone(),
          matter.named(),
          matter.about(),
          matter.circumstances(),
          !matter.circumstances().isEmpty());
    }

    private void act(Matter matter, ShortNumber number, Actor by, Deed deed) {
      var day = Dates.day(deed.at()).plusDays(deed.days());
      switch (deed.act()) {
        case JOIN -> intake.join(by, number);
        case CONTACT -> needs.contact(by, number, new Say(deed.note()));
        case VERIFY -> verifying.verify(by, number, matter, deed);
        case RETURN -> needs.sendBack(by, number, new ReturnNeed(deed.note()));
        case MERGE -> needs.merge(by, number, Objects.requireNonNull(numbers.get(deed.days())));
        case TAKE_ON -> needs.takeOn(by, number, new Promise(deed.note(), day));
        case ROUTE -> needs.route(by, number, unit(deed.who()), new Say(deed.note()));
        case ACCEPT -> progress.accept(by, number, new Promise(deed.note(), day));
        case REFUSE -> progress.refuse(by, number, new Say(deed.note()));
        case CLAIM -> claims.claim(by, number, new ClaimNeed(day));
        case FILE -> claims.file(by, number);
        case ANSWER -> needs.answer(by, number, new Say(deed.note()));
        case REPORT -> needs.report(by, number, new Say(deed.note()));
        case PAUSE -> needs.pause(by, number, new Say(deed.note()));
        case ESCALATE -> needs.escalate(by, number, new Say(deed.note()));
        case INSTRUCT ->
            needs.instruct(by, number, Instruct.of(deed.note(), deed.days() > 0 ? "" + day : ""));
        case COMPLETE -> needs.complete(by, number, new Say(deed.note()));
        case DONE -> claims.report(by, number, new ReportDone(deed.note()));
        case RATE -> ratings.rate(by, number, new RateNeed(deed.who(), deed.note()));
        case CALL -> call(by, resident(matter.phone(), matter.name()), deed);
        case LIST -> lists.move(by, number, new MoveNeed(deed.who(), deed.note()));
        case ASK -> asked.put(matter.number(), ask(by, number, deed, day));
        case AGREE -> requests.agree(by, Objects.requireNonNull(asked.get(matter.number())));
      }
    }

    private void call(Actor by, Actor rater, Deed deed) {
      var open =
          waiting.open(by).stream()
              .filter(it -> it.accountId().equals(rater.accountId()))
              .findFirst()
              .orElseThrow();
      calls.done(by, open.id(), new CallBackDone(deed.who(), "PHONE", deed.note()));
    }

    private UUID ask(Actor by, ShortNumber number, Deed deed, LocalDate day) {
      var answer = Dates.day(deed.at()).plusDays(Math.min(deed.days(), 5));
      var command =
          new AskUnit(deed.note(), "28", "people", day.toString(), answer.toString(), "yes");
      return requests.ask(by, number, unit(deed.who()), command);
    }
  }
}
