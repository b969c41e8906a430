package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.demo.town.Population;
import org.linli.goods.AddThing;
import org.linli.goods.BorrowThing;
import org.linli.goods.EndLoan;
import org.linli.goods.GoodsManagement;
import org.linli.goods.GoodsReading;
import org.linli.goods.LoanManagement;
import org.linli.goods.TakeBack;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an invented community keeps for everybody, and who borrowed it when (RES-8). */
@Component
@Profile("demo")
class TownGoods implements TownPart {

  private static final String STATION = "便民服务站，每天 9 点到 17 点";

  /** Kept by the community, unless a unit is named by its place in the register. */
  private static final List<Kept> KEPT =
      List.of(
          new Kept(-1, "人字梯，两米", "铝的，一个人搬得动。上梯时请有人扶。", STATION, 2, false),
          new Kept(-1, "冲击钻", "带 6、8、10 毫米钻头。打孔前先问清墙里有没有线。", STATION, 1, false),
          new Kept(-1, "折叠桌", "一张坐八个人，红白喜事、楼道聚餐都能用。", STATION, 10, false),
          new Kept(-1, "折叠椅", "和折叠桌配着借。", STATION, 60, false),
          new Kept(-1, "轮椅", "能折起来放进后备箱。", STATION, 3, false),
          new Kept(-1, "拐杖和助行架", "高低能调。", STATION, 4, false),
          new Kept(-1, "雨伞", "下雨了就拿，天晴了还回来。", "服务站门口的伞架", 30, true),
          new Kept(-1, "象棋和围棋", "四副象棋，两副围棋。", "活动室柜子", 6, true),
          new Kept(-1, "拖车", "搬家、搬米面，能载 150 公斤。", STATION, 2, true),
          new Kept(-1, "遮阳棚", "三米见方，四个人一起搭。", STATION, 2, false),
          new Kept(-1, "音响和话筒", "晚上九点以后请关掉。", STATION, 1, false),
          new Kept(2, "工具箱", "扳手、螺丝刀、钳子，一套二十件。", "服务队办公室，周末", 3, false),
          new Kept(2, "热水管疏通器", "手摇的，五米长。", "服务队办公室，周末", 1, false),
          new Kept(4, "血压计", "电子的，会用的人当面教。", "药房柜台", 4, false),
          new Kept(4, "护理床垫", "防褥疮的气垫，带气泵。", "药房柜台", 2, false));

  /** Days count from today; those before it are over. */
  private static final List<Told> TOLD =
      List.of(
          new Told(0, 1, 1, -40, -38, Then.BACK),
          new Told(0, 2, 1, -20, -19, Then.BACK),
          new Told(2, 3, 8, -31, -30, Then.BACK),
          new Told(3, 3, 50, -31, -30, Then.LOST_TWO),
          new Told(5, 4, 1, -50, -37, Then.BACK),
          new Told(10, 5, 1, -15, -15, Then.BACK),
          new Told(11, 6, 1, -22, -20, Then.BACK),
          new Told(13, 7, 1, -18, -12, Then.BACK),
          new Told(1, 8, 1, -9, -7, Then.DAMAGED),
          new Told(4, 9, 1, -12, -3, Then.OUT),
          new Told(14, 10, 1, -13, -1, Then.OUT),
          new Told(4, 11, 1, -4, 5, Then.OUT),
          new Told(3, 12, 20, -2, 2, Then.SOME_BACK),
          new Told(6, 13, 1, -1, 1, Then.OUT),
          new Told(11, 14, 1, -3, 4, Then.OUT),
          new Told(9, 15, 2, 3, 4, Then.ASKED),
          new Told(2, 16, 6, 0, 1, Then.ASKED),
          new Told(5, 17, 1, 0, 9, Then.ASKED),
          new Told(8, 18, 1, 1, 2, Then.DECLINED),
          new Told(10, 19, 1, 6, 6, Then.CANCELLED),
          new Told(0, 0, 1, -60, -59, Then.BACK),
          new Told(13, 0, 1, -5, 1, Then.OUT));

  private final TownStaff staff;
  private final TownSpeakers speakers;
  private final DemoCast cast;
  private final GoodsManagement goods;
  private final LoanManagement loans;
  private final GoodsReading reading;
  private final DemoClock clock;

