package org.linli.pacts;

/**
 * What stands above the articles.
 *
 * @param holdsFor for whom it is made, in words
 * @param drafters who drafts it, for everybody
 */
public record PactHead(String title, String holdsFor, String drafters) {}
