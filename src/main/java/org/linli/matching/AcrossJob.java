package org.linli.matching;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.QueuedJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries between communities what concerns two of them: the area's question to the unit, and the
 * unit's words to the need. Each stop is a transaction in its own community; begun again after a
 * crash, it goes on where it stopped.
 */
@Component
class AcrossJob implements QueuedJob {

  static final String NAME = "matching.across";

  private static final String ASK = "ask";
  private static final String SAY = "say";

  private final AcrossPairs across;
  private final AcrossRequests requests;
  private final AcrossClaims claims;
  private final RoleHolders holders;
  private final CommunityDirectory communities;
  private final NoticeManagement notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AcrossJob(
      AcrossPairs across,
      AcrossRequests requests,
      AcrossClaims claims,
      RoleHolders holders,
      CommunityDirectory communities,
      NoticeManagement notices,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.across = across;
    this.requests = requests;
    this.claims = claims;
    this.holders = holders;
    this.communities = communities;
    this.notices = notices;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The piece of work that asks a pair's unit. */
  static String asking(long area, UUID need, UUID resource) {
    return ASK + "/" + area + "/" + need + "/" + resource;
  }

  /** The piece of work that carries what a unit said. */
  static String saying(long community, UUID request) {
    return SAY + "/" + community + "/" + request;
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @param piece as {@link #asking} or {@link #saying} writes it
   */
  @Override
  public void run(String piece) {
    var parts = piece.split("/", -1);
    var place = Long.parseLong(parts[1]);
    if (parts[0].equals(ASK)) {
      ask(place, UUID.fromString(parts[2]), UUID.fromString(parts[3]));
    } else {
      carry(place, UUID.fromString(parts[2]));
    }
  }

  private void ask(long area, UUID need, UUID resource) {
    var pair = within(area, () -> across.find(area, need, resource)).orElseThrow();
    var id =
        UUID.nameUUIDFromBytes(
            (area + "/" + need + "/" + resource).getBytes(StandardCharsets.UTF_8));
    within(
        pair.resourceCommunity(),
        () -> {
          if (requests.insert(id, area, pair, clock.instant())) {
            tell(pair, id);
          }
          return true;
        });
  }

  private void tell(Across pair, UUID request) {
    var community = pair.resourceCommunity();
    var from = communities.place(pair.needCommunity()).map(Community::name).orElse("");
    var href = communities.byId(community).path() + "/matching/across/" + request;
    var told =
        holders.ofUnit(community, pair.unit()).stream()
            .map(Recipient::account)
            .map(
                to ->
                    new Notify(
                        to, request, ClaimTemplates.ACROSS, List.of(from, pair.title()), href))
            .toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(community), told);
    }
  }

  private void carry(long community, UUID id) {
    var request = within(community, () -> requests.find(community, id)).orElseThrow();
    for (var word = next(community, id); word.isPresent(); word = next(community, id)) {
      var said = word.get();
      var taken = within(request.needCommunity(), () -> claims.take(request, said));
      within(request.area(), () -> note(request, said, taken));
      within(community, () -> settle(community, request, said, taken));
    }
  }

  private Optional<AcrossRequests.Word> next(long community, UUID request) {
    return within(community, () -> requests.next(community, request));
  }

  private boolean note(AcrossRequest request, AcrossRequests.Word word, boolean taken) {
    var pair = across.find(request.area(), request.need(), request.resource()).orElseThrow();
    var from =
        word.action() == AcrossAction.AGREE || word.action() == AcrossAction.DECLINE
            ? Across.ASKED
            : Across.AGREED;
    var to =
        switch (word.action()) {
          case AGREE -> taken ? Across.AGREED : Across.TOO_LATE;
          case DECLINE, GIVE_BACK -> Across.DECLINED;
          case REPORT -> taken ? Across.AGREED : Across.TOO_LATE;
          case COMPLETE -> taken ? Across.DONE : Across.TOO_LATE;
        };
    return across.move(request.area(), pair, from, to, word.note());
  }

  private boolean settle(
      long community, AcrossRequest request, AcrossRequests.Word word, boolean taken) {
    requests.carried(community, request.id(), word.id());
    if (!taken) {
      requests
          .find(community, request.id())
          .ifPresent(it -> requests.move(community, it, AcrossStatus.TOO_LATE, null));
    }
    return taken;
  }

  private <T> T within(long community, Supplier<T> work) {
    return Scope.in(Scope.of(community), () -> transaction.execute(status -> work.get()));
  }
}
