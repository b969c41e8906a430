package org.linli.opinions;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.opinions.mapping.Drawing;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * Draws maps, and makes the last one of a round its result. A map is drawn anew only once as many
 * people as the rule says voted since the last one that showed anything: between two maps nobody
 * can be told. That holds for the last one as well, so a handful of late votes may stay outside.
 */
@Component
class OpinionDrawing {

  private final OpinionRounds rounds;
  private final OpinionVotes votes;
  private final OpinionMaps maps;
  private final OpinionRules rules;
  private final OpinionJournal journal;
  private final Clock clock;

  OpinionDrawing(
      OpinionRounds rounds,
      OpinionVotes votes,
      OpinionMaps maps,
      OpinionRules rules,
      OpinionJournal journal,
      Clock clock) {
    this.rounds = rounds;
    this.votes = votes;
    this.maps = maps;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /** Draws the map of a round if enough people voted; a job that comes too late does nothing. */
  void draw(long community, UUID round) {
    var sheet = maps.sheet(community, round).orElseThrow();
    if (enough(community, round, sheet)) {
      put(community, round, sheet);
    }
  }

  /**
   * Makes the map of a round that ended its result, and publishes its hash; once, for the round is
   * held. Whoever votes holds it too, so every vote is there.
   *
   * @throws IllegalStateException if it has not ended, or another map came in between; the job
   *     tries again
   */
  void settle(long community, UUID id) {
    var now = clock.instant();
    var round = rounds.hold(community, id, Dates.day(now)).orElseThrow();
    if (round.settled()) {
      return;
    }
    var sheet = maps.sheet(community, id).orElseThrow();
    var draws = sheet.drawnAt().equals(Instant.EPOCH) || enough(community, id, sheet);
    if (round.open() || (draws && !put(community, id, sheet))) {
      throw new IllegalStateException("Round " + id + " cannot be settled yet");
    }
    maps.finish(community, id);
    rounds.settle(community, id, now);
    var drawn = maps.find(community, id).orElseThrow();
    journal.settled(Actor.system(community), id, drawn.map(), drawn.fingerprint());
  }

  private boolean enough(long community, UUID round, OpinionMaps.Sheet sheet) {
    return votes.votersSince(community, round, sheet.saidAt()) >= rules.redraw(community).people();
  }

  private boolean put(long community, UUID round, OpinionMaps.Sheet sheet) {
    var now = clock.instant();
    var options = rules.map(community, sheet.seed());
    var map = Drawing.of(votes.log(community, round), options).map();
    return maps.put(community, round, sheet, map, now);
  }
}
