package org.linli.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.opinions.CastVote;
import org.linli.opinions.DecideStatement;
import org.linli.opinions.OpenRound;
import org.linli.opinions.OpinionManagement;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.OpinionTaking;
import org.linli.opinions.ProposeStatement;
import org.linli.opinions.StatementStatus;
import org.linli.opinions.StatementView;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two rounds of opinions: one that goes on and has a map, one that ended (DELIB-6). */
@Component
@Profile("demo")
class TownOpinions implements TownPart {

  private static final int PEOPLE = 26;

  /** Of the people; the others are in the second camp. */
  private static final int FIRST_CAMP = 15;

  /** What the first camp says and what the second says: yes, no, or one like the other. */
  private record Said(String words, char first, char second) {}

  private static final List<Said> DANCING =
      List.of(
          new Said("跳到九点可以", 'y', 'n'),
          new Said("八点半就该停", 'n', 'y'),
          new Said("声音不盖过说话声就行", 'y', 'y'),
          new Said("换到南门空地去跳", 'n', 'y'),
          new Said("中考、高考那几天停一停", 'y', 'y'),
          new Said("跳舞对老人身体好，该支持", 'y', '?'),
          new Said("孩子睡不着，家里就没法过", '?', 'y'),
          new Said("装一块显示声音大小的牌子，大家都看得见", 'y', 'y'));

  private static final List<Said> BENCHES =
      List.of(
          new Said("中心花园多放几条长椅", 'y', 'y'),
          new Said("长椅放在我家窗下，我不愿意", '?', 'y'),
          new Said("椅子要有扶手，老人好起身", 'y', 'y'),
          new Said("地方留给孩子跑，别放椅子", 'n', '?'),
          new Said("晚上十点以后请大家不在长椅上聊天", 'n', 'y'),
          new Said("先放三条试一个月", 'y', 'y'),
          new Said("买椅子的钱从公共收益里出", 'y', 'n'));

  private final TownStaff staff;
  private final DemoCast cast;
  private final OpinionManagement rounds;
  private final OpinionTaking takingPart;
  private final OpinionReading reading;
  private final DemoClock clock;

  TownOpinions(
      TownStaff staff,
      DemoCast cast,
      OpinionManagement rounds,
      OpinionTaking takingPart,
      OpinionReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.cast = cast;
    this.rounds = rounds;
    this.takingPart = takingPart;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    return !reading.list(staff.worker(population.town(), community).scope()).isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var people =
        population.accounts().subList(0, PEOPLE).stream()
            .map(person -> cast.resident(person.phone(), person.name(), community))
            .toList();
    var days = new StoryDays(clock.instant());
    ended(worker, people, days);
    goingOn(worker, people, days);
  }

  private void goingOn(Actor worker, List<Actor> people, StoryDays days) {
    var id = new ArrayList<UUID>();
    clock.at(
        days.on(6, 9, 0),
        () ->
            id.add(
                open(
                    worker,
                    "晚上的广场舞，怎么跳大家都过得去",
                    "中心花园每晚有三十来人跳舞，一圈四栋楼都听得见。先听听大家怎么想，再请跳舞的和住边上的一起开会。",
                    days.on(-10, 9, 0),
                    DANCING)));
    clock.at(days.on(4, 20, 0), () -> answer(worker, people, id.getFirst(), DANCING));
  }

  private void ended(Actor worker, List<Actor> people, StoryDays days) {
    var id = new ArrayList<UUID>();
    clock.at(
        days.on(40, 9, 0),
        () ->
            id.add(
                open(
                    worker,
                    "中心花园的长椅，放不放、放哪里",
                    "有人想多几条长椅歇脚，有人怕晚上吵。",
                    days.on(20, 9, 0),
                    BENCHES.subList(0, BENCHES.size() - 1))));
    var last = BENCHES.getLast().words();
    clock.at(
        days.on(38, 19, 0),
        () -> takingPart.propose(people.getFirst(), id.getFirst(), new ProposeStatement(last)));
    clock.at(days.on(37, 9, 0), () -> show(worker, id.getFirst()));
    clock.at(days.on(30, 20, 0), () -> answer(worker, people, id.getFirst(), BENCHES));
    clock.at(days.on(21, 17, 0), () -> rounds.close(worker, id.getFirst()));
  }

  private UUID open(Actor worker, String question, String about, Instant until, List<Said> first) {
    var words = String.join("\n", first.stream().map(Said::words).toList());
    var day = Dates.day(until).toString();
    return rounds.open(worker, new OpenRound(question, about, day, words, "", ""));
  }

  private void show(Actor worker, UUID round) {
    reading.file(worker, round).statements().stream()
        .filter(it -> it.status() == StatementStatus.PROPOSED)
        .forEach(it -> rounds.decide(worker, round, it.id(), new DecideStatement("SHOWN", "")));
  }

  private void answer(Actor worker, List<Actor> people, UUID round, List<Said> said) {
    for (var statement : reading.file(worker, round).statements()) {
      for (var person = 0; person < people.size(); person++) {
        var answer = new CastVote(answer(statement, person, said));
        takingPart.vote(people.get(person), round, statement.id(), answer);
      }
    }
  }

  /** What their camp says; but nobody is only one of a camp. */
  private static String answer(StatementView statement, int person, List<Said> all) {
    var index = statement.number() - 1;
    var said = person < FIRST_CAMP ? all.get(index).first() : all.get(index).second();
    var own = (person * 7 + index * 5) % 12;
    if (own == 0) {
      return "PASS";
    }
    var yes = said == '?' ? own % 2 == 0 : said == 'y';
    return yes == (own != 1) ? "AGREE" : "DISAGREE";
  }
}
