package org.linli.directory.imports;

/**
 * A table of schema {@code directory} that an import writes.
 *
 * @param record its name; the key is called after it
 * @param values assignments that give a row its former values, which are called {@code b}
 */
public record ImportedTable(String record, String values) {

  String key() {
    return record + "_id";
  }
}
