package org.linli.demo.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Tells how one matter goes on, deed after deed, in office hours and never after now. */
final class Telling {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final LocalTime CLOSES = LocalTime.of(17, 30);
  private static final List<String> SAID =
      List.of("打过电话，说得很清楚。", "上门见了面，看了现场。", "电话里约好明天上午去看。", "在微信里问清楚了位置。");
  private static final List<String> REASONS =
      List.of(
          "这件事归供电公司管，社区没有权限，已经帮您报到 95598，有回话就告诉您。",
          "和去年修过的是同一处，还在保修期，请直接打保修卡上的电话，打不通再找我们。",
          "上门看了两次都没有看到您说的情况，请拍一张照片再提一次。",
          "这是两家之间的事，社区可以请调解员，但是不能替您决定，星期三下午有人在。",
          "需要区里统一安排，社区做不了主，已经写进给街道的建议。");
  private static final List<String> WAITS =
      List.of("厂家的配件下星期才到，到了马上装。", "连着下雨，屋面要干透才能做。", "要等楼上一户从外地回来开门。");
  private static final List<String> GOOD =
      List.of("SATISFIED", "VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "VERY_SATISFIED");
  private static final List<String> THANKS = List.of("", "", "办得挺快，谢谢。", "", "现在好多了。");

  private final Topic topic;
  private final Instant now;
  private final Chance chance;
  private final String place;
  private final List<Deed> deeds = new ArrayList<>();
  private Instant at;

  Telling(Topic topic, String place, Instant raised, Instant now, Chance chance) {
    this.topic = topic;
    this.place = place;
    this.at = raised;
    this.now = now;
    this.chance = chance;
  }

  /** Until it is verified; half of the raisers were called before. */
  Telling verified() {
    if (chance.percent(50)) {
      contacted();
    }
    return deed(Act.VERIFY, 30, 90, "", topic.found(), 0);
  }

  Telling contacted() {
    return deed(Act.CONTACT, 30, 90, "", chance.one(SAID), 0);
  }

  Telling returned() {
    return contacted().deed(Act.RETURN, 60, 240, "", chance.one(REASONS), 0);
  }

  Telling merged(Matter into) {
    var verified =
        into.deeds().stream().filter(it -> it.act() == Act.VERIFY).findFirst().orElseThrow().at();
    at = at.isAfter(verified) ? at : verified;
    return deed(Act.MERGE, 10, 60, "", "", into.number());
  }

  Telling routed(String property) {
    return deed(Act.ROUTE, 30, 60, property, topic.plan(), 0);
  }

  Telling refused(String property) {
    return routed(property)
        .deed(Act.REFUSE, 60, 120, property, "维修资金没有批下来，公司这个月拿不出这笔钱。", 0)
        .takenOn();
  }

  Telling claimed(String unit) {
    return deed(Act.CLAIM, 30, 60, unit, "", promised());
  }

  /** Work begins, by whoever is to do it. */
  Telling begun(String unit, String property) {
    return switch (topic.handler()) {
      case "U" -> claimed(unit).deed(Act.FILE, 30, 60, "", "", 0);
      case "P" -> routed(property).deed(Act.ACCEPT, 30, 60, property, "派人去看，按说好的时间修好。", promised());
      default -> takenOn();
    };
  }

  private Telling takenOn() {
    return deed(Act.TAKE_ON, 60, 180, "", topic.plan(), promised());
  }

  /** The promised day lies in the future of what is not done yet. */
  private int promised() {
    return (int) ChronoUnit.DAYS.between(at, now.isBefore(soon()) ? now : at)
        + chance.between(6, 14);
  }

  private Instant soon() {
    return at.plus(Duration.ofDays(20));
  }

  Telling paused() {
    return deed(Act.PAUSE, 600, 1_800, "", chance.one(WAITS), 0);
  }

  /** By the community, whoever was asked before. */
  Telling completed() {
    return deed(Act.COMPLETE, 1_900, 5_000, "", topic.done(), 0);
  }

  Telling done(String unit) {
    return done(unit, 1_900, 5_000);
  }

  /** So many hours ago, so that it still waits to be rated. */
  Telling doneLately(String unit) {
    var hours = chance.between(4, 44);
    var then = now.minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES);
    at = then.isAfter(at) ? then.minus(Duration.ofMinutes(2)) : at;
    return done(unit, 0, 1);
  }

  private Telling done(String unit, int least, int most) {
    return topic.handler().equals("U")
        ? deed(Act.DONE, least, most, unit, topic.done(), 0)
        : deed(Act.COMPLETE, least, most, "", topic.done(), 0);
  }

  Telling rated() {
    return deed(Act.RATE, 90, 2_000, chance.one(GOOD), chance.one(THANKS), 0);
  }

  Telling reopened(String unit) {
    return deed(Act.RATE, 90, 1_200, "DISSATISFIED", "好了两天又不行了。", 0)
        .deed(Act.CALL, 60, 180, "REOPENED", "说是只好了两天，已经请人再去看。", 0)
        .deed(Act.ANSWER, 60, 180, "", "再去看过，上次只修了一半，这次换掉。", 0)
        .done(unit, 1_000, 2_000)
        .rated();
  }

  /** It belongs on another of the three lists. */
  Telling listed(String list, String reason) {
    return deed(Act.LIST, 10, 30, list, reason, 0);
  }

  /** One who says "me too", soon after it was published. */
  Telling joined(Person person, Instant verified, int minutes) {
    var then = verified.plus(Duration.ofMinutes(minutes));
    if (then.isBefore(now)) {
      deeds.add(new Deed(Act.JOIN, then, person.phone(), person.name(), 0));
    }
    return this;
  }

  private Telling deed(Act act, int least, int most, String who, String note, int days) {
    var next = at.plus(Duration.ofMinutes(chance.between(least, most)));
    var opened = now.minus(Duration.ofHours(70)).isAfter(next) ? office(next) : next;
    var latest = at.plus(Duration.between(at, now).dividedBy(2));
    at = opened.isBefore(now) ? opened : latest;
    deeds.add(new Deed(act, at, who, Topic.at(note, place), days));
    return this;
  }

  /** The same moment, or the next morning. */
  private Instant office(Instant moment) {
    var here = moment.atZone(ZONE);
    if (here.toLocalTime().isBefore(OPENS)) {
      return here.with(OPENS).plusMinutes(chance.between(0, 50)).toInstant();
    }
    return here.toLocalTime().isBefore(CLOSES)
        ? moment
        : here.plusDays(1).with(OPENS).plusMinutes(chance.between(0, 50)).toInstant();
  }

  Instant at() {
    return at;
  }

  List<Deed> deeds() {
    return deeds.stream().sorted((one, other) -> one.at().compareTo(other.at())).toList();
  }
}
