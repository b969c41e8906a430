package org.linli.bodies;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Scope;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Tells holders that their term ends, and forgets names that never were public (rule {@code
 * bodies/terms}). Nobody is told twice of one term: the notice's event is the term.
 */
@Component
class BodyNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final BodyQueries queries;
  private final SeatRows seats;
  private final BodyRules rules;
  private final NoticeManagement notices;
  private final Messages chinese;
  private final Clock clock;

  BodyNight(
      CommunityDirectory communities,
      EachCommunity each,
      BodyQueries queries,
      SeatRows seats,
      BodyRules rules,
      NoticeManagement notices,
      Languages languages,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.queries = queries;
    this.seats = seats;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
    chinese = languages.chinese();
  }

  @Override
  public String name() {
    return "bodies.terms";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(8, 40);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::look);
  }

  private void look(long community) {
    var today = Dates.day(clock.instant());
    var terms = rules.terms(community);
    seats.forget(community, today.minusDays(terms.namesDays()));
    var told =
        queries.ending(community, today, today.plusDays(terms.seatDays())).stream()
            .flatMap(it -> notice(community, it))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(community), told);
    }
  }

  private Stream<Notify> notice(long community, BodyQueries.Ending ending) {
    return ending.account().stream()
        .map(
            account ->
                new Notify(
                    Recipient.account(account),
                    ending.term(),
                    BodyNoticeTexts.TERM_ENDS,
                    List.of(ending.name(), chinese.date(ending.until())),
                    communities.byId(community).path() + "/bodies/" + ending.body()));
  }
}
