package org.linli.ballot.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Question;

/**
 * The envelopes of one ballot. A paper is sealed to the second trustee, and that to the first: to
 * open one both keys are needed, and neither alone shows anything. {@code seal.js} seals the same
 * in the voter's browser.
 */
public final class Envelopes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Paper paper;
  private final OpenKey first;
  private final OpenKey second;
  private final byte[] outer;
  private final byte[] inner;

  /**
   * @param ballot its number; an envelope of another ballot does not open here
   * @param first of the trustee who opens the outer envelope
   * @param second of the other one, who opens the inner envelope
   */
  public Envelopes(String ballot, List<Question> questions, OpenKey first, OpenKey second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException("Two trustees have two keys");
    }
    paper = new Paper(questions);
    this.first = first;
    this.second = second;
    outer = info(ballot, 1);
    inner = info(ballot, 2);
  }

  private static byte[] info(String ballot, int trustee) {
    return Hpke.text("linli ballot envelope 1\n" + ballot + "\n" + trustee);
  }

  /** Bytes of the paper inside, for {@code seal.js}. */
  public int paperSize() {
    return paper.size();
  }

  /**
   * Seals in the server, for whoever votes without scripts; what is written is in its memory for
   * that moment.
   *
   * @return base64url without padding
   * @throws IllegalArgumentException if the answers do not fit the questions
   */
  public String seal(Map<String, List<String>> answers) {
    var toSecond = Hpke.seal(second.key(), inner, paper.fill(answers));
    return encoded(Hpke.seal(first.key(), outer, toSecond));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether something sent in has the one length; more cannot be known until it is opened. */
  public boolean fits(String envelope) {
    return decoded(envelope)
        .filter(bytes -> bytes.length == paper.size() + 2 * Hpke.OVERHEAD)
        .isPresent();
  }

  private static Optional<byte[]> decoded(String envelope) {
    try {
      var bytes = Base64.getUrlDecoder().decode(envelope);
      return Optional.of(bytes).filter(it -> encoded(it).equals(envelope));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  /**
   * What came out: for each question as many votes as there were envelopes, each list in an order
   * of its own that follows from nothing.
   *
   * @param votes without references
   * @param unreadable envelopes that did not open or held no paper: counted as blank
   * @param copied envelopes that were copies of another one: counted as blank, and a sign that
   *     somebody wrote into the database
   */
  public record Opened(List<CountedVote> votes, int unreadable, int copied) {

    public Opened {
      votes = List.copyOf(votes);
    }
  }

  /** A paper, if there is one. */
  private record Found(Optional<byte[]> written, boolean copied) {}

  /**
   * Opens all envelopes in memory, strips and shuffles. Whoever calls gives envelopes alone,
   * without anything about voters, and writes the votes in one transaction with destroying the
   * envelopes.
   *
   * @param one the key of a trustee
   * @param other that of the other, in either order
   * @throws IllegalArgumentException if they are not the keys of this ballot
   */
  public Opened open(List<String> envelopes, TrusteeKey one, TrusteeKey other) {
    if (one.open().equals(second)) {
      return open(envelopes, other, one);
    }
    if (!one.open().equals(first) || !other.open().equals(second)) {
      throw new IllegalArgumentException("Not the keys of this ballot");
    }
    var seen = Collections.synchronizedSet(new HashSet<ByteBuffer>());
    var found =
        envelopes.parallelStream().map(envelope -> peel(envelope, one, other, seen)).toList();
    var unreadable = 0;
    var votes = new ArrayList<CountedVote>();
    for (var each : found) {
      var read = each.written().flatMap(paper::read);
      unreadable += read.isEmpty() && !each.copied() ? 1 : 0;
      votes.addAll(read.orElseGet(paper::blank));
    }
    var copied = (int) found.stream().filter(Found::copied).count();
    return new Opened(shuffled(votes), unreadable, copied);
  }

  private Found peel(String envelope, TrusteeKey one, TrusteeKey other, Set<ByteBuffer> seen) {
    var forSecond = decoded(envelope).flatMap(bytes -> Hpke.open(one.key(), outer, bytes));
    if (forSecond.isPresent() && !seen.add(ByteBuffer.wrap(forSecond.get()))) {
      return new Found(Optional.empty(), true);
    }
    return new Found(forSecond.flatMap(bytes -> Hpke.open(other.key(), inner, bytes)), false);
  }

  /** Each question by itself: who answered one so and another so stays unknown too. */
  private static List<CountedVote> shuffled(List<CountedVote> votes) {
    var byQuestion = votes.stream().collect(Collectors.groupingBy(CountedVote::question));
    byQuestion.values().forEach(list -> Collections.shuffle(list, RANDOM));
    return byQuestion.values().stream().flatMap(List::stream).toList();
  }
}
