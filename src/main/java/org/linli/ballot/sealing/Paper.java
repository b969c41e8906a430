package org.linli.ballot.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Question;
import org.linli.evidence.merkle.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filled-in paper as it goes into an envelope: canonical JSON of choices by question, then one
 * byte 0x80 and zeros up to a length that all papers of the ballot have. So the length of an
 * envelope says nothing.
 */
public final class Paper {

  private static final int STEP = 64;
  private static final byte END = (byte) 0x80;

  private final List<Question> questions;

  public Paper(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /** Bytes of every paper: as many as the fullest one needs, in steps of 64. */
  public int size() {
    var fullest =
        questions.stream()
            .collect(
                Collectors.toMap(
                    Question::id, it -> it.options().stream().map(Question.Option::id).toList()));
    var needed = bytes(fullest).length + 1;
    return Math.ceilDiv(needed, STEP) * STEP;
  }

  /**
   * Fills it in.
   *
   * @param answers choices by question; a question that is missing is left blank
   * @throws IllegalArgumentException if they do not fit
   */
  public byte[] fill(Map<String, List<String>> answers) {
    var all = questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
    answers.forEach(
        (question, choices) -> {
          var asked = all.get(question);
          if (asked == null || !asked.allows(choices)) {
            throw new IllegalArgumentException("Not an answer to " + question);
          }
        });
    var written = bytes(answers);
    var paper = Arrays.copyOf(written, size());
    paper[written.length] = END;
    return paper;
  }

  private static byte[] bytes(Map<String, List<String>> answers) {
    return CanonicalJson.write(answers).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads it: a vote for each question, blank where nothing was chosen or what was chosen does not
   * fit; empty if it is no paper.
   */
  Optional<List<CountedVote>> read(byte[] paper) {
    var end = paper.length - 1;
    while (end > 0 && paper[end] == 0) {
      end--;
    }
    if (end < 1 || paper[end] != END) {
      return Optional.empty();
    }
    try {
      var text = new String(paper, 0, end, StandardCharsets.UTF_8);
      var answers = JsonMapper.shared().readValue(text, Map.class);
      return Optional.of(
          questions.stream()
              .map(it -> CountedVote.secret(it.id(), chosen(it, answers.get(it.id()))))
              .toList());
    } catch (JacksonException | NullPointerException notAPaper) {
      return Optional.empty();
    }
  }

  private static List<String> chosen(Question question, @Nullable Object answer) {
    if (!(answer instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      return List.of();
    }
    var choices = list.stream().map(String.class::cast).toList();
    return question.allows(choices) ? choices : List.of();
  }

  /** What stands for a paper that cannot be read. */
  List<CountedVote> blank() {
    return questions.stream().map(it -> CountedVote.secret(it.id(), List.of())).toList();
  }
}
