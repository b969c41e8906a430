package org.linli.ballot.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.CastVote;
import org.linli.ballot.ReadPaper;

/**
 * Answers over JSON.
 *
 * @param rollLine line of the roll that is voted for; where it is a paper or a visit, nothing
 * @param answers one line a question, {@code q1=YES}; of several options their ids with spaces
 *     between them
 * @param reason of whoever decides what two read differently
 */
record Answers(@Nullable String rollLine, @Nullable String answers, @Nullable String reason) {

  CastVote vote() {
    return new CastVote(rollLine, given());
  }

  ReadPaper paper() {
    return new ReadPaper(given(), reason);
  }

  Map<String, String> given() {
    var given = new HashMap<String, String>();
    if (answers != null) {
      answers
          .lines()
          .filter(line -> line.contains("="))
          .forEach(
              line -> {
                var cut = line.indexOf('=');
                given.put(line.substring(0, cut).strip(), line.substring(cut + 1));
              });
    }
    return given;
  }
}
