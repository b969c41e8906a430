package org.linli.home;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.access.RoleHolders;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.QueuedJob;
import org.linli.web.Members;
import org.linli.web.Todo;
import org.springframework.stereotype.Component;

/**
 * Tells each of those who work in a community once a day what is late and what falls due, and says
 * nothing where there is nothing. It is a notice that can wait, so it goes out with the day's
 * digest of {@code notice}, or not at all to who read it on the page. The day is the event: the
 * unique key (community, event, recipient) of notices guards that each is told once, whichever
 * nodes run.
 *
 * <p>A street has no notices of its own; its people are told by its first community.
 */
@Component
class DayDigest implements QueuedJob {

  static final String NAME = "home.day";

  private final HomeReading home;
  private final RoleHolders holders;
  private final Members members;
  private final NoticeManagement notices;
  private final CommunityDirectory communities;
  private final WorkCalendar calendar;
  private final Languages languages;
  private final Clock clock;

  DayDigest(
      HomeReading home,
      RoleHolders holders,
      Members members,
      NoticeManagement notices,
      CommunityDirectory communities,
      WorkCalendar calendar,
      Languages languages,
      Clock clock) {
    this.home = home;
    this.holders = holders;
    this.members = members;
    this.notices = notices;
    this.communities = communities;
    this.calendar = calendar;
    this.languages = languages;
    this.clock = clock;
  }

  /** What is put into the queue for a day of a community. */
  static String piece(long community, LocalDate day) {
    return community + ":" + day;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String piece) {
    var at = piece.indexOf(':');
    var community = communities.byId(Long.parseLong(piece.substring(0, at)));
    var day = LocalDate.parse(piece.substring(at + 1));
    if (!day.equals(Dates.day(clock.instant()))) {
      return; // nobody needs yesterday's
    }
    var own = told(community, day, home::todo, community.path() + "/home/desk");
    var above =
        street(community).stream()
            .flatMap(it -> told(it, day, home::above, "/home/area/" + it.code()));
    var all = Stream.concat(own, above).toList();
    if (!all.isEmpty()) {
      notices.notifyAll(Scope.of(community.id()), all);
    }
  }

  /** The street of which it is the first community. */
  private Optional<Community> street(Community community) {
    return communities
        .areaByCode(community.code().substring(0, 9) + "000")
        .filter(
            it ->
                communities.under(it.id()).stream()
                    .findFirst()
                    .filter(id -> id == community.id())
                    .isPresent());
  }

  private Stream<Notify> told(
      Community place, LocalDate day, Function<Actor, List<Todo>> todos, String href) {
    var event = UUID.nameUUIDFromBytes((NAME + place.id() + day).getBytes(StandardCharsets.UTF_8));
    return holders.staff(place.id()).stream()
        .flatMap(account -> actor(account, place).stream())
        .flatMap(
            actor ->
                values(todos.apply(actor), day)
                    .map(
                        values ->
                            new Notify(
                                Recipient.account(actor.accountId()),
                                event,
                                DayTemplates.DAY,
                                values,
                                href))
                    .stream());
  }

  private Optional<Actor> actor(UUID account, Community place) {
    return members
        .find(account)
        .map(
            member ->
                new Actor(
                    account,
                    Scope.of(place.id()),
                    Channel.SYSTEM,
                    Optional.empty(),
                    members.grants(member, place)));
  }

  /** Empty where there is nothing. */
  private Optional<List<String>> values(List<Todo> todos, LocalDate day) {
    var now = clock.instant();
    var next =
        Stream.iterate(day.plusDays(1), it -> it.plusDays(1))
            .filter(calendar::workday)
            .findFirst()
            .orElseThrow();
    var late = todos.stream().filter(it -> it.late(now)).count();
    var today = due(todos, now, Dates.end(day));
    var soon = due(todos, Dates.end(day), Dates.end(next));
    return late + today + soon == 0
        ? Optional.empty()
        : Optional.of(
            List.of(
                String.valueOf(late),
                String.valueOf(today),
                languages.chinese().day(next),
                String.valueOf(soon)));
  }

  /** What is due from one moment on and before another. */
  private static long due(List<Todo> todos, Instant from, Instant before) {
    return todos.stream()
        .flatMap(it -> it.due().stream())
        .filter(it -> !it.isBefore(from) && it.isBefore(before))
        .count();
  }
}