  TownGoods(
      TownStaff staff,
      TownSpeakers speakers,
      DemoCast cast,
      GoodsManagement goods,
      LoanManagement loans,
      GoodsReading reading,
      DemoClock clock) {
    this.staff = staff;
    this.speakers = speakers;
    this.cast = cast;
    this.goods = goods;
    this.loans = loans;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    return !reading.kept(worker, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var days = new StoryDays(clock.instant());
    var worker = staff.worker(population.town(), community);
    var things = new ArrayList<UUID>();
    for (var kept : KEPT) {
      var keeper = keeper(kept, worker, community, population);
      var added = days.on(90 - things.size(), 10, things.size());
      clock.at(added, () -> things.add(goods.add(keeper, kept.add())));
    }
    for (var told : TOLD) {
      var who = borrower(told, community, population);
      tell(days, worker, who, things.get(told.thing), told);
    }
  }

  private Actor keeper(Kept kept, Actor worker, Community community, Population population) {
    if (kept.unit < 0) {
      return worker;
    }
    var unit = population.units().get(kept.unit);
    var id = Objects.requireNonNull(speakers.units(population.town(), community).get(unit.name()));
    return speakers.of(unit.name(), id, population, community);
  }

  /** The first of them is somebody whom one can be. */
  private Actor borrower(Told told, Community community, Population population) {
    if (told.who == 0 && population.town().code().equals(DemoData.COMMUNITY)) {
      return cast.actor(DemoPerson.RESIDENT, community);
    }
    var person = population.accounts().get(20 + told.who);
    return cast.resident(person.phone(), person.name(), community);
  }

  private void tell(StoryDays days, Actor worker, Actor who, UUID thing, Told told) {
    var today = Dates.day(days.now());
    var from = today.plusDays(told.from).toString();
    var until = today.plusDays(told.until).toString();
    var asked = days.on(Math.max(1 - told.from, 1), 19, told.who);
    var loan = new ArrayList<UUID>();
    clock.at(
        asked,
        () ->
            loan.add(
                loans.borrow(who, thing, new BorrowThing("" + told.pieces, from, until, "", ""))));
    var id = loan.getFirst();
    switch (told.then) {
      case ASKED -> {}
      case DECLINED -> clock.at(days.now(), () -> loans.end(worker, id, new EndLoan("那两天社区自己要用")));
      case CANCELLED -> clock.at(days.now(), () -> loans.end(who, id, new EndLoan("")));
      default -> {
        clock.at(days.on(-told.from, 9, 30), () -> loans.handOut(worker, id));
        var back = days.on(Math.max(-told.until, 1), 16, 40);
        told.back().ifPresent(it -> clock.at(back, () -> loans.takeBack(worker, id, it)));
      }
    }
  }

  /**
   * Something that is kept.
   *
   * @param unit its place in the register; below nought it is the community
   */
  private record Kept(
      int unit, String name, String description, String place, int pieces, boolean freely) {

    AddThing add() {
      return new AddThing(name, description, place, "" + pieces, freely ? "yes" : "");
    }
  }

  /**
   * A loan.
   *
   * @param thing its place among what is kept
   * @param who their place among those who have an account
   */
  private record Told(int thing, int who, int pieces, int from, int until, Then then) {

    /** What came back of it, if anything did. */
    Optional<TakeBack> back() {
      return switch (then) {
        case BACK -> Optional.of(new TakeBack("" + pieces, "", "", ""));
        case SOME_BACK -> Optional.of(new TakeBack("" + pieces / 2, "", "", ""));
        case DAMAGED -> Optional.of(new TakeBack("", "" + pieces, "", "钻夹头打滑，送去修了"));
        case LOST_TWO -> Optional.of(new TakeBack("" + (pieces - 2), "", "2", "散场时少了两把，没有找到"));
        default -> Optional.empty();
      };
    }
  }

  /** What became of a loan. */
  private enum Then {
    ASKED,
    DECLINED,
    CANCELLED,
    OUT,
    BACK,
    SOME_BACK,
    DAMAGED,
    LOST_TWO
  }
}
