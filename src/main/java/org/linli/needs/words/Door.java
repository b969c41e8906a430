package org.linli.needs.words;

/**
 * Somebody else who must take this matter.
 *
 * @param code stable name, {@code police}
 * @param name whom to turn to
 * @param phone empty where there is none for the whole country
 * @param why one sentence for the raiser
 * @param said the words that point there
 */
public record Door(String code, String name, String phone, String why, String said) {}
