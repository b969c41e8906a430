package org.linli.goods;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which name an account borrowed what. */
@Repository
class GoodsPersonalData implements PersonalData {

  private final JdbcClient jdbc;
  private final Clock clock;

  GoodsPersonalData(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select concat_ws(' ', b.name, nullif(b.phone, ''), t.name, l.from_day, l.until_day)
            from goods.borrower b
            join goods.loan l on l.community_id = b.community_id and l.loan_id = b.loan_id
            join goods.thing t on t.community_id = l.community_id and t.thing_id = l.thing_id
            where b.community_id = :community and b.account_id = :account
            order by b.loan_id desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(String.class)
        .list()
        .stream()
        .map(loan -> new Kept("goods.kept.loan", loan))
        .toList();
  }

  /** What was not fetched is given up; of what is still out it stays known who has it. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    jdbc.sql(
            """
            update goods.loan set status = 'CANCELLED', open_pieces = 0, published = false,
              ended_on = :today
            where community_id = :community and published and status = 'ASKED' and loan_id in (
              select loan_id from goods.borrower
              where community_id = :community and account_id = :account)
            """)
        .param("today", Dates.day(clock.instant()))
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    jdbc.sql(
            """
            delete from goods.borrower where community_id = :community and account_id = :account
              and loan_id not in (
                select loan_id from goods.loan where community_id = :community and published)
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("goods.staying.loans"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(new MenuItem(community.path() + "/goods/mine", "tool", "goods.mine.title"));
  }
}
