package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.demo.town.Population;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.evidence.draws.MakeDraw;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A panel of nine out of those who put their names down, drawn three weeks ago (SUP-2, SUP-3). */
@Component
@Profile("demo")
class TownDraws implements TownPart {

  private static final String VOLUNTEERS =
      """
      名字,性别,年龄
      赵立春,女,60以上
      钱雨水,男,60以上
      孙惊蛰,女,60以上
      李春分,女,60以上
      周清明,男,60以上
      吴谷雨,女,40到59
      郑立夏,女,40到59
      王小满,男,40到59
      冯芒种,女,40到59
      陈夏至,男,40到59
      褚小暑,女,40到59
      卫大暑,男,40以下
      蒋立秋,女,40以下
      沈处暑,男,40以下
      韩白露,女,60以上
      杨秋分,男,60以上
      朱寒露,女,60以上
      秦霜降,男,60以上
      尤立冬,女,40到59
      许小雪,女,60以上
      """;

  private static final String QUOTAS = "性别 女 4-5\n性别 男 4-5\n年龄 60以上 3-4\n年龄 40以下 2-3";

  private final TownStaff staff;
  private final DrawManagement draws;
  private final DrawReading reading;
  private final DemoClock clock;

  TownDraws(TownStaff staff, DrawManagement draws, DrawReading reading, DemoClock clock) {
    this.staff = staff;
    this.draws = draws;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var scope = staff.worker(population.town(), community).scope();
    return !reading.list(scope, Paging.first()).rows().isEmpty();
  }

  @Override
  public void fill(Community community, Population population) {
    var worker = staff.worker(population.town(), community);
    var secretary = staff.secretary(population.town(), community);
    var days = new StoryDays(clock.instant());
    var drawn = new ArrayList<UUID>();
    var day = Dates.day(days.on(20, 12, 0)).toString();
    clock.at(days.on(26, 9, 30), () -> drawn.add(sealed(worker, day)));
    for (var typing : List.of(worker, secretary)) {
      clock.at(
          days.on(20, 20, 10),
          () -> draws.enter(typing, drawn.getFirst(), new EnterNumbers("24 3 19 8 30 12")));
    }
  }

  private UUID sealed(Actor worker, String day) {
    var panel =
        new MakeDraw(
            "",
            "居民评议团 9 人",
            "评议团看项目做得好不好。报了名的都在名单上，抽 9 个人，男女老少都要有。",
            VOLUNTEERS,
            "9",
            "2",
            QUOTAS,
            "居民大会上当众摇的球",
            day,
            "6",
            "1",
            "33",
            "");
    var draw = draws.make(worker, panel);
    draws.commit(worker, draw);
    return draw;
  }
}
