package org.linli.demo;

import java.util.List;
import java.util.UUID;
import org.linli.access.residents.ConfirmResident;
import org.linli.access.residents.ResidentManagement;
import org.linli.compensation.AnswerPlan;
import org.linli.compensation.AskFor;
import org.linli.compensation.AskManagement;
import org.linli.compensation.CompensationManagement;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.FlatView;
import org.linli.compensation.MoveAsk;
import org.linli.compensation.OpenWorkshop;
import org.linli.compensation.WriteNote;
import org.linli.compensation.WritePlan;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.PersonSearch;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A lift for a stairwell of six floors: two are against, one of the ground floor has not answered.
 */
@Component
@Profile("demo")
class DemoLift implements DemoPart {

  private static final String STAIRWELL = "5 栋 1 单元";
  private static final String TYPED =
      """
      101 1 91.06 秦谷雨
      202 2 91.06 尤立秋、许白露
      302 3 91.06 何寒露
      401 4 91.06 吕霜降
      402 4 91.06 施立冬
      501 5 91.06 张小雪
      502 5 91.06 孔大雪
      601 6 91.06 曹冬至
      602 6 91.06 严小寒
      """;
  private static final List<String> AGREE =
      List.of("201", "202", "302", "401", "402", "501", "601", "602");

  private final DemoCast cast;
  private final DemoClock clock;
  private final ResidentManagement residents;
  private final PersonReading persons;
  private final CompensationManagement workshops;
  private final AskManagement asks;
  private final CompensationReading reading;

  DemoLift(
      DemoCast cast,
      DemoClock clock,
      ResidentManagement residents,
      PersonReading persons,
      CompensationManagement workshops,
      AskManagement asks,
      CompensationReading reading) {
    this.cast = cast;
    this.clock = clock;
    this.residents = residents;
    this.persons = persons;
    this.workshops = workshops;
    this.asks = asks;
    this.reading = reading;
  }

  @Override
  public boolean isThere(Community community) {
    return !reading.desk(cast.actor(DemoPerson.WORKER, community)).isEmpty();
  }

  @Override
  public void fill(Community community) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    for (var person : List.of(DemoPerson.NEIGHBOUR, DemoPerson.ELDER)) {
      residents.confirm(
          worker, named(worker, person), ConfirmResident.of(person.phone(), "HOUSEHOLD"));
    }
    var promoter = cast.actor(DemoPerson.ELDER, community);
    var days = new StoryDays(clock.instant());
    clock.at(days.on(40, 19, 30), () -> opened(worker, promoter));
    var id = reading.desk(worker).getFirst().id();
    clock.at(days.on(32, 20, 0), () -> planned(promoter, id));
    clock.at(days.on(20, 19, 0), () -> asked(worker, promoter, id));
    clock.at(days.on(12, 19, 0), () -> answered(worker, promoter, id));
  }

  private UUID named(Actor worker, DemoPerson person) {
    var found = PersonSearch.of(person.displayName());
    return persons.list(worker, found, Paging.first()).rows().getFirst().id();
  }

  private void opened(Actor worker, Actor promoter) {
    var stairwell =
        reading.choices(promoter).stairwells().stream()
            .filter(it -> it.name().equals(STAIRWELL))
            .findFirst()
            .orElseThrow();
    var id =
        workshops.open(
            promoter, new OpenWorkshop(stairwell.id().toString(), "", "加装电梯", "owners-7", TYPED));
    workshops.publish(worker, id);
  }

  private void planned(Actor promoter, UUID id) {
    workshops.plan(
        promoter,
        id,
        new WritePlan(
            "在单元门外加装一部 6 层 6 站的电梯，半层入户，井道用玻璃。",
            "620000",
            "120000",
            "4800",
            "HOUSEHOLD",
            "1 0\n2 0.5\n3 1\n4 1.1\n5 1.2\n6 1.3",
            ""));
  }

  private void asked(Actor worker, Actor promoter, UUID id) {
    var ask =
        asks.ask(
            worker, id, flat(worker, id, "101").id(), new AskFor("LIGHT", "20000", "客厅窗前就是井道"));
    asks.move(promoter, id, ask, new MoveAsk("OFFER", "18000", "", "大家按方案凑"));
    workshops.note(worker, id, new WriteNote("一层怕挡光。下周带设计的人上门看井道的位置。"));
  }

  private void answered(Actor worker, Actor promoter, UUID id) {
    answer(promoter, worker, id, "301", "AGREED", "");
    AGREE.forEach(door -> answer(worker, worker, id, door, "AGREED", ""));
    answer(worker, worker, id, "101", "AGAINST", "挡光，给的数还不够");
    answer(worker, worker, id, "502", "AGAINST", "房子准备卖，不想出钱");
  }

  private void answer(Actor actor, Actor worker, UUID id, String door, String choice, String why) {
    var flat = flat(worker, id, door);
    asks.answer(
        actor, id, flat.id(), new AnswerPlan(choice, why, "1", String.valueOf(flat.answers())));
  }

  private FlatView flat(Actor worker, UUID id, String door) {
    return reading.file(worker, id).flats().stream()
        .filter(flat -> flat.door().equals(door))
        .findFirst()
        .orElseThrow();
  }
}
