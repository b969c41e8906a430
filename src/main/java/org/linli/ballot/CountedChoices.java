package org.linli.ballot;

import java.util.Comparator;
import java.util.List;
import org.linli.ballot.counting.CountedVote;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was chosen in a ballot that was counted, for modules that decide by more than who has most:
 * read from the archive, so that it is what anybody counts again, and without whose it is.
 */
@Service
@Transactional(readOnly = true)
public class CountedChoices {

  private final BallotQueries queries;
  private final Results results;
  private final JsonMapper json;

  CountedChoices(BallotQueries queries, Results results, JsonMapper json) {
    this.queries = queries;
    this.results = results;
    this.json = json;
  }

  /**
   * What was chosen at one question.
   *
   * @param question its id, {@code q1}
   * @throws Refused before the ballot was counted
   */
  public Chosen of(Actor actor, ShortNumber ballot, String question) {
    actor.require(BallotPermission.MANAGE);
    return of(actor.communityId(), ballot, question);
  }

  /**
   * The same for whoever was told that the ballot was counted.
   *
   * @param question its id, {@code q1}
   */
  public Chosen of(BallotCounted event, String question) {
    return of(event.communityId(), event.ballot(), question);
  }

  private Chosen of(long community, ShortNumber ballot, String question) {
    var page = queries.announced(community, ballot);
    if (!page.ballot().status().counted()) {
      throw new Refused(BallotError.NOT_NOW);
    }
    var archive =
        results
            .archive(community, page.ballot().id())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var votes = json.readTree(archive).path("archive").path("votes");
    var chosen =
        votes
            .valueStream()
            .map(it -> json.treeToValue(it, CountedVote.class))
            .filter(it -> it.question().equals(question))
            .map(CountedVote::choices)
            .sorted(Comparator.comparing(it -> String.join(" ", it)))
            .toList();
    return new Chosen(chosen, page.sheet().map(ResultSheet::whole).orElse(false));
  }

  /**
   * Votes in an order from which nothing follows.
   *
   * @param votes ids of the options that each voter chose; none where it was left blank
   * @param shown whether numbers are for everybody; of so few votes that they would name whoever
   *     cast them they are not
   */
  public record Chosen(List<List<String>> votes, boolean shown) {

    public Chosen {
      votes = List.copyOf(votes);
    }
  }
}
