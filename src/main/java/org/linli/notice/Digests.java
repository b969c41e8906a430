package org.linli.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what can wait, and was not read on the page, into one message a recipient and day. Two
 * nodes make one: a lock lets one go first, the second finds nothing left; and the day's digest is
 * an event of its own, of which a recipient is told once.
 */
@Component
class Digests implements QueuedJob {

  private final Notices notices;
  private final NoticeTexts texts;
  private final NoticePreferences preferences;
  private final Posting posting;
  private final NoticeRules rules;
  private final CommunityDirectory communities;
  private final Languages languages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Digests(
      Notices notices,
      NoticeTexts texts,
      NoticePreferences preferences,
      Posting posting,
      NoticeRules rules,
      CommunityDirectory communities,
      Languages languages,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.notices = notices;
    this.texts = texts;
    this.preferences = preferences;
    this.posting = posting;
    this.rules = rules;
    this.communities = communities;
    this.languages = languages;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return NoticeQueue.DIGEST;
  }

  @Override
  public void run(String piece) {
    var community = NoticeQueue.community(piece);
    Scope.in(
        Scope.of(community),
        () -> {
          transaction.executeWithoutResult(status -> gather(community));
          return true;
        });
  }

  private void gather(long community) {
    var now = clock.instant();
    var time = rules.digest(community, now);
    if (now.isBefore(time)) {
      return;
    }
    notices.lock(community, NoticeQueue.DIGEST);
    var parts =
        notices.toGather(community, time).stream()
            .collect(groupingBy(Notices.Part::group, LinkedHashMap::new, toList()));
    var made = notices.insert(community, digests(community, parts, now));
    made.forEach(digest -> notices.gather(community, digest.id(), ids(parts, digest)));
    posting.post(community, made, unwanted(community, parts.values()));
  }

  private List<Notice> digests(
      long community, Map<Notices.Group, List<Notices.Part>> parts, Instant now) {
    var href = communities.byId(community).path() + "/notice/mine";
    var digests = new ArrayList<Notice>();
    for (var entry : parts.entrySet()) {
      var of = entry.getValue();
      digests.add(
          new Notice(
              Ids.next(),
              event(community, entry.getKey().fromStreet(), now),
              of.getLast().to(),
              OwnTemplates.DIGEST,
              "notice",
              NoticeTexts.content(List.of(String.valueOf(of.size()), first(of))),
              href,
              entry.getKey().fromStreet(),
              Urgency.NOW,
              now));
    }
    return digests;
  }

  private String first(List<Notices.Part> parts) {
    var part = parts.getFirst();
    return texts.onPage(part.template(), part.content(), languages.chinese());
  }

  /** Whoever switched off the kinds of all parts finds them on the page only. */
  private Set<String> unwanted(long community, Collection<List<Notices.Part>> groups) {
    var parts =
        groups.stream()
            .flatMap(List::stream)
            .collect(groupingBy(Notices.Part::recipient, toList()));
    var wanted = preferences.of(community, parts.keySet());
    var unwanted = new HashSet<String>();
    parts.forEach(
        (recipient, of) -> {
          var off = wanted.getOrDefault(recipient, Preference.USUAL).kindsOff();
          if (of.stream().allMatch(part -> off.contains(part.kind()))) {
            unwanted.add(recipient);
          }
        });
    return unwanted;
  }

  private static List<UUID> ids(Map<Notices.Group, List<Notices.Part>> parts, Notice digest) {
    var group = new Notices.Group(digest.to().key(), digest.fromStreet());
    return parts.getOrDefault(group, List.of()).stream().map(Notices.Part::noticeId).toList();
  }

  private static UUID event(long community, boolean fromStreet, Instant now) {
    var name = "notice.digest " + (fromStreet ? "street " : "") + community + " " + Dates.day(now);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
