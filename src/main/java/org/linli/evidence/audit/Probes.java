package org.linli.evidence.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.linli.evidence.merkle.Proofs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs probes that others published: JSON files, each with a proof and whether it must be refused.
 * Which kind of proof it is shows from its numbers.
 */
final class Probes {

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final JsonNode probe;

  private Probes(JsonNode probe) {
    this.probe = probe;
  }

  /** All files below a directory; whether every one was answered right. */
  static boolean run(Path directory, PrintStream out) throws IOException {
    var json = new JsonMapper();
    var wrong = new ArrayList<Path>();
    List<Path> files;
    try (var all = Files.walk(directory)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (var file : files) {
      var probe = json.readTree(Files.readString(file));
      if (new Probes(probe).accepted() == probe.path("wantErr").asBoolean()) {
        wrong.add(file);
      }
    }
    wrong.forEach(file -> out.println("wrong: " + file));
    out.println("probes=" + files.size() + " wrong=" + wrong.size());
    return wrong.isEmpty() && !files.isEmpty();
  }

  private boolean accepted() {
    if (probe.has("size1")) {
      return Proofs.grewFrom(
          number("size1"), number("size2"), proof(), bytes("root1"), bytes("root2"));
    }
    if (probe.has("treeSize")) {
      return Proofs.includes(
          number("leafIdx"), number("treeSize"), bytes("leafHash"), proof(), bytes("root"));
    }
    if (probe.has("leafIdx")) {
      return Proofs.partIncludes(
          number("leafIdx"),
          number("start"),
          number("end"),
          bytes("leafHash"),
          proof(),
          bytes("root"));
    }
    return Proofs.contains(
        number("start"), number("end"), number("size"), proof(), bytes("root1"), bytes("root2"));
  }

  /** Unsigned in the files; no tree of ours has an index beyond our own numbers: refused. */
  private long number(String name) {
    var number = probe.required(name).bigIntegerValue();
    return number.compareTo(MOST) > 0 ? -1 : number.longValueExact();
  }

  private byte[] bytes(String name) {
    return Base64.getDecoder().decode(probe.required(name).asString());
  }

  private List<byte[]> proof() {
    var proof = new ArrayList<byte[]>();
    probe.required("proof").forEach(hash -> proof.add(Base64.getDecoder().decode(hash.asString())));
    return proof;
  }
}
