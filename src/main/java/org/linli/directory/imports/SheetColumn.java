package org.linli.directory.imports;

import java.util.List;

/** A column of a register in a spreadsheet. */
public interface SheetColumn {

  /** Name of the field in forms, which is how a check names what is wrong. */
  String field();

  /** Message key of its heading. */
  String heading();

  /** Message key of what the example row of the template says. */
  String example();

  /** Start of the keys under which its choices have their texts, or empty. */
  String texts();

  /** Codes to choose from; none where anything may be typed. */
  List<String> choices();
}
