package org.linli.directory.people;

/**
 * The number of a document as the database keeps it, both parts in PostgreSQL's hex format.
 *
 * @param sealed readable by the vault only
 * @param hash equal for equal numbers
 */
record SealedNumber(DocumentKind kind, String sealed, String hash) {}
