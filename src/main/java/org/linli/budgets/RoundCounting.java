package org.linli.budgets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.ballot.BallotCounted;
import org.linli.ballot.BallotReading;
import org.linli.ballot.CountedChoices;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies the rule of a round to the votes of its ballot, and puts up what comes out with the file
 * from which anybody counts again (DELIB-5, DELIB-8).
 */
@Service
@Transactional
public class RoundCounting {

  private final BudgetRounds rounds;
  private final Ideas ideas;
  private final RoundResults results;
  private final BudgetQueries queries;
  private final BudgetJournal journal;
  private final BallotReading ballots;
  private final CountedChoices choices;
  private final CommunityDirectory communities;
  private final Clock clock;
  private final JsonMapper json;

  RoundCounting(
      BudgetRounds rounds,
      Ideas ideas,
      RoundResults results,
      BudgetQueries queries,
      BudgetJournal journal,
      BallotReading ballots,
      CountedChoices choices,
      CommunityDirectory communities,
      Clock clock,
      JsonMapper json) {
    this.rounds = rounds;
    this.ideas = ideas;
    this.results = results;
    this.queries = queries;
    this.journal = journal;
    this.ballots = ballots;
    this.choices = choices;
    this.communities = communities;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Counts, where that was not done by itself. Nobody decides anything here: the papers were
   * counted in the ballot, the rule was published at the opening. Once it is counted nothing is
   * done.
   *
   * @throws Refused before the ballot was counted, and if nobody voted
   */
  public void count(Actor actor, ShortNumber number) {
    actor.require(BudgetPermission.MANAGE);
    var round = rounds.hold(actor.communityId(), number);
    if (round.status() == RoundStatus.COUNTED) {
      return;
    }
    round.require(RoundAction.COUNT);
    var ballot = round.ballot().orElseThrow();
    if (!ballots.show(actor.scope(), ballot).ballot().status().counted()) {
      throw new Refused(BudgetError.NOT_COUNTED_YET);
    }
    var chosen = choices.of(actor, ballot, "q1");
    if (chosen.votes().isEmpty()) {
      throw new Refused(BudgetError.NO_VOTES);
    }
    count(actor, round, chosen, clock.instant());
  }

  /**
   * Counts as soon as the ballot of a round was. The row of the round, which is held, and its
   * status guard that it happens once; a round without a vote stays as it is.
   */
  @ApplicationModuleListener
  void on(BallotCounted event) {
    rounds
        .holdOf(event.communityId(), event.ballot())
        .filter(round -> round.status().allows(RoundAction.COUNT))
        .ifPresent(
            round -> {
              var chosen = choices.of(event, "q1");
              if (!chosen.votes().isEmpty()) {
                count(Actor.system(event.communityId()), round, chosen, event.at());
              }
            });
  }

  private void count(Actor actor, Round round, CountedChoices.Chosen chosen, Instant now) {
    var list =
        ideas.all(actor.communityId(), round.id(), Optional.empty()).stream()
            .filter(it -> it.paper() > 0)
            .toList();
    var place = communities.byId(actor.communityId());
    var view = queries.held(actor.communityId(), round.id());
    var counted = new RoundCount(place, view, list, chosen.votes()).count(chosen.shown());
    var sheet = json.writeValueAsString(counted.sheet());
    results.insert(actor, round.id(), sheet, counted, chosen.shown(), now);
    round.count(now);
    journal.moved(actor, round, RoundAction.COUNT, winners(counted.sheet()), now);
    journal.counted(actor, round, counted, chosen.shown(), hash(sheet));
  }

  private static String winners(BudgetSheet sheet) {
    return sheet.lines().stream()
        .filter(BudgetSheet.Line::chosen)
        .map(it -> it.paper() + ". " + it.title())
        .collect(Collectors.joining("；"));
  }

  static String hash(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
