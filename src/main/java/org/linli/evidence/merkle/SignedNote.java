package org.linli.evidence.merkle;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with signatures below it (c2sp.org/signed-note).
 *
 * @param text ends with a new line
 */
public record SignedNote(String text, List<Line> signatures) {

  private static final int ID_BYTES = 4;
  private static final int MOST_SIGNATURES = 64;
  private static final Pattern LINE = Pattern.compile("— ([^+\\s\\p{Z}]+) ([A-Za-z0-9+/]+={0,2})");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0B-\\x1F]");

  /**
   * One signature.
   *
   * @param name of whoever signed
   * @param id of the key
   */
  public record Line(String name, byte[] id, byte[] signature) {

    static Line parse(String line) {
      var found = LINE.matcher(line);
      if (!found.matches()) {
        throw new IllegalArgumentException("Not a signature: " + line);
      }
      var bytes = Base64.getDecoder().decode(found.group(2));
      if (bytes.length <= ID_BYTES) {
        throw new IllegalArgumentException("Too short for a signature: " + line);
      }
      return new Line(
          found.group(1),
          Arrays.copyOf(bytes, ID_BYTES),
          Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    boolean by(NoteKey key) {
      return name.equals(key.name()) && Arrays.equals(id, key.id());
    }

    @Override
    public String toString() {
      var bytes = ByteBuffer.allocate(ID_BYTES + signature.length).put(id).put(signature).array();
      return "— " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
  }

  /** Signs a text with each of the keys. */
  public static SignedNote sign(String text, Collection<SigningKey> keys) {
    return new SignedNote(
        text,
        keys.stream()
            .map(key -> new Line(key.open().name(), key.open().id(), key.sign(text)))
            .toList());
  }

  /**
   * The line with which a witness says that it saw this note, and nothing longer, at that time.
   *
   * @param key of a witness
   */
  public Line cosignedBy(SigningKey key, Instant at) {
    return new Line(key.open().name(), key.open().id(), Cosignature.sign(key, text, at));
  }

  /** The note with one more signature. */
  public SignedNote with(Line line) {
    return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(line)).toList());
  }

  /**
   * Takes a note apart without believing it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static SignedNote parse(String note) {
    var end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || CONTROL.matcher(note).find()) {
      throw new IllegalArgumentException("Not a signed note");
    }
    var lines = new ArrayList<Line>();
    note.substring(end + 2).lines().forEach(line -> lines.add(Line.parse(line)));
    if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("A note with " + lines.size() + " signatures");
    }
    return new SignedNote(note.substring(0, end + 1), List.copyOf(lines));
  }

  /** Those of the keys that signed it; none if a line in the name of one of them is forged. */
  public List<NoteKey> signers(Collection<NoteKey> known) {
    var signers = new ArrayList<NoteKey>();
    for (var line : signatures) {
      for (var key : known) {
        if (line.by(key)) {
          if (!key.signed(text, line.signature())) {
            return List.of();
          }
          signers.add(key);
        }
      }
    }
    return List.copyOf(signers);
  }

  /** The note with one line of each of the keys, the first, and none of others. */
  public SignedNote only(Collection<NoteKey> keys) {
    return new SignedNote(
        text,
        keys.stream()
            .flatMap(key -> signatures.stream().filter(line -> line.by(key)).limit(1))
            .toList());
  }

  /** What the known witnesses among the signers say, in the order of their lines. */
  public List<Cosignature> cosignatures(Collection<NoteKey> witnesses) {
    var found = new ArrayList<Cosignature>();
    for (var line : signatures) {
      for (var key : witnesses) {
        if (line.by(key) && key.signed(text, line.signature)) {
          found.add(new Cosignature(key, Cosignature.time(line.signature), line));
        }
      }
    }
    return List.copyOf(found);
  }

  /** As it is published. */
  @Override
  public String toString() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(note::append);
    return note.toString();
  }
}
