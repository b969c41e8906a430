package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.AccountManagement;
import org.linli.demo.DemoPast;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.evidence.draws.MakeDraw;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.testing.DrawBuilder;
import org.linli.testing.Town;
import org.linli.web.Members;

/**
 * DELIB-7, DELIB-8: staff convene a jury from a draw, one cannot come and the next is asked, a
 * resident comes and approves what is recommended, and the secretary answers.
 */
class JuryIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aJuryIsDrawnAskedHeardAndAnswered(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var question = mode == Mode.ELDER ? "食堂几点开门" : "电瓶车充在哪里";
    var worker = door.worker();
    drawn(worker.path(), question);
    worker.follow("居民评议团").follow("召集评议团").expecting(422).press("召集，发邀请");
    worker.sees("还有").inspect("190-jury-errors");
    worker.select("用哪次抽签", question).type("问什么", question).type("先要知道些什么", "先看看现在");
    worker.type("谁问", "社区居委会").press("召集，发邀请").reads(question).sees("正在请人");
    told(worker, "来不了", "打电话").sees("候补顶上");
    give(question);

    var resident = door.resident().follow("居民评议团").follow("抽到我的评议团").follow(question);
    resident.sees("抽签抽到了您").inspect("191-jury-invited");
    resident.choose("我来").press("回话").sees("您答应来");

    worker.open(worker.path());
    told(worker, "来", "上门");
    worker.sees("正在商量").type("评议团的建议", "早上六点半").press("交给成员看");
    resident.open(resident.path()).sees("早上六点半").press("我同意这样写").sees("您已经同意");
    worker.open(worker.path()).sees("一半以上的成员同意了，才能公布");
    told(worker, "同意这样写建议", "写了回条");
    worker.inspect("192-jury-file").press("公布建议").sees("等回答");

    var secretary = door.secretary().follow("居民评议团").follow(question);
    secretary.choose("采纳一部分").type("为什么，接下来怎么做", "先试一个月").press("公布回答").sees("已回答");
    resident.follow("看公开的页面").sees("采纳一部分").sees("和抽签的名单比一比").inspect("193-jury");
  }

  private static Visitor told(Visitor worker, String said, String through) {
    worker.page.locator("summary:has-text('替人记下他说的话')").click();
    return worker.choose(said).choose(through).press("记下");
  }

  /** A draw of two days ago, whose numbers fell: the walk cannot wait for them. */
  private static void drawn(String path, String title) {
    var beans = Installation.demo().context();
    var communities = beans.getBean(CommunityDirectory.class);
    var community = communities.byCode(path.split("/", -1)[2]).orElseThrow();
    var town =
        new Town(
            beans.getBean(AreaManagement.class),
            communities,
            beans.getBean(OrganizationManagement.class),
            beans.getBean(AccountManagement.class),
            beans.getBean(Members.class));
    draw(community, town, title);
  }

  private static void draw(Community community, Town town, String title) {
    var beans = Installation.demo().context();
    var draws = beans.getBean(DrawManagement.class);
    var worker = town.actor(community, "community-worker");
    var secretary = town.actor(community, "community-secretary");
    var made = new UUID[1];
    DemoPast.ago(
        beans,
        Duration.ofDays(2),
        () -> {
          var day = Dates.day(beans.getBean(Clock.class).instant()).plusDays(1).toString();
          var list = "名字,性别\n甲,女\n乙,女\n丙,女\n丁,男\n戊,男\n己,男";
          made[0] =
              draws.make(
                  worker,
                  new MakeDraw(
                      "",
                      title,
                      "评议团",
                      list,
                      "2",
                      "1",
                      "性别 女 1-1",
                      "摇的球",
                      day,
                      "6",
                      "1",
                      "33",
                      ""));
          draws.commit(worker, made[0]);
        });
    draws.enter(worker, made[0], new EnterNumbers(DrawBuilder.NUMBERS));
    draws.enter(secretary, made[0], new EnterNumbers(DrawBuilder.NUMBERS));
  }

  /** The last who was asked turns out to be the resident of the demonstration. */
  private static void give(String question) {
    var changed =
        Installation.demo()
            .change(
                """
                update juries.seat set account_id = (
                  select account_id from access.account where display_name = '王桂兰' limit 1)
                where seat_id = (select s.seat_id from juries.seat s
                  join juries.jury j on j.community_id = s.community_id and j.jury_id = s.jury_id
                  where j.question = '%s' and s.reply = 'ASKED' order by s.place desc limit 1)
                """
                    .formatted(question));
    assertThat(changed).isOne();
  }
}
