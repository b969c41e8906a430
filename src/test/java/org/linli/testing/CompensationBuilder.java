package org.linli.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.compensation.AnswerPlan;
import org.linli.compensation.AskFor;
import org.linli.compensation.AskManagement;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.FlatView;
import org.linli.compensation.MoveAsk;
import org.linli.compensation.OpenWorkshop;
import org.linli.compensation.WritePlan;
import org.linli.directory.people.DwellingManagement;
import org.linli.directory.people.Known;
import org.linli.directory.people.MeasureDwelling;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.Places;
import org.linli.directory.people.RegisterPerson;
import org.linli.directory.people.TransferDwelling;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;

/** Opens workshops through the product's own facades: six floors, two dwellings on each. */
public final class CompensationBuilder {

  private static final List<String> DOORS =
      List.of("101", "102", "201", "202", "301", "302", "401", "402", "501", "502", "601", "602");

  private final CompensationManagement workshops;
  private final AskManagement asks;
  private final CompensationReading reading;
  private final Places places;
  private final PersonManagement persons;
  private final DwellingManagement dwellings;
  private final Known known;

  public CompensationBuilder(
      CompensationManagement workshops,
      AskManagement asks,
      CompensationReading reading,
      Places places,
      PersonManagement persons,
      DwellingManagement dwellings,
      Known known) {
    this.workshops = workshops;
    this.asks = asks;
    this.reading = reading;
    this.places = places;
    this.persons = persons;
    this.dwellings = dwellings;
    this.known = known;
  }

  /** Typed in, 100 m² each, with an owner each, without a plan. */
  public UUID typed(Actor worker, String title) {
    var lines =
        DOORS.stream()
            .map(door -> door + " " + door.charAt(0) + " 100 业主" + door)
            .collect(Collectors.joining("\n"));
    return workshops.open(worker, new OpenWorkshop("", "样例楼 1 单元", title, "owners-7", lines));
  }

  /** The same with a plan for 600,000 yuan, of which 100,000 are a subsidy. */
  public UUID planned(Actor worker, String title) {
    var id = typed(worker, title);
    workshops.plan(worker, id, plan("加装一部电梯", ""));
    return id;
  }

  /** By the custom of the rule; 3,600 yuan a year. */
  public WritePlan plan(String scheme, String changed) {
    var weights = "1 0\n2 0.5\n3 1\n4 1.1\n5 1.2\n6 1.3";
    return new WritePlan(scheme, "600000", "100000", "3600", "HOUSEHOLD", weights, changed);
  }

  /** A stairwell of the register with a plan; 101 is owned by somebody with an account. */
  public Home home(Actor worker, Community community, String title) {
    var place = register(worker, community);
    var id =
        workshops.open(
            worker, new OpenWorkshop(place.stairwell().toString(), "", title, "owners-7", ""));
    workshops.plan(worker, id, plan("加装一部电梯", ""));
    return new Home(id, place, flat(worker, id, "101").id());
  }

  /** One that the owner of 101 would have, which the community has not looked at yet. */
  public Home wanted(Actor worker, Community community, String title) {
    var place = register(worker, community);
    var id =
        workshops.open(
            place.owner(),
            new OpenWorkshop(place.stairwell().toString(), "", title, "owners-7", ""));
    return new Home(id, place, flat(worker, id, "101").id());
  }

  /** Of a stairwell that the register lacks, whose owners nobody knows by account. */
  public Home typedHome(Actor worker, String title) {
    var id = planned(worker, title);
    var flat = flat(worker, id, "101").id();
    return new Home(id, new Place(flat, flat, worker), flat);
  }

  /** A stairwell of the register, of which 101 is owned by somebody with an account. */
  public Place register(Actor worker, Community community) {
    var building = "梯" + Ids.next();
    var ids = places.build(worker, building, DOORS.toArray(String[]::new));
    for (var dwelling : ids) {
      dwellings.measure(worker, dwelling, new MeasureDwelling("100", "register", true));
    }
    var owner = own(worker, ids.getFirst());
    var stairwell =
        reading.choices(worker).stairwells().stream()
            .filter(it -> it.name().startsWith(building))
            .findFirst()
            .orElseThrow();
    return new Place(stairwell.id(), ids.getFirst(), known.as(worker, community, owner));
  }

  /** Somebody new is the only owner from now on. */
  public UUID own(Actor worker, UUID dwelling) {
    var name = "业主" + Ids.next();
    var person = persons.register(worker, RegisterPerson.named(name));
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "", name));
    return person;
  }

  /** By its door. */
  public FlatView flat(Actor worker, UUID workshop, String door) {
    return reading.file(worker, workshop).flats().stream()
        .filter(flat -> flat.door().equals(door))
        .findFirst()
        .orElseThrow();
  }

  /** What a dwelling says, after looking at the page. */
  public void answer(Actor actor, Actor worker, UUID workshop, String door, String choice) {
    var seen = flat(worker, workshop, door);
    var plan = String.valueOf(reading.file(worker, workshop).workshop().plan());
    asks.answer(
        actor,
        workshop,
        seen.id(),
        new AnswerPlan(choice, "样例原因", plan, String.valueOf(seen.answers())));
  }

  /** What a dwelling asks for. */
  public UUID ask(Actor actor, UUID workshop, UUID flat, String yuan) {
    return asks.ask(actor, workshop, flat, new AskFor("NOISE", yuan, "电梯就在窗外"));
  }

  /** By all others. */
  public void offer(Actor actor, UUID workshop, UUID ask, String yuan) {
    asks.move(actor, workshop, ask, new MoveAsk("OFFER", yuan, "", "大家凑一点"));
  }

  /** A stairwell, the dwelling 101 in the register and its owner. */
  public record Place(UUID stairwell, UUID dwelling, Actor owner) {}

  /**
   * A workshop of a stairwell of the register.
   *
   * @param flat 101 in the workshop
   */
  public record Home(UUID workshop, Place place, UUID flat) {

    /** Of 101. */
    public Actor owner() {
      return place.owner();
    }
  }
}
