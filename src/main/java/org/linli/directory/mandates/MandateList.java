package org.linli.directory.mandates;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A published mandate list.
 *
 * @param mandates in their order
 */
public record MandateList(MandateEdition edition, List<Mandate> mandates) {

  public MandateList {
    mandates = List.copyOf(mandates);
  }

  /** All that a list says, as the evidence commits to it: a line a matter, fields by tab. */
  public static String text(List<Mandate> mandates) {
    return mandates.stream().map(MandateList::line).collect(Collectors.joining("\n"));
  }

  private static String line(Mandate mandate) {
    return String.join(
        "\t",
        mandate.id().toString(),
        mandate.matter(),
        mandate.words(),
        String.join(",", mandate.categories()),
        mandate.duty().name(),
        mandate.body().name(),
        mandate.bodyName(),
        mandate.basis(),
        String.valueOf(mandate.checked()),
        mandate.deadline(),
        mandate.phone());
  }
}
