package org.linli.needs.words;

import java.util.List;

/**
 * A need as it was pasted from a chat: what to fill into the form. Every part may be empty.
 *
 * @param sender as the chat names them, without the door that some put into their name
 * @param when the time as it stands there
 * @param content what the first sender wrote, message by message
 * @param place where, as far as it says
 * @param phone the first phone number
 * @param category a code of {@code needs/categories}
 * @param others what other people wrote, with their names, for the worker to read
 */
public record ChatMessage(
    String sender,
    String when,
    String content,
    String place,
    String phone,
    String category,
    List<String> others) {

  public ChatMessage {
    others = List.copyOf(others);
  }
}
