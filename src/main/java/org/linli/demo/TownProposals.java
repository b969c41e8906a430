package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.demo.town.Population;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.AnswerYesNo;
import org.linli.proposals.DecideProposal;
import org.linli.proposals.GiveReason;
import org.linli.proposals.MakePoint;
import org.linli.proposals.ProposalAmending;
import org.linli.proposals.ProposalDrafting;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalReviewing;
import org.linli.proposals.ProposalSupport;
import org.linli.proposals.ReviewProposal;
import org.linli.proposals.SuggestAmendment;
import org.linli.proposals.WriteProposal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A proposal that looks for supporters and is amended, and one that was adopted (DELIB-3). */
@Component
@Profile("demo")
class TownProposals implements TownPart {

  private static final String PARKING = "把南门空地划出 12 个电动自行车车位，装一个雨棚和 12 个充电口，晚上十点以后断电。";

  private final TownStaff staff;
  private final DemoCast cast;
  private final ProposalDrafting drafting;
  private final ProposalSupport support;
  private final ProposalAmending amending;
  private final ProposalReviewing reviewing;
  private final ProposalReading reading;
  private final DemoClock clock;

  TownProposals(
      TownStaff staff,
      DemoCast cast,
      ProposalDrafting drafting,
      ProposalSupport support,
      ProposalAmending amending,
      ProposalReviewing reviewing,
      ProposalReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.cast = cast;
    this.drafting = drafting;
    this.support = support;
    this.amending = amending;
    this.reviewing = reviewing;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var scope = staff.worker(population.town(), community).scope();
    return !reading.list(scope, Optional.empty(), Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var neighbours =
        population.accounts().subList(0, 12).stream()
            .map(person -> cast.resident(person.phone(), person.name(), community))
            .toList();
    var days = new StoryDays(clock.instant());
    adopted(community, population, neighbours, days);
    gathering(neighbours, days);
  }

  private void gathering(List<Actor> neighbours, StoryDays days) {
    var author = neighbours.getFirst();
    var number = new ArrayList<ShortNumber>();
    var words =
        new WriteProposal(
            "南门空地划出电动车车位，装雨棚和充电口",
            PARKING,
            "电动车停在楼道里、飞线充电，上个月 4 栋楼道冒过一次烟",
            "有电动车的 200 来户，和住在楼上怕着火的邻居",
            "南门空地",
            "约 4 万元",
            "",
            "3 栋几位邻居");
    clock.at(days.on(12, 19, 30), () -> number.add(published(author, words)));
    clock.at(days.on(9, 20, 0), () -> support(neighbours.subList(1, 8), number.getFirst()));
    clock.at(
        days.on(8, 20, 30),
        () -> {
          point(neighbours.get(2), number.getFirst(), "FOR", "楼道里不再停车，着火跑得出去");
          point(neighbours.get(3), number.getFirst(), "FOR", "雨天也能充电");
          point(neighbours.get(8), number.getFirst(), "AGAINST", "孩子们平时在那块空地上玩");
        });
    clock.at(
        days.on(5, 21, 0),
        () ->
            amending.suggest(
                neighbours.get(8),
                number.getFirst(),
                new SuggestAmendment(PARKING.replace("12 个", "8 个"), "留一半空地给孩子玩")));
  }

  private void adopted(
      Community community, Population population, List<Actor> neighbours, StoryDays days) {
    var worker = staff.worker(population.town(), community);
    var secretary = staff.secretary(population.town(), community);
    var author = neighbours.get(4);
    var number = new ArrayList<ShortNumber>();
    var words =
        new WriteProposal(
            "活动室周末也开门",
            "活动室周六、周日上午九点到下午五点开门，由志愿者轮流看门。",
            "上班的人平时用不上，孩子周末没地方去",
            "上班的住户和孩子",
            "一楼活动室",
            "每月电费约 100 元",
            "",
            "5 栋家长");
    clock.at(days.on(70, 19, 0), () -> number.add(published(author, words)));
    clock.at(days.on(66, 19, 0), () -> support(neighbours.subList(5, 11), number.getFirst()));
    clock.at(
        days.on(64, 20, 0),
        () -> {
          var suggested = new SuggestAmendment(words.proposed().replace("五点", "六点"), "下班早的也赶得上");
          var id = amending.suggest(neighbours.get(6), number.getFirst(), suggested);
          amending.answer(author, number.getFirst(), id, new AnswerYesNo("yes", "好，多开一个小时"));
        });
    clock.at(
        days.on(60, 9, 30),
        () -> reviewing.takeUp(secretary, number.getFirst(), new GiveReason("花钱不多，暑假前就能办")));
    clock.at(days.on(52, 10, 0), () -> review(worker, number.getFirst()));
    clock.at(
        days.on(48, 16, 0),
        () ->
            reviewing.decide(
                secretary,
                number.getFirst(),
                new DecideProposal("ADOPT", "从下周末起开门，志愿者排班表贴在门口，两个月后看看来了多少人。", "")));
  }

  private void review(Actor worker, ShortNumber number) {
    Map.of(
            ReviewProposal.Aspect.FEASIBILITY, "6 位志愿者报了名，每人每月一天。",
            ReviewProposal.Aspect.COST, "每月多 100 元电费，从活动经费里出。",
            ReviewProposal.Aspect.LEGALITY, "活动室归社区管，开放时间社区能定。")
        .forEach(
            (aspect, said) ->
                reviewing.review(worker, number, new ReviewProposal(aspect.name(), "YES", said)));
  }

  private ShortNumber published(Actor author, WriteProposal words) {
    var number = drafting.draft(author, words);
    drafting.publish(author, number);
    return number;
  }

  private void support(List<Actor> neighbours, ShortNumber number) {
    neighbours.forEach(neighbour -> support.support(neighbour, number));
  }

  private void point(Actor neighbour, ShortNumber number, String side, String said) {
    support.point(neighbour, number, new MakePoint(side, said));
  }
}
