package org.linli.matching;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.resources.Offering;
import org.linli.resources.OnHolidays;
import org.linli.resources.Point;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceStatus;
import org.linli.resources.ResourceView;
import org.linli.resources.Slot;
import org.linli.resources.Slots;
import org.linli.resources.Standing;
import org.linli.resources.Usable;

/**
 * Ranks resources for one new need with the matcher that the application's suggestions use. It
 * stands in the package of that matcher, which nobody else may see.
 */
public final class OneNeed {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");
  private static final List<String> LENT =
      List.of("活动室：有桌椅和投影", "会修水电的师傅", "三辆轮椅", "周末能陪老人说话的志愿者", "写作业的长桌", "能开会的教室");
  private static final List<String> WANTED =
      List.of("想找个地方给孩子写作业", "家里水管漏了要修", "借一辆轮椅去医院", "老人想有人陪着说说话", "合唱队要排练的活动室");

  private final Matcher matcher = new RankingMatcher();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();

  /**
   * Another resource, numbered from 0.
   *
   * @param windows times of the week, two a day
   * @param capacity people for whom it is enough at once
   */
  public void add(double x, double y, int category, List<Integer> windows, int capacity) {
    var number = candidates.size();
    var what =
        new Offering(
            ResourceKind.VENUE,
            LENT.get(number % LENT.size()) + " " + number,
            "提前说一声就能用",
            "样例地点",
            Optional.of(new Point(x, y)),
            Optional.of(capacity),
            new Slots(windows.stream().map(OneNeed::slot).toList()),
            "",
            "everybody",
            List.of(category(category)),
            "",
            Optional.empty(),
            OnHolidays.AS_USUAL,
            1);
    var view =
        new ResourceView(
            new UUID(0, number),
            new UUID(1, number % 200),
            "单位 " + number % 200,
            what,
            ResourceStatus.LISTED,
            new Usable(Standing.USABLE, List.of()),
            List.of(),
            false,
            NOW.minusSeconds(number),
            Optional.empty());
    candidates.add(new Candidate(view, number % 3));
    numbers.put(view.id(), number);
  }

  private static Slot slot(int window) {
    var begins = window % 2 == 0 ? 9 * 60 : 14 * 60;
    return new Slot(DayOfWeek.of(window / 2 + 1), begins, begins + 180);
  }

  private static String category(int number) {
    return "category-" + number;
  }

  /**
   * Those of these resources that fit, the best first, each with its reasons.
   *
   * @param people that come together; 0 if they may go to several
   */
  public List<Integer> rank(int need, int category, int people, List<Integer> among) {
    var demand =
        new Demand(
            new UUID(2, need),
            category(category),
            WANTED.get(need % WANTED.size()),
            Optional.of(people).filter(it -> it > 0),
            Optional.empty(),
            Optional.empty(),
            NOW);
    return matcher.match(List.of(demand), among.stream().map(candidates::get).toList()).stream()
        .map(it -> numbers.get(it.resource().id()))
        .toList();
  }
}
