package org.linli.needs.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.Community;
import org.linli.needs.words.ChatMessage;
import org.linli.needs.words.Masked;
import org.linli.needs.words.Suggestion;
import org.linli.needs.words.Words;
import org.springframework.stereotype.Component;

/** What the desk is helped with in reading and writing words; a person decides. */
@Component
class DeskWords {

  private final Words words;
  private final Clock clock;

  DeskWords(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** A public summary to start from. */
  Suggestion summary(Community community, String content) {
    return words.masking(community, clock.instant()).suggest(content);
  }

  /** What texts for the public still tell. */
  List<Masked> leaks(Community community, String... texts) {
    var masking = words.masking(community, clock.instant());
    return Stream.of(texts).flatMap(text -> masking.leaks(text).stream()).distinct().toList();
  }

  /** What a pasted chat says. */
  ChatMessage pasted(Community community, String text) {
    return words.chats(community, clock.instant()).read(text);
  }

  /** The category most of whose words a text names; empty where it names none. */
  String category(Community community, String text) {
    return words.chats(community, clock.instant()).category(text);
  }
}
